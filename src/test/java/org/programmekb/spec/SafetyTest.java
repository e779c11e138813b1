package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources by strangers, as in a pull request, do no harm. */
@Tag("sites")
final class SafetyTest {
    private static final String HEADER = "---\ntitle: A\n---\n";

    @TempDir
    private Path folder;

    private static Site page(String name, String text) {
        return Site.of("").withFile("content/pages/" + name, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.en.md|<script>alert(1)</script>",
                "a.en.md|<p onmouseover=\"alert(1)\">x</p>",
                "a.en.md|<a href=\"https://example.com/\" onclick=\"alert(1)\" style=\"position:fixed\">x</a>",
                "a.en.md|<svg onload=\"alert(1)\"><animate onbegin=\"alert(1)\"/></svg>",
                "a.en.md|<object data=\"x\"></object><embed src=\"x\"><base href=\"https://example.com/\">",
                "a.en.md|<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>",
                "a.en.html|<meta http-equiv=\"refresh\" content=\"0; url=https://example.com/\"><p>x</p>",
                "a.en.html|<form action=\"https://example.com/\"><input name=\"q\"><button>x</button></form>",
                "a.en.adoc|++++\n<script>alert(1)</script>\n++++\n\npass:[<img src=x onerror=alert(1)>]",
                "a.en.adoc|[subs=normal]\n----\n+++<script>alert(1)</script>+++\n----"
            })
    void whatActsIsNotPublished(String source) {
        String[] parts = source.split("\\|", 2);
        Result result =
                page(parts[0], HEADER + parts[1].replace("\\n", "\n") + "\n").check();
        Result published =
                page(parts[0], HEADER + parts[1].replace("\\n", "\n") + "\n").build();

        Assertions.assertThat(result.err()).containsAnyOf("[markup-removed]", "[image-missing]", "error[");
        if (published.status() == 0) {
            assertThat(published)
                    .page("/en/a/")
                    .hasNo("script:not([src^=/]):not([type=application/ld+json])")
                    .hasNo("[onclick], [onload], [onerror], [onbegin], [onmouseover], [style]")
                    .hasNo("main :is(script, object, embed, base, iframe, form, input, button, style)")
                    .hasNo("meta[http-equiv=refresh]");
        }
    }

    @Test
    void textIsNeverATemplate() {
        Result result = page(
                        "a.en.md", "---\ntitle: \"${.version} <#include 'x'>\"\n---\n${7-2} <#assign x=1> [=7-2]\n")
                .build();

        assertThat(result).page("/en/a/").hasTitle("${.version} <#include 'x'>").hasText("${7-2} <#assign x=1> [=7-2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"touch HARMED\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\",\"HARMED\").createNewFile()?c}",
                "${page.class.protectionDomain.codeSource.location}",
                "<#include \"../../../../../../../../etc/hostname\">",
                "<#include \"file:///etc/hostname\">"
            })
    void aTemplateReachesNoClassAndNoFileElsewhere(String attack) throws IOException {
        Project project = page("a.en.md", HEADER)
                .withFile(
                        "templates/static.ftlh",
                        "<#import \"layout.ftlh\" as l>\n<@l.page \"static\"><h1>A</h1>\n"
                                + attack.replace(
                                        "HARMED", folder.resolve("harmed").toString()) + "\n</@l.page>\n")
                .in(folder);

        Result result = project.build();

        assertThat(result).hasStatus(1);
        Assertions.assertThat(result.err()).contains("templates/static.ftlh:3").contains("error[template-failed]");
        Assertions.assertThat(folder.resolve("harmed")).doesNotExist();
    }

    @Test
    void anIncludeThroughASymbolicLinkIsRefused(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.adoc"), "The secret.");
        Project project = page("a.en.adoc", "= A\n\ninclude::link/secret.adoc[]\n\ninclude::file.adoc[]\n")
                .in(folder);
        Files.createSymbolicLink(folder.resolve("content/pages/link"), outside);
        Files.createSymbolicLink(folder.resolve("content/pages/file.adoc"), outside.resolve("secret.adoc"));

        Result result = project.build();

        assertThat(result).hasStatus(1);
        Assertions.assertThat(result.err())
                .contains(
                        "content/pages/a.en.adoc:3: error[include-invalid]: `link/secret.adoc` is outside the project")
                .contains("content/pages/a.en.adoc:5: error[include-invalid]: `file.adoc` is outside the project");
        Assertions.assertThat(result.files()).isEmpty();
    }

