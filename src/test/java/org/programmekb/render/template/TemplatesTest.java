package org.programmekb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.ConfigOf;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;

final class TemplatesTest {
    @TempDir
    private Path folder;

    private Path program;
    private Path project;

    @BeforeEach
    void writeTemplates() throws IOException {
        program = Files.createDirectories(folder.resolve("program/templates"));
        project = Files.createDirectories(folder.resolve("project/templates"));
        Files.createDirectories(folder.resolve("project/content"));
        Files.writeString(project.resolveSibling("jbake.properties"), """
                site.host=https://example.org
                site.languages=en
                site.title.en=Test
                """);
        Files.writeString(program.resolve("a.ftlh"), "one");
    }

    private Templates read() throws IOException {
        return Templates.read(config());
    }

    private SiteConfig config() throws IOException {
        return ConfigOf.project(project.getParent(), program.getParent());
    }

    private static String text(Templates templates, String name) throws IOException {
        return templates.folders().getTemplate(name).toString();
    }

    @Test
    void templatesAreParsedAgainOnlyWhenOneOfThemDiffers() throws IOException {
        Templates first = read();
        assertThat(read()).isSameAs(first);

        Files.writeString(program.resolve("a.ftlh"), "two");
        assertThat(text(first, "a.ftlh")).isEqualTo("one");
        Templates edited = read();
        assertThat(text(edited, "a.ftlh")).isEqualTo("two");

        Files.writeString(project.resolve("a.ftlh"), "two");
        Templates own = read();
        assertThat(own).isNotSameAs(edited);
        assertThat(read()).isSameAs(own);
        Files.delete(project.resolve("a.ftlh"));
        assertThat(read()).isNotSameAs(own);
    }

    @Test
    void aTemplateMayIncludeAFileOfAnyName() throws IOException {
        Path included = Files.createDirectory(program.resolve("parts")).resolve("note.txt");
        Files.writeString(included, "one");
        assertThat(text(read(), "parts/note.txt")).isEqualTo("one");

        Files.writeString(included, "two");

        assertThat(text(read(), "parts/note.txt")).isEqualTo("two");
    }

    @Test
    void eachBuildReadsTemplatesWithFindingsItself() throws IOException {
        Files.write(program.resolve("b.ftlh"), new byte[] {(byte) 0xC3, '\n'});
        Templates first = read();
        Templates second = read();

        assertThat(second).isNotSameAs(first);
        for (Templates templates : new Templates[] {first, second}) {
            Diagnostics findings = new Diagnostics(Map.of());
            templates.folders().loader().report(findings);
            assertThat(findings.all()).singleElement().asString().contains("templates/b.ftlh", "not UTF-8");
        }
    }
}
