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
                .contains("there is a file templates/static.ftlh already; rename it first");
        assertThat(project.run("template", "sttic.ftlh").err()).contains("did you mean `static.ftlh`?");
        assertThat(project.run("template").out().lines()).contains("city.ftlh", "layout.ftlh");
        assertThat(project.check().err()).doesNotContain("template-outdated");

        Files.writeString(copy, Files.readString(copy).replaceFirst("[0-9a-f]{12}", "0123456789ab"));
        assertThat(project.check().err())
                .contains(
                        "templates/static.ftlh:1:1: warning[template-outdated]: this copy was made from an older state of"
                                + " the template static.ftlh, which has changed in the program since (hint: rename this file, run"
                                + " `kb template static.ftlh`, and repeat your changes in the new copy)");
    }
}
