package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project copies a template to change it, and is told when the original has changed since. */
final class TemplateCopiesTest {
    @TempDir
    private Path folder;

    @Test
    void aCopyIsTheOriginalBelowALineAndIsComparedWithIt() throws IOException {
        Project project = Site.of("""
                -- content/pages/about.en.md --
                ---
                title: About
                ---
                We.
                """).in(folder);
        Path copy = folder.resolve("templates/static.ftlh");

        Result copied = project.run("template", "static.ftlh");

        assertThat(copied.out()).startsWith("Copied to templates/static.ftlh.");
        assertThat(Files.readString(copy))
                .matches("(?s)<#-- kb template [0-9a-f]{12} -->\n.*")
                .endsWith(Files.readString(Path.of("templates/static.ftlh")));
        assertThat(project.run("template", "static.ftlh").err())
                .contains(
                        "there is a file templates/static.ftlh already; rename it first, or run `kb template --diff static.ftlh` to"
                                + " compare it");
        assertThat(project.run("template", "sttic.ftlh").err()).contains("did you mean `static.ftlh`?");
        assertThat(project.run("template").out().lines()).contains("city.ftlh", "layout.ftlh");
        assertThat(project.check().err()).doesNotContain("template-outdated");
        assertThat(project.run("template", "--diff", "static.ftlh").err())
                .isEqualTo("templates/static.ftlh is the same as the template of the program.\n");
        assertThat(project.run("template", "--diff", "city.ftlh").err())
                .isEqualTo("kb template: there is no file templates/city.ftlh, so there is nothing to compare\n");
        assertThat(project.run("template", "--diff").err()).isEqualTo("kb template: NAME is missing\n");

        String current = Files.readString(copy).lines().findFirst().orElseThrow();
        Files.writeString(copy, Files.readString(copy).replaceFirst("[0-9a-f]{12}", "0123456789ab") + "<hr>\n");
        assertThat(project.run("template", "--diff", "static.ftlh").out())
                .startsWith("--- templates/static.ftlh\n+++ kb template static.ftlh\n@@ -1,")
                .contains("\n-<#-- kb template 0123456789ab -->\n+" + current + "\n", "\n-<hr>\n")
                .doesNotContain("\n+<hr>");
        assertThat(project.check().err())
                .contains(
                        "templates/static.ftlh:1:1: warning[template-outdated]: this copy was made from an older state of"
                                + " the template static.ftlh, which has changed in the program since (hint: run"
                                + " `kb template --diff static.ftlh` to see what differs, and take over what you need and"
                                + " the new first line)");
    }
}
