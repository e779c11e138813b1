package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.programmekb.config.ProgramVersion;
import org.programmekb.config.Setting;
import org.programmekb.diagnostic.Code;

/** The guides for maintainers say what works, in both languages. */
final class MaintainingTest {
    static final List<Path> GUIDES = List.of(Path.of("docs/maintaining.en.md"), Path.of("docs/maintaining.zh.md"));

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern KEY =
            Pattern.compile("(?:site|check|translations|render|template|content|asset|destination)\\.[^=`/]+");

    /** The texts between back quotes, and the lines of blocks of commands. */
    private static Stream<String> code(Path guide) throws IOException {
        String text = Files.readString(guide);
        Stream<String> lines = NamedBlocks.of(guide).blocks().stream()
                .filter(block -> List.of("sh", "text").contains(block.language()))
                .flatMap(block -> GuideWalk.commands(block).stream());
        String prose = text.replaceAll("(?ms)^ *```.*?^ *```$", "");
        return Stream.concat(CODE.matcher(prose).results().map(found -> found.group(1)), lines);
    }

    @Test
    @Tag("process")
    void whoFollowsTheGuideHasThatSite(@TempDir Path home) throws Exception {
        assertThatWhoFollowsHasThatSite(GUIDES.get(0), home);
    }

    @Test
    @Tag("process")
    @Tag("slow")
    void whoFollowsTheGuideInChineseHasThatSite(@TempDir Path home) throws Exception {
        assertThatWhoFollowsHasThatSite(GUIDES.get(1), home);
    }

    private static void assertThatWhoFollowsHasThatSite(Path guide, Path home) throws Exception {
        GuideWalk walk = new GuideWalk(home);

        walk.follow(NamedBlocks.of(guide));

        Path project = walk.place();
        String first = Files.readAllLines(project.resolve("jbake.properties")).stream()
                .filter(line -> line.startsWith("site.languages="))
                .map(line -> line.replaceAll("site.languages=|,.*", ""))
                .findFirst()
                .orElseThrow();
        assertThat(project.resolve("output/" + first + "/index.html"))
                .content()
                .contains("images/logo.svg", "css/custom.css", "images/fund.svg", "mailto:office@example.org")
                .contains("href=\"../" + first + "/imprint/\"");
        assertThat(project.resolve("output/es/index.html")).exists();
        assertThat(project.resolve("output/el/index.html")).exists();
        assertThat(project.resolve("output/admin/index.html")).exists();
        assertThat(project.resolve("translations/pages/imprint." + (first.equals("en") ? "fr" : "en") + ".yaml"))
                .exists();
        assertThat(project.resolve(".github/workflows/publish.yml")).content().contains("/programme-kb@v0.2.0");
        assertThat(project.resolve(".github/workflows/record-translations.yml"))
                .content()
                .contains("VERSION: v0.2.0");
        assertThat(project.resolve("templates/city.ftlh")).content().startsWith("<#-- kb template ");
    }

    /** The commands of a release write workflows with its commit, which those of this clone do not know. */
    @ParameterizedTest
    @FieldSource("GUIDES")
    @Tag("process")
    void anUpgradeChangesTheCommitOfTheProgramAndOfNoOtherAction(Path guide, @TempDir Path home) throws Exception {
        String others = "      - uses: actions/checkout@" + "a".repeat(40) + " # v6.1.0\n";
        String ours = "      - uses: programme-kb/programme-kb@%s # v%s\n  VERSION: %s # v%s\n";
        Path workflow = Files.createDirectories(home.resolve(".github")).resolve("publish.yml");
        Files.writeString(workflow, others + ours.formatted("b".repeat(40), "0.1.0", "b".repeat(40), "0.1.0"));
        Files.writeString(home.resolve("jbake.properties"), "");
        Files.writeString(home.resolve("README.md"), "");
        String setting = command(guide, "export commit=").replace("kb --version", "echo 'kb 0.2.0 (%s)'");

        new GuideWalk(home).run("true; " + setting.formatted("c".repeat(40)) + "; " + command(guide, "grep -rl"));

        assertThat(workflow).hasContent(others + ours.formatted("c".repeat(40), "0.2.0", "c".repeat(40), "0.2.0"));
    }

