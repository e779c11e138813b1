package org.programmekb.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.ConfigOf;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;

/** The report of an import is short enough to be read. */
final class ReportTest {
    private enum Kind implements Report.Kind {
        LINK;

        @Override
        public Message heading() {
            return Message.literal("Links");
        }

        @Override
        public Message advice() {
            return Message.literal("Look at them");
        }
    }

    @TempDir
    private Path folder;

    @Test
    void itemsOfADocumentStandBelowItsNameAndThoseThatAreAlikeOnOneLine() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                folder.resolve("jbake.properties"),
                "site.host=https://example.org\nsite.languages=en\nsite.title=Test\n");
        Report<Kind> report = new Report<>(MessageLanguage.ENGLISH);
        report.add(Kind.LINK, "content/a.en.md:3", "/x");
        report.add(Kind.LINK, "content/b.en.md:1", "/x");
        report.add(Kind.LINK, "content/a.en.md:5", "/y");
        report.add(Kind.LINK, "content/a.en.md:9", "/x");
        report.add(Kind.LINK, "post 7", "");

        String text = report.text(
                ConfigOf.project(folder, folder).folders(),
                Message.literal("Import"),
                List.of(Message.literal("Done")));

        assertThat(report.count()).isEqualTo(5);
        assertThat(text).isEqualTo("""
                # Import

                - Done

                ## Links (5)

                Look at them

                - `content/a.en.md` (3)
                  - 3, 9: `` /x ``
                  - 5: `` /y ``
                - `content/b.en.md:1`: `` /x ``
                - `post 7`
                """);
    }
}
