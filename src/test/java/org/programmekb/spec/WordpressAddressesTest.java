package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code kb import wordpress}: addresses of the old site, and a run that was interrupted. */
final class WordpressAddressesTest extends WordpressProject {
    @Test
    void anInterruptedRunIsFinishedByTheNext() throws IOException {
        export(new WordpressExport().pair(1, "post").pair(2, "post"));
        map("categories:\n  harbour-en:\n  harbour-zh:\n");
        run();
        Map<String, String> whole = content();
        for (String path : List.of("content/news/post-2.en.md", "imports/wordpress.yaml")) {
            Path ready = folder.resolve(".kb/import-ready/" + path);
            Files.createDirectories(ready.resolveSibling("."));
            Files.move(folder.resolve(path), ready);
        }

        Result next = run();

        assertThat(next.out()).isEqualTo("Everything in this export has been imported before; nothing was changed\n");
        assertThat(content()).isEqualTo(whole);
    }

    @Test
    void theFirstAddressOfAnItemLeadsToItUnlessAnotherItemHasItNow() throws IOException {
        String text = new String(
                new WordpressExport().single(1).single(2).single(3).single(4).bytes(), StandardCharsets.UTF_8);
        Files.writeString(
                export,
                text.replace("https://old.example/?p=1<", "https://old.example/archive/post-29/<")
                        .replace("https://old.example/?p=2<", "https://old.example/en/2019/05/single-3/<")
                        .replace("https://old.example/?p=3<", "https://test.example/archive/post-30/<")
                        .replace("Alone", "See <a href=\"https://old.example/archive/post-29/\">the first</a>"));
        map("categories:\n  harbour-en:\n");

        run();

        assertThat(text("content/news/single-1.en.md"))
                .contains("aliases: [/en/2019/05/single-1/, /archive/post-29/]\n");
        assertThat(text("content/news/single-2.en.md"))
                .contains("aliases: [/en/2019/05/single-2/]\n", "See [the first](kb:news/single-1) ");
        assertThat(text("content/news/single-3.en.md")).contains("aliases: [/en/2019/05/single-3/]\n");
        assertThat(text("content/news/single-4.en.md")).contains("aliases: [/en/2019/05/single-4/]\n");
    }
}
