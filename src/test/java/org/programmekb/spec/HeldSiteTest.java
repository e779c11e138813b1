package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.spec.StayingProcess.Build;

/** A process that stays follows edits of the site that it built last, with the result of a build from nothing. */
@Tag("sites")
final class HeldSiteTest extends HeldProject {
    @Test
    void editsOfProseAreFollowed() throws Exception {
        add(NEWS, "One more paragraph.");
        assertFollowed(true);
        add("content/news/tide-gauges.zh.md", "再加一段。");
        add("content/cities/port-merrow.en.md", "Another paragraph.");
        assertFollowed(true);
        edit(NEWS, text -> text.replace("One more paragraph.", "One more word in it."));
        assertFollowed(true);

        Result own = project.build("--timings");

        assertThat(own.out()).contains("(0 written)");
        assertThat(own.err()).doesNotContain("parsing");
        add(NEWS, "And more.");
        assertFollowed(true);
    }

    @Test
    void mistakesPublishNothingAndAreFollowedOnceTheyAreMended() throws Exception {
        add(NEWS, "[Nowhere](nowhere.en.md)");
        Map<String, byte[]> before = project.output();
        assertThat(builtLike().result().status()).isEqualTo(1);
        assertSame(project.output(), before);

        edit(NEWS, text -> text.replace("[Nowhere](nowhere.en.md)", "Nowhere."));

        assertFollowed(true);
        add(NEWS, "[No heading](#nowhere)");
        assertFollowed(false);
    }

    @Test
    void warningsAreCountedWhereverTheyAre() throws Exception {
        add(NEWS, "The the gauges \"measure\" 17 tides of 2,500 metres.");
        assertFollowed(true);
        add("content/cities/port-merrow.en.md", "A word  and a word , too.");
        assertFollowed(true);
        add("content/news/tide-gauges.zh.md", "这 句话,有\"引号\"。");
        assertFollowed(true);
        edit(NEWS, text -> text.replace("The the gauges", "The gauges"));
        assertFollowed(true);
        edit("content/news/tide-gauges.zh.md", text -> text.replace("\"引号\"", "引号"));
        assertFollowed(true);

        assertThat(warnings(project.build()))
                .isEqualTo(warnings(process.build(project).result()));
    }

    @Test
    void afterARestItIsBaked() throws Exception {
        process.rest();
        add(NEWS, "After a rest.");
        assertFollowed(false);
        add(NEWS, "After that.");
        assertFollowed(true);
    }

    @Test
    void aFileThatIsWrittenAnewWithTheSameBytesChangesNothing() throws Exception {
        edit(NEWS, text -> text);
        assertThat(builtLike().result().out()).contains("(0 written)");
        add(NEWS, "<!-- a remark that nobody sees -->");
        Build build = builtLike();

        assertThat(build.followed()).isTrue();
        assertThat(build.result().out()).contains("(0 written)");
    }

    @Test
    void anEditThatOtherPagesShowIsBaked() throws Exception {
        add("content/news/older.en.md", "See [the port](../cities/port-merrow.en.md).");
        assertFollowed(false);
        edit("content/news/older.en.md", text -> text.replace("the port", "a port"));
        assertFollowed(true);
        add("content/news/older.en.md", "[A mark]{#mark}");
        builtLike();
        edit(NEWS, text -> text.replace("## Where they are", "## Where"));
        assertThat(builtLike().result().status()).isEqualTo(1);
    }

    @Test
    void anEditThatKeepsSizeAndTimeOfItsFileIsFollowed() throws Exception {
        Path news = project.folder().resolve(NEWS);
        FileTime time = Files.getLastModifiedTime(news);
        edit(NEWS, text -> text.replace("At the mole.", "At the quay."));
        Files.setLastModifiedTime(news, time);

        assertFollowed(true);
        assertThat(project.output().get("en/news/tide-gauges/index.html"))
                .asString(StandardCharsets.UTF_8)
                .contains("At the quay.");
    }
}
