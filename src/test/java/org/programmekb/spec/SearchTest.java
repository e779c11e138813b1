package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.render.Script;
import org.programmekb.search.NodeProgram;

/** What the client finds on sites of random text, against a plain look at every document. */
@Tag("sites")
class SearchTest {
    private static final int DOCUMENTS = 60;
    private static final String HAN = "城市合作行动计划海口尼斯氢能智慧经济项目发展";
    private static final List<String> WORDS = List.of(
            "city", "cities", "urban", "urbanism", "plan", "planet", "Nice", "niche", "lap", "of", "the", "energy");

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    private Map<String, String> documents(String language, IntFunction<String> text) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.put(language + "/news/item-" + i + "/", text.apply(i));
        }
        return documents;
    }

    private Project site(String language, Map<String, String> documents) throws IOException {
        // Every word must be found, and only as it is written.
        Site site = Site.of("")
                .withFile(
                        "templates/messages/" + language + ".properties", "search.skipped=whose\nsearch.same=whose\n");
        for (Map.Entry<String, String> document : documents.entrySet()) {
            String slug = document.getKey().split("/")[2];
            site = site.withFile(
                    "content/news/" + slug + "." + language + ".md",
                    "---\ntitle: Q\ndate: 2020\n---\n" + document.getValue() + "\n");
        }
        Project project = site.in(folder);
        SiteAssertions.assertThat(project.build()).hasStatus(0);
        return project;
    }

    private static String line(Map<String, String> documents, Predicate<String> holds) {
        List<String> found = new ArrayList<>(new TreeSet<>(documents.keySet().stream()
                .filter(path -> holds.test(documents.getOrDefault(path, "")))
                .toList()));
        return (found.size() + " " + String.join(" ", found)).strip();
    }

    private List<String> ask(Project project, String language, List<String> queries) throws Exception {
        return ask(project, language, queries, 1000);
    }

    private List<String> ask(Project project, String language, List<String> queries, int limit) throws Exception {
        return ask(project, language, queries, limit, "search");
    }

    private List<String> ask(Project project, String language, List<String> queries, int limit, String function)
            throws Exception {
        String base = project.folder().resolve("output").toUri().toString();
        String client = function.equals("search") ? "search.js" : "near.js";
        return NodeProgram.run(
                queries,
                "ask.mjs",
                Path.of("assets/search", client).toUri().toString(),
                base,
                language,
                Integer.toString(limit),
                function);
    }

    @Test
    void whatNoPageHasAsAWholeIsFoundByItsPairs() throws Exception {
        Map<String, String> documents = Map.of(
                "zh/news/all/", "合并分支时如何解决冲突。",
                "zh/news/two/", "分支之间的冲突很常见。",
                "zh/news/one/", "城市合并为一个地区。",
                "zh/news/none/", "海口与尼斯合作。");

        Project project = site("zh", documents);

        assertThat(ask(project, "zh", List.of("分支合并冲突"))).containsExactly("0");
        assertThat(ask(project, "zh", List.of("分支合并冲突", "没有这些"), 10, "partly"))
                .containsExactly("2 zh/news/all/ zh/news/two/", "0");
    }

    @Test
    void aWordThatDoesNotExistIsAnsweredWithANearOne() throws Exception {
        Map<String, String> documents = Map.of(
                "en/news/a/", "Internationalization of the programme in harbours and a dialog on kubernetes.",
                "en/news/b/", "The harbours have colours.");

        Project project = site("en", documents);

        assertThat(ask(
                        project,
                        "en",
                        List.of(
                                "internationalisation",
                                "Harbours kubernets",
                                "ahrbours",
                                "colors",
                                "dialogue of programmes",
                                "internationalism",
                                "xylophone",
                                "harbours xylophone"),
                        10,
                        "suggestion"))
                .containsExactly(
                        "internationalization",
                        "Harbours kubernetes",
                        "harbours",
                        "colours",
                        "dialog of programme",
                        "internationalization",
                        "nothing",
                        "nothing");
    }

    @Test
    void aListIsFoundByTheNameOfItsType() throws Exception {
        String site = Files.readString(Path.of("src/test/resources/sites/two-cities.site"));
        Project project = Site.of(site)
                .withFile("templates/messages/en.properties", "type.laps=roadmaps\n")
                .withFile("templates/messages/zh.properties", "type.lap=路线图\n")
                .in(folder);
        SiteAssertions.assertThat(project.build()).hasStatus(0);

        assertThat(ask(project, "en", List.of("roadmaps", "cities", "pilot projects", "news"), 1))
                .extracting(SearchTest::first)
                .containsExactly("en/laps/", "en/cities/", "en/projects/", "en/news/");
        assertThat(ask(project, "zh", List.of("路线图", "城市", "试点项目"), 1))
                .extracting(SearchTest::first)
                .containsExactly("zh/laps/", "zh/cities/", "zh/projects/");
    }

    private static String first(String answer) {
        return answer.substring(answer.indexOf(' ') + 1);
    }

    @Test
    void onlyASiteWithAChineseNameOfACityExplainsAndListsPinyin() {
        Site site = Site.of("""
                -- content/cities/haikou.yaml --
                name: {en: Haikou, zh: 海口}
                pinyin: haikou
                -- content/cities/haikou.en.md --
                ---
                title: Haikou
                ---
                """);
        Site other = site.withFile("content/cities/haikou.yaml", "name: Nice\n");

        assertThat(text(site.build(), "en/search/texts.json")).contains("“haikou” or “hk”");
        assertThat(text(site.build(), "data/v1/cities.csv")).contains(",pinyin,");
        assertThat(text(other.build(), "en/search/texts.json"))
                .contains("\"tip.1\"", "\"tip.3\"")
                .doesNotContain("tip.2", "pinyin");
        assertThat(text(other.build(), "data/v1/cities.csv"))
                .contains("side_id")
                .doesNotContain("pinyin");
    }

    private static String text(Result result, String path) {
        return new String(result.files().get(path), StandardCharsets.UTF_8);
    }

    private String han(int length) {
        return random.ints(length, 0, HAN.length())
                .mapToObj(i -> HAN.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Test
    void chineseIsFoundAsASubstring() throws Exception {
        Map<String, String> documents = documents(
                "zh",
                i -> IntStream.range(0, 12)
                        .mapToObj(sentence -> han(3 + random.nextInt(40)))
                        .collect(Collectors.joining("，", "", "。")));
        List<String> queries = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String query = han(1 + i % 5);
            queries.add(query);
            expected.add(line(documents, text -> text.contains(query)));
        }
        assertThat(ask(site("zh", documents), "zh", queries)).isEqualTo(expected);
    }

    private String words(int count) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private static boolean holdsBeginning(String text, String beginning) {
        return (" " + text).toLowerCase(java.util.Locale.ROOT).contains(" " + beginning);
    }

    @Test
    void wordsAreFoundByTheirBeginnings() throws Exception {
        Map<String, String> documents = documents("en", i -> words(6));
        List<String> queries = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String word : WORDS) {
            for (int length = 1; length <= word.length(); length++) {
                String beginning = word.substring(0, length).toLowerCase(java.util.Locale.ROOT);
                queries.add(beginning.toUpperCase(java.util.Locale.ROOT) + " URB");
                expected.add(line(documents, text -> holdsBeginning(text, beginning) && holdsBeginning(text, "urb")));
            }
        }
        assertThat(ask(site("en", documents), "en", queries)).isEqualTo(expected);
    }

    @Test
    void phrasesAreFoundWordByWord() throws Exception {
        Map<String, String> documents = documents("en", i -> words(40));
        List<String> queries = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String phrase = words(2 + i % 2);
            queries.add("\"" + phrase + "\"");
            expected.add(line(documents, text -> (" " + text + " ").contains(" " + phrase + " ")));
        }
        assertThat(ask(site("en", documents), "en", queries)).isEqualTo(expected);
    }

    @Test
    void fewerThanAskedForAreShownOnlyWhereThereAreNoMore() throws Exception {
        Map<String, String> documents =
                documents("en", i -> i % 12 == 0 ? "One plan of energy." : "No plan of. City of energy.");

        assertThat(ask(site("en", documents), "en", List.of("\"plan of energy\"", "\"of energy\""), 10))
                .satisfiesExactly(
                        whole -> assertThat(whole).isEqualTo(line(documents, text -> text.contains("plan of energy"))),
                        frequent -> assertThat(frequent.split(" ")).hasSize(11).startsWith("60"));
    }

    @Test
    void filesOfDifferentStatesOfASiteAreNeverReadTogether() throws Exception {
        Project project = site("en", documents("en", i -> i % 4 == 0 ? "A lap niche." : "A planet."));
        String phrase = "\"lap niche\"";
        assertThat(ask(project, "en", List.of(phrase)).get(0)).startsWith("15 en/news/item-0/");

        Path manifest = project.folder().resolve("output/search/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"generation\":\"", "\"generation\":\"0"));

        assertThat(ask(project, "en", List.of(phrase)))
                .containsExactly("The search index has changed; load the page again.");
    }

    @Test
    void theClientIsSmallerThanWhatItAsksFor() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(compressed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(Script.compact(Files.readAllBytes(Path.of("assets/search/search.js"))));
        }
        assertThat(compressed.size()).isLessThan(8_192);
    }
}
