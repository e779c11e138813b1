package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.cli.Kb;

/** Whoever follows the guide for authors of templates, word by word, gets what it says. */
@Tag("sites")
final class TemplateGuideTest {
    private static final String MOMENT = "2026-11-28T10:00:00Z";

    @TempDir
    private Path folder;

    private Project newProject() {
        Path made = folder.resolve("new");
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        String[] init = {"init", made.toString(), "--languages=en,zh", "--name=Rivers|河流", "--sides=a=West|西,b=East|东"};
        assertThat(Kb.run(Map.of("SOURCE_DATE_EPOCH", "1796083200"), console, console, init))
                .as(messages.toString())
                .isZero();
        return new Project(made).at(MOMENT);
    }

    private static Path guide(String language) {
        return Path.of("docs/templates." + language + ".md");
    }

    /** Does what a block says: runs its command, finds the line, writes below it, or writes the file. */
    private static void follow(Project project, List<NamedBlocks.Block> example) throws IOException {
        Path template = project.folder();
        String line = "";
        for (NamedBlocks.Block block : example) {
            if (block.isFile()) {
                Path file = project.folder().resolve(block.path());
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, block.text());
            } else if (block.language().equals("sh")) {
                String name = block.text().strip().replaceFirst("kb template ", "");
                template = project.folder().resolve("templates").resolve(name);
                if (!Files.exists(template)) {
                    assertThat(project.run("template", name).status()).isZero();
                }
            } else if (block.language().equals("text")) {
                line = block.text().strip();
            } else {
                Files.writeString(template, withLine(Files.readString(template), line, block.text()));
            }
        }
    }

    private static String withLine(String template, String beginning, String below) {
        List<String> lines = new ArrayList<>(template.lines().toList());
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                found.add(i);
            }
        }
        assertThat(found).as(beginning).hasSize(1);
        lines.add(found.get(0) + 1, below.strip());
        return String.join("\n", lines) + "\n";
    }

    private static Document page(Result result, String path) {
        return Jsoup.parse(result.text(path));
    }

    @ParameterizedTest
    @CsvSource({"en, Example, 'Programme office: Monday to Friday, 9:00 to 17:00'", "zh, 例子, 项目办公室：周一至周五，9:00—17:00"})
    void theExamplesShowWhatTheyPromise(String language, String example, String office) throws IOException {
        Project project = newProject();
        Path facts = project.folder().resolve("content/projects/bus-stop-trees.yaml");
        Files.writeString(facts, Files.readString(facts) + "since: 2026-02\n");
        follow(
                project,
                NamedBlocks.of(guide(language)).blocks().stream()
                        .filter(block -> block.heading().startsWith(example))
                        .toList());

        Result result = project.build();

        assertThat(result.status()).as(result.err()).isZero();
        Document city = page(result, language + "/cities/heron-bridge/index.html");
        assertThat(city.select(".dossier > p.label .inline-list > span").eachText())
                .isNotEmpty()
                .isEqualTo(city.select("section[aria-labelledby=part-priorities] li")
                        .eachText());
        assertThat(page(result, language + "/index.html")
                        .select("footer .office")
                        .eachText())
                .containsExactly(office);
        assertThat(result.text("css/custom.css")).contains(".office");
        assertThat(page(result, language + "/projects/index.html")
                        .select(".rows p.label > time")
                        .eachAttr("datetime"))
                .containsExactly("2026-02");
        assertThat(project.check().out()).contains("0 errors, 0 warnings");
    }

    @ParameterizedTest
    @CsvSource({"en, A mistake in a template", "zh, 模板出错时"})
    void aMistakeIsReportedInTheWordsOfTheGuide(String language, String heading) throws IOException {
        Project project = newProject();
        List<NamedBlocks.Block> blocks = NamedBlocks.of(guide(language)).blocks().stream()
                .filter(block -> block.heading().equals(heading))
                .toList();
        follow(project, blocks.subList(0, 1));

        assertThat(project.run("check", "--lang", language).err())
                .contains(blocks.get(1).text().strip());
    }

    @Test
    void noLinkOfTheGuideAndOfTheReferenceLeadsNowhere() throws IOException {
        List<String> broken = new ArrayList<>(MarkdownLinks.broken(Path.of("docs/design.md")));
        for (String language : List.of("en", "zh")) {
            broken.addAll(MarkdownLinks.broken(guide(language)));
            broken.addAll(MarkdownLinks.broken(Path.of("docs/reference/template-reference." + language + ".md")));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void bothLanguagesShowTheSameLinesOfTemplates() throws IOException {
        List<List<String>> templates = new ArrayList<>();
        for (String language : List.of("en", "zh")) {
            templates.add(NamedBlocks.of(guide(language)).blocks().stream()
                    .filter(block -> block.language().matches("ftl|sh|css|properties"))
                    .map(NamedBlocks.Block::text)
                    .toList());
        }
        assertThat(templates.get(0)).isEqualTo(templates.get(1));
    }
}