    @Test
    void attachmentsAndAssetsThroughSymbolicLinksAreRefused(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.txt"), "The secret.");
        Project project = page("a.en.md", HEADER).withFile("assets/a.txt", "a").in(folder);
        Files.createSymbolicLink(folder.resolve("content/pages/secret.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("assets/all"), outside);

        Result result = project.build();

        assertThat(result)
                .hasStatus(1)
                .reports(
                        "assets/all: error[path-outside-project]: this is a shortcut (symbolic link) to a place outside the project"
                                + " (hint: put a copy of the file into the project; the program reads nothing outside it)")
                .reports(
                        "content/pages/secret.txt: error[path-outside-project]: this is a shortcut (symbolic link) to a place outside the project"
                                + " (hint: put a copy of the file into the project; the program reads nothing outside it)");
    }

    /** What SECURITY.md does not promise. */
    @Test
    void aHardLinkCannotBeToldFromAFile(@TempDir Path outside) throws IOException {
        Path other = Files.writeString(outside.resolve("other.txt"), "Of somebody else.");
        Project project = page("a.en.md", HEADER).in(folder);
        Files.createLink(folder.resolve("content/pages/a.txt"), other);

        Result result = project.build();

        assertThat(result).isPublished();
        Assertions.assertThat(result.text("media/pages/a.txt")).isEqualTo("Of somebody else.");
        Assertions.assertThat(Path.of("SECURITY.md"))
                .content()
                .contains("A *hard* link to a file of somebody else cannot be told from a file.");
    }

    @Test
    void settingsOfARepositoryThatSomebodyElsePackedStartNoProgram(@TempDir Path outside)
            throws IOException, InterruptedException {
        Path harmed = outside.resolve("harmed");
        Path program = outside.resolve("program");
        Files.writeString(program, "#!/bin/sh\ntouch " + harmed + "\n");
        Assertions.assertThat(program.toFile().setExecutable(true)).isTrue();
        Project project = page("a.en.md", HEADER).in(folder);
        Repository repository = Repository.in(folder);
        repository.commit("2020-01-01T12:00:00Z");
        repository.git("2020-01-01T12:00:00Z", "config", "core.fsmonitor", program.toString());
        repository.git("2020-01-01T12:00:00Z", "config", "core.hooksPath", outside.toString());

        assertThat(project.run("compare", "HEAD")).hasStatus(0);

        Assertions.assertThat(harmed).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNestingInAHeaderIsAMistakeLikeAnyOther(String opening) {
        Result result = page("a.en.md", "---\ntitle: A\ntags: " + opening.repeat(20_000) + "\n---\n")
                .build();

        assertThat(result).hasStatus(1);
        Assertions.assertThat(result.err()).contains("content/pages/a.en.md").contains("error[yaml-invalid]");
    }

    @Test
    void aliasesInYamlDoNotMultiply() {
        StringBuilder bomb = new StringBuilder("---\ntitle: A\na: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name < 'j'; name++) {
            bomb.append("%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]\n"
                    .replace("%c: &%c", name + ": &" + name)
                    .replace("%c", String.valueOf((char) (name - 1))));
        }

        Result result = page("a.en.md", bomb + "---\n").build();

        assertThat(result).hasStatus(1);
        Assertions.assertThat(result.err()).contains("error[yaml-invalid]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.en.md|> ",
                "a.en.md|- ",
                "a.en.md|[",
                "a.en.md|*a **b ",
                "a.en.html|<div>",
                "a.en.md|<b><i>",
                "a.en.adoc|* x\n** y\n"
            })
    void deepOrEndlessMarkupEndsInTime(String source) {
        String[] parts = source.split("\\|", 2);
        Site site = page(parts[0], HEADER + parts[1].replace("\\n", "\n").repeat(2_000) + "x\n");

        Assertions.assertThat(java.util.concurrent.CompletableFuture.supplyAsync(site::build))
                .succeedsWithin(Duration.ofSeconds(60))
                .satisfies(result -> Assertions.assertThat(result.status()).isIn(0, 1));
    }

    @Test
    void attributesInAsciiDocDoNotMultiply() {
        StringBuilder bomb = new StringBuilder("= A\n:a0: 0123456789\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(":a")
                    .append(i)
                    .append(": ")
                    .append(("{a" + (i - 1) + "}").repeat(10))
                    .append('\n');
        }
        Result result = page("a.en.adoc", bomb + "\n{a11}\n").build();

        if (result.status() == 0) {
            Assertions.assertThat(result.text("en/a/index.html").getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(200_000);
        }
    }

    @Test
    void nothingInAnImageActs() {
        Result result = page("a.en.md", HEADER + "![A](x.svg)\n")
                .withFile(
                        "content/pages/x.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" onload=\"alert(1)\"><script>alert(2)</script>"
                                + "<a href=\"javascript:alert(3)\"><circle r=\"1\"/></a><rect width=\"1\" height=\"1\"/>"
                                + "<foreignObject><p>x</p></foreignObject><image href=\"https://example.com/x.png\"/></svg>")
                .build();

        assertThat(result).isPublished();
        Assertions.assertThat(result.text("media/pages/x.svg"))
                .doesNotContain("alert", "script", "foreignObject", "example.com", "onload")
                .contains("<rect");
    }
}
