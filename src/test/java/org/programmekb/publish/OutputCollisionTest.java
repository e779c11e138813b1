package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.publish.TestProject.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;

class OutputCollisionTest {
    private static final String HINT = " (hint: " + Code.OUTPUT_COLLISION.hint() + ")";

    private record File(String path, String source) {}

    @Test
    void namesBothSourcesOfAFile() throws IOException {
        assertThat(findings(new File("en/a/index.html", "b"), new File("en/a/index.html", "a")))
                .containsExactly(
                        "content/b.en.md: error[output-collision]: this file and content/a.en.md both make en/a/index.html"
                                + HINT);
    }

    @Test
    void namesEverySourceButTheFirst() throws IOException {
        assertThat(findings(new File("x", "c"), new File("x", "a"), new File("x", "b")))
                .containsExactly(
                        "content/b.en.md: error[output-collision]: this file and content/a.en.md both make x" + HINT,
                        "content/c.en.md: error[output-collision]: this file and content/a.en.md both make x" + HINT);
    }

    @Test
    void findsASourceThatMakesAFileTwice() throws IOException {
        assertThat(findings(new File("x", "a"), new File("x", "a")))
                .containsExactly("content/a.en.md: error[output-collision]: this file makes x twice" + HINT);
    }

    @Test
    void findsPathsThatDifferOnlyInCase() throws IOException {
        assertThat(findings(new File("en/Titel.PNG", "a"), new File("en/titel.png", "b")))
                .containsExactly("content/b.en.md: error[output-collision]: content/a.en.md makes en/Titel.PNG, which"
                        + " differs from en/titel.png only in upper and lower case (hint: rename one of the two files;"
                        + " for pages of tags, write the tag in the same way in both documents;"
                        + " `check.output-collision=warning` publishes both, except on macOS and Windows)");
    }

    @Test
    void findsFoldersThatDifferOnlyInCase() throws IOException {
        assertThat(findings(new File("En/a", "a"), new File("en/b", "b")))
                .containsExactly(
                        "content/b.en.md: error[output-collision]: content/a.en.md makes En/, which differs from"
                                + " en/ only in upper and lower case" + HINT);
    }

    @Test
    void findsAFileWhereAFolderIs() throws IOException {
        assertThat(findings(new File("en/a", "a"), new File("en/a/index.html", "b")))
                .containsExactly("content/a.en.md: error[output-collision]: en/a is a file, but content/b.en.md makes a"
                        + " folder en/a/" + HINT);
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() throws IOException {
        assertThat(findings(new File("caf\u00e9", "a"), new File("cafe\u0301", "b")))
                .hasSize(1);
    }

    @Test
    void findsNothingInAnHonestSite() throws IOException {
        assertThat(findings(new File("en/a/index.html", "a"), new File("en/a/feed.xml", "a"), new File("en/b", "a")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../x, the path `../x` contains the name `..`",
        "en/../../x, the path `en/../../x` contains the name `..`",
        "en/./x, the path `en/./x` contains the name `.`",
        "/etc/passwd, the path `/etc/passwd` starts with a slash",
        "en//x, the path `en//x` contains an empty name",
        "en/, the path `en/` contains an empty name",
        "'', the path is empty",
        "en\\x, the path `en\\x` contains a backslash",
        "C:\\x, the path `C:\\x` contains a backslash",
    })
    void refusesAPathThatLeavesTheSite(String path, String flaw) throws IOException {
        assertThat(findings(new File(path, "a")))
                .containsExactly("content/a.en.md: error[output-path-invalid]: " + flaw + " (hint: "
                        + Code.OUTPUT_PATH_INVALID.hint() + ")");
    }

    @Test
    void refusesNamesThatFileSystemsDoNotTake() throws IOException {
        assertThat(findings(new File("en/" + "中".repeat(86), "a")))
                .containsExactly("content/a.en.md: error[output-path-invalid]: the name `" + "中".repeat(86)
                        + "` in the address has 258 bytes; the limit is 255 (hint: " + Code.OUTPUT_PATH_INVALID.hint()
                        + ")");
        assertThat(findings(new File("abcdefgh/".repeat(100) + "x", "a")))
                .containsExactly("content/a.en.md: error[output-path-invalid]: the path `" + "abcdefgh/".repeat(100)
                        + "x` has 901 bytes; the limit is 900 (hint: " + Code.OUTPUT_PATH_INVALID.hint() + ")");
        assertThat(findings(new File("en/" + "中".repeat(85), "a"), new File("abcdefgh/".repeat(99) + "x", "b")))
                .isEmpty();
    }

    @Test
    void refusesControlCharactersAndHalvesOfCharacters() throws IOException {
        assertThat(findings(new File("a\nb", "a")))
                .singleElement()
                .asString()
                .contains("`a\uFFFDb` contains a control");
        assertThat(findings(new File("a\u0000", "a"))).hasSize(1);
        assertThat(findings(new File("a\ud842", "a"))).hasSize(1);
        assertThat(findings(new File("a\udfb7b", "a"))).hasSize(1);
        assertThat(findings(new File("a\ud842\udfb7b", "a"))).isEmpty();
    }

    @Test
    void writesNothingOutsideTheSite(@TempDir Path folder) throws IOException {
        TestProject project = TestProject.in(folder);
        try (Staging staging = project.staging()) {
            TestProject.write(staging, "../../escaped", "1", "a", "1");
            staging.publish();
        }

        assertThat(folder.resolve("escaped")).doesNotExist();
        assertThat(project.site()).containsOnlyKeys("a");
    }

    @Test
    void resolvesCollisionsAlikeWhateverTheOrder(@TempDir Path folder) throws IOException {
        TestProject project = TestProject.in(folder);
        List<File> files = new ArrayList<>(List.of(
                new File("x", "a"),
                new File("x", "b"),
                new File("X", "c"),
                new File("y", "a"),
                new File("y/index.html", "b"),
                new File("y/z/index.html", "c"),
                new File("T", "b"),
                new File("t", "a")));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(files, new Random(seed));
            try (Staging staging = project.staging()) {
                for (File file : files) {
                    staging.write(
                            file.path(),
                            (file.path() + " by " + file.source()).getBytes(StandardCharsets.UTF_8),
                            source(file.source()));
                }
                staging.publish();
            }
            assertThat(project.site())
                    .isEqualTo(Map.of(
                            "x", "x by a",
                            "y/index.html", "y/index.html by b",
                            "y/z/index.html", "y/z/index.html by c",
                            "X", "X by c",
                            "T", "T by b",
                            "t", "t by a"));
        }
    }

    private static List<String> findings(File... files) throws IOException {
        Diagnostics diagnostics = new Diagnostics(Map.of());
        try (DryRun rehearsal = new DryRun()) {
            for (File file : files) {
                rehearsal.write(file.path(), new byte[0], source(file.source()));
            }
            rehearsal.report(diagnostics);
        }
        return diagnostics.all().stream().map(Diagnostic::toString).toList();
    }
}
