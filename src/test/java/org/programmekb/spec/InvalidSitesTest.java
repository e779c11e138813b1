package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.diagnostic.Code;
import org.programmekb.image.TestImages;

/**
 * Sites with mistakes in {@code src/test/resources/invalid}, each beside all that {@code kb check} says of it in English
 * and in Chinese. A site with an error is not published, whichever stage finds it.
 */
@Tag("sites")
final class InvalidSitesTest {
    /** Sites whose errors are found in each of the stages of a build, from the settings to the finished pages. */
    private static final Set<String> OF_STAGES = Set.of(
            "configuration",
            "yaml-invalid",
            "header-missing",
            "field-missing",
            "reference-unknown",
            "link-broken",
            "parity",
            "image-invalid",
            "template-failed",
            "output-collision",
            "page-link-broken");

    static final Path CASES = Path.of("src/test/resources/invalid");

    /** Codes that no site can provoke, with the test that shows them. */
    private static final Map<Code, String> ELSEWHERE = new TreeMap<>(Map.of(
            Code.OUTPUT_PATH_INVALID, "names with control characters or backslashes: publish.OutputCollisionTest",
            Code.TEMPLATE_MISSING, "the program's own templates are always there: jbake.ExtensionsTest",
            Code.PAGE_LANG_INVALID, "the layout sets it: check.LanguageCheckTest",
            Code.HREFLANG_INVALID, "the layout sets it: check.LanguageCheckTest",
            Code.CANONICAL_INVALID, "the layout sets it: check.LanguageCheckTest",
            Code.RENDERING_TOOL_FAILED, "needs a broken JBake extension: jbake.ExtensionsTest",
            Code.RENDERING_TOOL_OVERRULED, "needs a JBake extension: jbake.ExtensionsTest",
            Code.DOCUMENT_SLOW, "takes seconds: markup.SlowDocumentTest",
            Code.DATA_INVALID, "would be a fault of the program: dataset.SchemaCheckTest"));

    /** Values of the author and the code of a finding. */
    private static final Pattern VALUE = Pattern.compile("`[^`]*`|“[^”]*”|\\[[a-z-]+]");

    /** Three words of English. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+");

    /** What a text cannot say about a site. */
    private interface Damage {
        void in(Path folder) throws IOException, InterruptedException;
    }

    private static final Map<String, Damage> DAMAGES = Map.of(
            "encoding-invalid",
                    folder -> Files.write(
                            folder.resolve("content/pages/a.en.md"),
                            "---\ntitle: Málaga\n---\n".getBytes(StandardCharsets.ISO_8859_1)),
            "file-too-large",
                    folder -> Files.writeString(
                            folder.resolve("content/pages/a.en.md"), "---\ntitle: A\n---\n" + "Text. ".repeat(400_000)),
            "image-large",
                    folder -> Files.write(
                            folder.resolve("content/pages/port.jpg"),
                            TestImages.followed(TestImages.jpeg(60, 40), 2_100_000)),
            "site-large", folder -> makeSparse(folder.resolve("content/pages/film.mp4"), 820_000_000),
            "path-outside-project",
                    folder -> {
                        Path outside =
                                Files.writeString(folder.resolveSibling("outside.md"), "---\ntitle: Secret\n---\n");
                        Files.createSymbolicLink(folder.resolve("content/pages/secret.en.md"), outside);
                    },
            "path-hidden",
                    folder -> {
                        Files.writeString(folder.resolve(".env"), "SECRET");
                        Files.createSymbolicLink(folder.resolve("content/pages/key.txt"), Path.of("../../.env"));
                    },
            "symlink-loop", folder -> Files.createSymbolicLink(folder.resolve("content/pages/pages"), Path.of("..")),
            "git-history-shallow", InvalidSitesTest::makeShallow);

    /** The other sites are in {@link InvalidSourcesTest}. */
    @TestFactory
    Stream<DynamicTest> kbCheckSaysWhatNeedsPages(@TempDir Path folder) throws IOException {
        return checks(folder, name -> OF_STAGES.contains(name) || !InvalidSourcesTest.needsNoPage(name));
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> kbCheckSaysAllThatIsWrong(@TempDir Path folder) throws IOException {
        return checks(folder, name -> true);
    }

    private static Stream<DynamicTest> checks(Path folder, Predicate<String> which) throws IOException {
        return names().filter(which)
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> check(name, folder.resolve(name).resolve("site"))));
    }

    /** The findings are the same; {@code CatalogueTest} shows that each of their sentences exists. */
    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> kbCheckSaysItInChinese(@TempDir Path folder) throws IOException {
        return names().map(name -> DynamicTest.dynamicTest(name, () -> {
            Path site = folder.resolve(name).resolve("site");
            Result chinese = project(name, site).check("--lang", "zh");
            Golden.compare(CASES.resolve(name + ".zh.expected"), told(chinese, site));
            assertIsChinese(chinese);
        }));
    }

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".site"))
                    .map(file -> file.replace(".site", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Project project(String name, Path folder) throws IOException, InterruptedException {
        Project project =
                Site.of(Files.readString(CASES.resolve(name + ".site"))).in(folder);
        Damage damage = DAMAGES.get(name);
        if (damage != null) {
            damage.in(folder);
        }
        return project;
    }

    private static void check(String name, Path folder) throws IOException, InterruptedException {
        Project project = project(name, folder);
        Result english = project.check();

        String told = told(english, folder);
        Golden.compare(CASES.resolve(name + ".expected"), told);
        if (Code.byId(name).isPresent()) {
            assertThat(told).contains("[" + name + "]");
        }
        assertThat(english.files()).isEmpty();
        if (OF_STAGES.contains(name)) {
            Result built = project.build();
            assertThat(built.status()).isEqualTo(english.status());
            assertThat(built.files()).as("nothing is published").isEmpty();
        }
    }

    private static String told(Result result, Path folder) throws IOException {
        return result.err().replace(folder.toRealPath().toString(), "PROJECT") + result.out() + "exit status "
                + result.status() + "\n";
    }

    /** What is left in Latin letters are values, codes and names. */
    private static void assertIsChinese(Result result) {
        assertThat((result.err() + result.out()).lines())
                .allSatisfy(line -> assertThat(VALUE.matcher(line).replaceAll(""))
                        .as(line)
                        .doesNotContainPattern(SENTENCE)
                        .containsPattern("[\\p{IsHan}]"));
    }

    /** A file that takes no room on the disk. */
    private static void makeSparse(Path file, long bytes) throws IOException {
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(bytes);
        }
    }

    private static void makeShallow(Path folder) throws IOException, InterruptedException {
        Path origin = folder.resolveSibling("origin");
        new Tree(folder).copyTo(origin);
        new Tree(folder).delete();
        Repository repository = Repository.in(origin);
        repository.commit("2020-01-01T12:00:00Z");
        repository.commit("2020-01-02T12:00:00Z");
        repository.cloneTo(folder, "--depth", "1");
    }

    @Test
    void thereIsASiteForEachCode() throws IOException {
        TreeSet<String> missing = new TreeSet<>(Arrays.stream(Code.values())
                .filter(code -> !ELSEWHERE.containsKey(code))
                .map(Code::id)
                .toList());
        missing.removeAll(names().toList());
        // Two languages that differ in everything say it all in one site.
        String parity = Files.readString(CASES.resolve("parity.expected"));
        missing.removeIf(id -> id.startsWith("parity-") && parity.contains("[" + id + "]"));

        assertThat(missing).isEmpty();
    }
}