    private static String command(Path guide, String start) throws IOException {
        return code(guide).filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    /** The link to the newest site is where tools for copying go wrong. */
    @ParameterizedTest
    @FieldSource("GUIDES")
    @Tag("process")
    void theCommandsForAnotherServerTakeTheFilesAndNotTheLink(Path guide, @TempDir Path home) throws Exception {
        GuideWalk walk = new GuideWalk(home);
        Path site = Files.createDirectories(home.resolve("output.generations/1/en"));
        Files.writeString(site.resolve("index.html"), "a page");
        Files.createSymbolicLink(home.resolve("output"), Path.of("output.generations/1"));

        List<String> copying = code(guide)
                .filter(code -> code.matches("(tar|cp|zip) .*output.*"))
                .toList();
        for (String command : copying) {
            if (!command.startsWith("zip") || Files.exists(Path.of("/usr/bin/zip"))) {
                walk.run(command);
            }
        }
        walk.run("mkdir unpacked && tar -xzf site.tar.gz -C unpacked");

        assertThat(copying).hasSize(3);
        assertThat(home.resolve("unpacked/en/index.html")).hasContent("a page");
        assertThat(home.resolve("site/en/index.html")).hasContent("a page");
        assertThat(Files.isSymbolicLink(home.resolve("site"))).isFalse();
        if (Files.exists(home.resolve("site.zip"))) {
            assertThat(Files.readString(home.resolve("site.zip"), StandardCharsets.ISO_8859_1))
                    .contains("output/en/index.html");
        }
    }

    @ParameterizedTest
    @FieldSource("GUIDES")
    void everySettingExists(Path guide) throws IOException {
        List<Pattern> known = Arrays.stream(Setting.values())
                .map(setting -> setting.key()
                        .replace(".", "\\.")
                        .replaceAll("\\[(.*)]", "(?:$1)?")
                        .replaceAll("<\\w+>", "(?:[\\\\w-]+|<[^>]+>)"))
                .map(Pattern::compile)
                .toList();
        List<String> named = Stream.concat(
                        code(guide),
                        NamedBlocks.of(guide).blocks().stream()
                                .filter(block -> block.language().equals("properties") && !block.isFile())
                                .flatMap(block -> block.text().lines()))
                .map(code -> code.replaceFirst("=.*", ""))
                .filter(code -> KEY.matcher(code).matches())
                .distinct()
                .toList();

        assertThat(named.stream()
                        .filter(key -> known.stream()
                                .noneMatch(setting -> setting.matcher(key).matches()))
                        .toList())
                .isEmpty();
        assertThat(named).contains("site.admin", "site.nav").hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @FieldSource("GUIDES")
    void everyLinkLeadsSomewhere(Path guide) throws IOException {
        assertThat(MarkdownLinks.broken(guide)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("GUIDES")
    void theVersionIsThePresentOne(Path guide) throws IOException {
        String version = ProgramVersion.current().number();
        assertThat(Pattern.compile("(?:kb-|@v|VERSION: v)(\\d+(?:\\.\\d+)+)")
                        .matcher(Files.readString(guide))
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .containsOnly(version);
    }

    /** By the rules of CommonMark, bold text must not end with a full-width mark if a letter follows. */
    @ParameterizedTest
    @FieldSource("GUIDES")
    void boldTextIsBoldOnGitHub(Path guide) throws IOException {
        Node document = Parser.builder().build().parse(Files.readString(guide));

        assertThat(HtmlRenderer.builder().build().render(document)).doesNotContain("**");
    }

    /** A section, a table or a command that only one of them has is a gap in the other. */
    @Test
    void bothGuidesHaveTheSameParts() throws IOException {
        assertThat(parts(GUIDES.get(1))).isEqualTo(parts(GUIDES.get(0)));
    }

    /** The level of each heading, the length of each table and list, and the commands and settings in their order. */
    private static List<String> parts(Path guide) throws IOException {
        List<String> parts = new ArrayList<>();
        String prose = Files.readString(guide).replaceAll("(?ms)^ *```.*?^ *```$", "");
        prose.lines()
                .filter(line -> line.matches(" *(#|\\||-|\\d+\\.) ?.*"))
                .map(line -> line.replaceFirst("^( *)(#+|\\||-|\\d+\\.).*", "$1$2"))
                .forEach(parts::add);
        for (NamedBlocks.Block block : NamedBlocks.of(guide).blocks()) {
            block.text()
                    .lines()
                    .map(line -> block.language().equals("properties")
                            ? line.replaceFirst("=.*", "").replaceFirst("\\.(en|fr|zh)$", "")
                            : line.replaceFirst("\\s+#.*", "").replaceAll("(?:--[\\w-]+|-m) .*", ""))
                    // A language needs as many forms of a name as its grammar has.
                    .filter(line -> !line.isBlank() && !line.startsWith("type."))
                    .forEach(parts::add);
        }
        return parts;
    }

    /** What a reader sees when something goes wrong has the words of the program, of its launcher or of the action. */
    @ParameterizedTest
    @FieldSource("GUIDES")
    void theProblemsHaveTheWordsOfTheProgram(Path guide) throws IOException {
        String language = guide.toString().contains(".zh.") ? "zh" : "en";
        String words = Files.readString(
                        Path.of("src/main/resources/org/programmekb/diagnostic/messages/" + language + ".properties"))
                + Files.readString(Path.of("action.yml"))
                + Files.readString(Path.of("kb"));
        List<String> quoted = Files.readString(guide)
                .lines()
                .filter(
                        line -> line.matches(
                                "\\| .*`(GitHub Pages is|there is no|is not a|its contrast|及其|文件夹|的对比度|没有名|Java is|refer|git-).*"))
                .flatMap(line -> CODE.matcher(line.split(" \\| ")[0]).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(quoted)
                .hasSizeGreaterThan(7)
                .allMatch(text -> Code.byId(text).isPresent() || words.contains(text));
    }
}
