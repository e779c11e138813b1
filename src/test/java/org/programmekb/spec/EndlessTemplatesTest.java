package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template that would not end is an error that names it, and the site stays as it was. */
@Tag("sites")
final class EndlessTemplatesTest {
    private static final Site SITE = Site.of("""
            -- content/pages/a.en.md --
            ---
            title: A
            ---
            -- content/pages/a.zh.md --
            ---
            title: 甲
            ---
            """).configured("limits.page.bytes=100000");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <#macro m><@m/></#macro><@m/> | ''   | a macro, a function or an included file calls itself without end
            <#list 1.. as x>x</#list>     | :3:17 | the page has more than 100000 bytes (`limits.page.bytes`); look for a list that has no end
            ${''?left_pad(40000, '中')}   | ''   | the page has more than 100000 bytes (`limits.page.bytes`); look for a list that has no end
            """)
    void theTemplateIsNamed(String text, String place, String reason) throws IOException {
        Project project = SITE.in(folder);
        Map<String, byte[]> before = project.build().files();
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                folder.resolve("templates/static.ftlh"),
                "<#import \"layout.ftlh\" as l>\n<@l.page \"static\"><h1>A</h1>\n" + text + "\n</@l.page>\n");

        Result result = project.build();

        assertThat(result)
                .hasStatus(1)
                .reportsOnly("templates/static.ftlh" + place
                        + ": error[template-failed]: the template templates/static.ftlh has a mistake, so the page"
                        + " /en/a/ and 1 more cannot be made (hint: tell the person who looks after the templates: "
                        + reason + ")");
        HeldProject.assertSame(result.files(), before);
    }

    /** The library would write a log with a stack trace. */
    @Test
    @Tag("process")
    void anAttemptThatFailsIsNotLogged() throws IOException, InterruptedException {
        SITE.withFile(
                        "templates/static.ftlh",
                        "<#import \"layout.ftlh\" as l>\n<@l.page \"static\"><h1>A</h1>\n"
                                + "<#attempt>${nothing.x}<#recover>Recovered.</#attempt>\n</@l.page>\n")
                .in(folder);

        Result result = Program.in(Path.of("").toAbsolutePath()).run("build", "-s", folder.toString());

        assertThat(result).hasStatus(0);
        Assertions.assertThat(result.err())
                .isEqualTo("To see the site, open `" + folder.resolve("output/index.html") + "`, or run `./kb serve -s "
                        + folder + "`\n");
        Assertions.assertThat(folder.resolve("output/en/a/index.html"))
                .content()
                .contains("Recovered.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <#macro m><@m/></#macro><@m/> | post.ftl     | a macro, a function or an included file calls itself without end
            <#list 1..9999999 as x>x</#list> | post.ftl:1:24 | the page has more than 100000 bytes (`limits.page.bytes`); look for a list that has no end
            """)
    void theTemplateOfADocumentOfJBakeIsNamed(String text, String place, String reason) throws IOException {
        Project project = SITE.with("""
                -- content/blog/p.md --
                title=P
                type=post
                date=2020-02-14
                ~~~~~~
                """).withFile("templates/post.ftl", text).in(folder);

        assertThat(project.build())
                .hasStatus(1)
                .reportsOnly("templates/" + place
                        + ": error[template-failed]: the template templates/post.ftl has a mistake, so"
                        + " the page content/blog/p.md cannot be made (hint: tell the person who looks after the"
                        + " templates: " + reason + ")");
    }

    @Test
    void limitsAreWholeNumbers() throws IOException {
        assertThat(SITE.configured(
                                "limits.page.seconds=0\nlimits.page.bytes=many\nlimits.image.pixels=9999999999\nlimits.pages=1")
                        .in(folder)
                        .build())
                .hasStatus(2)
                .reportsOnly(
                        "jbake.properties:7: error[configuration]: `limits.page.bytes` is `many`, not a whole number from"
                                + " 1 to 1000000000 (hint: write a whole number, for instance"
                                + " `limits.page.bytes=16000000`)",
                        "jbake.properties:8: error[configuration]: `limits.page.seconds` is `0`, not a whole number from"
                                + " 1 to 1000000000 (hint: write a whole number, for instance `limits.page.seconds=60`)",
                        "jbake.properties:9: error[configuration]: `limits.image.pixels` is `9999999999`, not a whole"
                                + " number from 1 to 1000000000 (hint: write a whole number, for instance"
                                + " `limits.image.pixels=50000000`)",
                        "jbake.properties:10: error[configuration]: there is no setting `limits.pages` (hint: remove the"
                                + " line)");
    }
}
