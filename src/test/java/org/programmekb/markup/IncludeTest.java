package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.WrittenLink;

class IncludeTest {
    private static final String HINT = " (hint: remove this include, or include another text file of the project)";

    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() throws Exception {
        sources = new Sources(Files.createDirectories(folder.resolve("project")));
    }

    private ParseResult parse(String asciidoc) {
        return sources.parse("content/laps/a.en.adoc", "---\ntitle: x\n---\n" + asciidoc);
    }

    @Test
    void aFileOfTheProjectIsIncluded() {
        sources.file("content/laps/parts/b.adoc", "== Included\n\ninclude::../c.adoc[]\n");
        sources.file("content/laps/c.adoc", "Deeper.\n\nA xref:x.en.adoc[link].\n");
        ParseResult parsed = parse("Before.\n\ninclude::parts/b.adoc[]\n\nAfter link:x.en.adoc[].\n");
        assertThat(parsed.body().text()).isEqualTo("Before.\nIncluded\nDeeper.\nA link.\nAfter .");
        assertThat(parsed.includes()).containsExactly("content/laps/parts/b.adoc", "content/laps/c.adoc");
        assertThat(parsed.body().headings())
                .extracting(BodyHeading::location)
                .containsExactly(new Location("content/laps/parts/b.adoc", 1, 1));
        assertThat(parsed.body().links())
                .extracting(WrittenLink::location)
                .containsExactly(
                        new Location("content/laps/c.adoc", 3, 8), new Location("content/laps/a.en.adoc", 8, 12));
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    @Timeout(60)
    void linesAreSelectedInTimeByThousandsOfRangesAndFromTagsWithoutEnd() {
        sources.file("content/laps/lines.adoc", "a\n".repeat(400_000) + "b\n");
        sources.file("content/laps/tags.adoc", "tag::".repeat(100_000) + "\ntag::x[]\nc\nend::x[]\n");
        String document =
                "include::lines.adoc[lines=" + "400001;".repeat(100_000) + "]\n\ninclude::tags.adoc[tags=x]\n";

        try (Sources large = new Sources(folder.resolve("project"), Limits.DEFAULT, CacheUse.NONE)) {
            assertThat(large.parse("content/laps/a.en.adoc", document).body().text())
                    .isEqualTo("b\nc");
        }
    }

    @Test
    void levelsOfAnIncludedFileCanBeShifted() {
        sources.file("content/laps/b.adoc", "= One\n\n== Two\n");
        ParseResult parsed = parse("include::b.adoc[leveloffset=+1]\n");
        assertThat(parsed.body().headings()).extracting(BodyHeading::level).containsExactly(2, 3);
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines=2               | b
            lines=2..3;5          | b c e
            lines=4..-1           | d e f
            tag=x                 | c
            tags=x;y              | c e
            tags=!x               | a b d e f
            tags=*                | c e
            tags=**               | a b c d e f
            tags=**;!y            | a b c d f
            """)
    void partsOfAFileAreChosenByLinesAndTags(String attributes, String text) {
        sources.file(
                "content/laps/b.txt",
                attributes.startsWith("lines")
                        ? "a\nb\nc\nd\ne\nf\n"
                        : "a\nb\n# tag::x[]\nc\n# end::x[]\nd\n# tag::y[]\ne\n# end::y[]\nf\n");
        assertThat(parse("include::b.txt[" + attributes + "]\n").body().text()).isEqualTo(text);
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void aTagThatDoesNotExistIsReported() {
        sources.file("content/laps/b.txt", "a\n");
        parse("include::b.txt[tag=x]\n");
        assertThat(sources.findings())
                .containsExactly(
                        "content/laps/a.en.adoc:4: error[include-invalid]: the tag `x` does not exist in `b.txt` (hint: "
                                + "correct the tag or add it to the file)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /etc/passwd                  | `/etc/passwd` is outside the project
            ../../../secret.txt          | `../../../secret.txt` is outside the project
            link.txt                     | `link.txt` is outside the project
            linked/secret.txt            | `linked/secret.txt` is outside the project
            http://example.org/x.adoc    | `http://example.org/x.adoc` is not a file of the project
            file:///etc/passwd           | `file:///etc/passwd` is not a file of the project
            missing.adoc                 | the file `missing.adoc` does not exist
            ../../.git/config            | `../../.git/config` is a hidden file
            binary.dat                   | the file `binary.dat` is not UTF-8 text
            latin.txt                    | the file `latin.txt` is not UTF-8 text
            ..                           | the file `..` does not exist
            """)
    void whatIsNoTextOfTheProjectIsNotIncluded(String target, String message) throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path laps = Files.createDirectories(sources.root().resolve("content/laps"));
        Files.createSymbolicLink(laps.resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(laps.resolve("linked"), folder);
        sources.file(".git/config", "secret");
        sources.file("content/laps/binary.dat", new byte[] {'s', 0, 'x'});
        sources.file("content/laps/latin.txt", new byte[] {'s', (byte) 0xE9});
        ParseResult parsed = parse("Before.\n\ninclude::" + target + "[]\n\nAfter.\n");
        assertThat(parsed.body().text()).isEqualTo("Before.\nAfter.");
        assertThat(sources.findings())
                .containsExactly("content/laps/a.en.adoc:6: error[include-invalid]: " + message
                        + (message.endsWith("does not exist")
                                ? " (hint: correct the path; it starts from the folder of this file)"
                                : HINT));
    }

    @Test
    void anOptionalIncludeMayBeMissing() {
        parse("include::missing.adoc[opts=optional]\n");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void includesThatIncludeEachOtherEnd() {
        sources.file("content/laps/b.adoc", "x\n\ninclude::b.adoc[]\n");
        parse("include::b.adoc[]\n");
        assertThat(sources.findings())
                .containsExactly(
                        "content/laps/b.adoc:3: error[include-invalid]: the file `b.adoc` includes itself" + HINT);
    }

    @Test
    void filesThatIncludeEachOtherEnd() {
        sources.file("content/laps/b.adoc", "include::c.adoc[]\n\nb\n");
        sources.file("content/laps/c.adoc", "include::b.adoc[]\n\nc\n");
        parse("include::b.adoc[]\n\ninclude::c.adoc[]\n");
        assertThat(sources.findings())
                .containsExactly(
                        "content/laps/c.adoc:1: error[include-invalid]: the file `b.adoc` includes itself" + HINT);
    }

    @Test
    void aFileThatIsIncludedAgainAndAgainCountsOnce() {
        sources.file("content/laps/b.adoc", "x\n");
        assertThat(parse("include::b.adoc[]\n".repeat(20)).body().text())
                .isEqualTo("x ".repeat(20).strip());
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void moreFilesThanTheLimitAreNotIncluded() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            sources.file("content/laps/" + i + ".adoc", "x\n");
            all.append("include::").append(i).append(".adoc[]\n");
        }
        parse(all.toString());
        assertThat(sources.findings())
                .containsExactly(
                        "content/laps/a.en.adoc:12: error[include-invalid]: the document includes more than 8 files"
                                + HINT);
    }

    @Test
    void includesAreNoWayAroundTheLimitOfSize() {
        sources.file("content/laps/b.txt", "x".repeat(150_000));
        parse("include::b.txt[]\n\ninclude::b.txt[]\n");
        assertThat(sources.findings())
                .containsExactly(
                        "content/laps/a.en.adoc:6: error[include-invalid]: the document includes more than 200000 bytes"
                                + HINT);
    }
}
