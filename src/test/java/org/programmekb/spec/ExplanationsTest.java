package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.cli.Kb;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.MessageLanguage;

/**
 * The pages of {@code docs/findings}: one for each code and language. The wrong example has the finding, the right one has
 * no error and not this finding. An example is added to a project without content, or with one page if it has no content
 * itself; the right one is added to the wrong one, except for findings about the name of a file.
 */
@Tag("sites")
final class ExplanationsTest {
    private static final Path PAGES = Path.of("docs/findings");

    private static final Pattern CODE = Pattern.compile("(?:error|warning)\\[([a-z-]+)]");

    /** A block, whose lines are not headings of the page. */
    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})\\w*$.*?^\\1$");

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "en", List.of("## Wrong", "## Right", "## If it is intended"),
            "zh", List.of("## 错误写法", "## 正确写法", "## 如果本来就要这样写"));

    /** Findings that no file of text shows: they are about bytes, links of the file system, Git, or the program. */
    private static final Set<Code> IN_WORDS = Set.of(
            Code.ENCODING_INVALID,
            Code.FILE_TOO_LARGE,
            Code.DOCUMENT_SLOW,
            Code.IMAGE_LARGE,
            Code.SITE_LARGE,
            Code.PATH_HIDDEN,
            Code.SYMLINK_LOOP,
            Code.GIT_HISTORY_SHALLOW,
            Code.DATA_INVALID);

    /** Findings that end when a file gets another name or goes away: their right example is not added to the wrong one. */
    private static final Set<Code> WITH_OTHER_FILES = Set.of(
            Code.FOLDER_UNKNOWN,
            Code.LANGUAGE_SUFFIX_INVALID,
            Code.RENDERING_TOOL_FAILED,
            Code.DOCUMENT_FORMAT,
            Code.SLUG_INVALID,
            Code.SLUG_RESERVED,
            Code.DOCUMENT_DUPLICATE,
            Code.FACTS_ORPHANED,
            Code.OUTPUT_PATH_INVALID,
            Code.TEMPLATE_UNUSED);

    @Test
    void everyCodeHasAPageInEachLanguageAndThereIsNoOther() throws IOException {
        Set<String> pages = Arrays.stream(Code.values())
                .flatMap(code -> Arrays.stream(MessageLanguage.values())
                        .map(language -> code.id() + "." + language.code() + ".md"))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages);
        }
    }

    @Test
    void theCommandShowsThePageWithoutItsMarks() {
        assertThat(explain(0, "[link-broken]"))
                .startsWith("link-broken\n\nA link leads to a file or an id that does not exist.")
                .contains("\nWrong\n", "\n    title: Visit\n")
                .doesNotContain("```", "## ");
        assertThat(explain(0, "link-broken", "--lang", "zh")).contains("\n错误写法\n");
        assertThat(explain(0).lines()).hasSize(Code.values().length);
        assertThat(explain(2, "link-brokn")).contains("did you mean `link-broken`?");
        assertThat(explain(0, "[configuration]"))
                .isEqualTo(
                        "`configuration` marks a mistake in jbake.properties or in an option of a command. Nothing is checked or built until it is mended. The message says what is wrong, and its hint says what to write. All settings: https://github.com/programme-kb/programme-kb/blob/main/docs/reference/settings.en.md\n");
    }

    private static String explain(int status, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter console = new PrintWriter(said);
        String[] line =
                Stream.concat(Stream.of("explain"), Stream.of(arguments)).toArray(String[]::new);
        assertThat(Kb.run(Map.of(), console, console, line)).isEqualTo(status);
        return said.toString();
    }

    @TestFactory
    Stream<DynamicTest> anExampleHasTheFinding(@TempDir Path folder) {
        return examples(code -> check(code, "en", folder.resolve(code.id()), false));
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> anExampleHasTheFindingUntilItIsMended(@TempDir Path folder) {
        return examples(code -> check(code, "en", folder.resolve(code.id()), true));
    }

    /** The Chinese examples are the English ones in other words. */
    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> anExampleInChineseHasTheFindingUntilItIsMended(@TempDir Path folder) {
        return examples(code -> check(code, "zh", folder.resolve(code.id()), true));
    }

    private static Stream<DynamicTest> examples(ThrowingConsumer<Code> check) {
        return Arrays.stream(Code.values()).map(code -> DynamicTest.dynamicTest(code.id(), () -> check.accept(code)));
    }

    private static void check(Code code, String language, Path folder, boolean isMended) throws IOException {
        Path page = PAGES.resolve(code.id() + "." + language + ".md");
        List<String> lines = Files.readAllLines(page);
        List<String> headings = HEADINGS.get(language);
        assertThat(lines.get(0)).isEqualTo("# " + code.id());
        assertThat(lines.get(2)).as("the meaning").isNotBlank();
        List<String> written = FENCED.matcher(String.join("\n", lines))
                .replaceAll("")
                .lines()
                .filter(line -> line.startsWith("## "))
                .toList();
        List<NamedBlocks.Block> blocks = NamedBlocks.of(page).blocks();
        assertThat(written).isEqualTo(headings);
        if (IN_WORDS.contains(code)) {
            assertThat(blocks).as("an example").isNotEmpty().noneMatch(NamedBlocks.Block::isFile);
            return;
        }
        assertThat(blocks).as("examples are files").allMatch(NamedBlocks.Block::isFile);

        boolean hasContent = blocks.stream().anyMatch(block -> block.path().startsWith("content/"));
        Site nothing = Site.of(hasContent ? "" : "-- content/pages/about.en.md --\n---\ntitle: About\n---\n");
        Site wrong = with(nothing, blocks, headings.get(0));
        Site right = with(WITH_OTHER_FILES.contains(code) ? nothing : wrong, blocks, headings.get(1));
        if (isMended || !isFoundWithoutPages(code, wrong, folder.resolve("wrong"))) {
            assertThat(codes(wrong.in(folder.resolve("wrong")).check())).contains(code.id());
        }
        if (isMended) {
            Result mended = right.in(folder.resolve("right")).check();
            assertThat(mended.status()).as(mended.err()).isZero();
            assertThat(codes(mended)).doesNotContain(code.id());
        }
    }

    private static boolean isFoundWithoutPages(Code code, Site wrong, Path folder) throws IOException {
        return InvalidSourcesTest.needsNoPage(code.id())
                && IndexedProject.of(wrong, Files.createDirectories(folder)).findings().all().stream()
                        .anyMatch(finding -> finding.code() == code);
    }

    private static Site with(Site site, List<NamedBlocks.Block> blocks, String heading) {
        Site all = site;
        for (NamedBlocks.Block block : blocks) {
            if (heading.equals("## " + block.heading())) {
                all = block.path().equals("jbake.properties")
                        ? all.configured(block.text())
                        : all.withFile(block.path(), block.text());
            }
        }
        return all;
    }

    private static List<String> codes(Result checked) {
        return CODE.matcher(checked.err())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
