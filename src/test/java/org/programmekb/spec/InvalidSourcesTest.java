package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;

/**
 * The sites of {@link InvalidSitesTest} without pages, which takes a hundredth of the time: what is found before pages are
 * made is found alone, too.
 */
final class InvalidSourcesTest {
    /** Whether a finding of this code, or the findings of the site of this name, need no pages. */
    static boolean needsNoPage(String name) {
        return !LATER.matcher(name).matches() && !ELSEWHERE.contains(name);
    }

    private static final Pattern CODE = Pattern.compile("\\[([a-z-]+)]: ");

    /** Findings of stages that are left out here: names, languages, images, templates, and finished pages. */
    private static final Pattern LATER = Pattern.compile(
            "(?:name|parity|page|template|message|tag|prose|output)-.*|summary-repeated|source-(?:missing|unused)"
                    + "|image-invalid|image-large|site-large|language-mismatch|lfs-pointer|markup-removed|record-older|cooperation-inferred");

    /** Sites whose findings are about settings, style sheets or documents of JBake, which these stages do not read. */
    private static final Set<String> ELSEWHERE =
            Set.of("bad-settings", "configuration", "folder-unknown", "template-unused");

    @TestFactory
    Stream<DynamicTest> whatIsFoundBeforePagesAreMadeIsFoundWithoutThem(@TempDir Path folder) throws IOException {
        return InvalidSitesTest.names()
                .filter(name -> !ELSEWHERE.contains(name))
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> check(name, folder.resolve(name).resolve("site"))));
    }

    private static void check(String name, Path folder) throws IOException, InterruptedException {
        InvalidSitesTest.project(name, folder);
        SiteConfig config = IndexedProject.config(folder.toRealPath(), Project.USUAL, false);
        List<String> found = IndexedProject.of(IndexedProject.Parsed.of(config), config).findings().all().stream()
                .map(Diagnostic::toString)
                .filter(InvalidSourcesTest::isEarly)
                .toList();
        List<String> expected = Files.readAllLines(InvalidSitesTest.CASES.resolve(name + ".expected")).stream()
                .filter(InvalidSourcesTest::isEarly)
                .toList();

        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static boolean isEarly(String line) {
        var code = CODE.matcher(line);
        return code.find() && !LATER.matcher(code.group(1)).matches();
    }
}
