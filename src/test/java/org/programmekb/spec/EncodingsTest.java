package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates and interface texts that are not UTF-8 are errors with their places, and the site stays as it was. */
final class EncodingsTest {
    private static final String HINT =
            " (hint: save the file as UTF-8; in Windows Notepad: File, Save as, Encoding: UTF-8)";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            static.ftlh            | 1:6 | the file is not UTF-8; it looks like Windows-1252 (Western European)
            layout.ftlh            | 1:6 | the byte 0xE9 at this place is not UTF-8, unlike the rest of the file
            messages/en.properties | 1:3 | the byte 0xE9 at this place is not UTF-8, unlike the rest of the file
            """)
    void aTemplateInAnotherEncodingIsAnError(String name, String place, String message) throws IOException {
        Project project = Site.of("")
                .withFile("content/pages/a.en.md", "---\ntitle: A\n---\n")
                .in(folder);
        Map<String, byte[]> before = project.build().files();
        Path template = folder.resolve("templates").resolve(name);
        Files.createDirectories(template.getParent());
        Files.write(
                template, (name.endsWith(".ftlh") ? "<#-- é -->\n" : "# é\n").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(template, Files.readAllBytes(Path.of("templates").resolve(name)), StandardOpenOption.APPEND);

        Result result = project.build();

        assertThat(result)
                .hasStatus(1)
                .reportsOnly("templates/" + name + ":" + place + ": error[encoding-invalid]: " + message
                        + (message.startsWith("the file")
                                ? HINT
                                : " (hint: delete the character at this place and type it again)"));
        HeldProject.assertSame(result.files(), before);
    }

    @Test
    void aTemplateForDocumentsOfJBakeInAnotherEncodingIsAnError() throws IOException {
        Project project = Site.of("""
                -- content/pages/a.en.md --
                ---
                title: A
                ---
                -- content/blog/p.md --
                title=P
                type=post
                date=2020-02-14
                ~~~~~~
                """).in(folder);
        Files.createDirectories(folder.resolve("templates"));
        Files.write(folder.resolve("templates/post.ftl"), "<p>é</p>\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(project.build())
                .hasStatus(1)
                .reportsOnly("templates/post.ftl:1:4: error[encoding-invalid]: the file is not UTF-8; it looks like"
                        + " Windows-1252 (Western European)" + HINT);
    }
}
