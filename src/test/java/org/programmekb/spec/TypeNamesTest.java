package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.GeneratedPage;

/** The names of the types of documents, so that a project can call an action plan a roadmap. */
@Tag("docs")
final class TypeNamesTest {
    private static final Path TEXTS = Path.of("templates/messages");

    private static final List<String> LANGUAGES = List.of("en", "zh", "ar", "de", "es", "fr", "it", "ja", "pt");

    /** The types by their folders, with the word of each in the keys of its names, and what names them in English and Chinese. */
    private static final Map<String, Words> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("laps", new Words("lap", "\\b[Pp]lans?\\b", "计划(?!中)"));
        TYPES.put("projects", new Words("project", "\\b[Pp]rojects?\\b", "试点"));
        TYPES.put("clusters", new Words("cluster", "\\b[Tt]hemes?\\b", "主题"));
        TYPES.put("cities", new Words("city", "\\b([Cc]ity|[Cc]ities)\\b", "城市|各市|[0-9}]市"));
        TYPES.put("cooperations", new Words("cooperation", "\\b[Cc]ooperations?\\b", "合作"));
        TYPES.put("news", new Words("news", "\\b[Nn]ews\\b", "新闻"));
    }

    private record Words(String type, String english, String chinese) {
        /** Whether a line of texts has the word itself. */
        boolean isIn(String line, String language) {
            String text =
                    REFERENCE.matcher(line.substring(line.indexOf('=') + 1)).replaceAll("");
            return Pattern.compile(language.equals("en") ? english : chinese)
                    .matcher(text)
                    .find();
        }
    }

    private static final Pattern REFERENCE = Pattern.compile("\\{[tT]ype\\.[^}]+}");

    private static final Map<String, String> HEADS = Map.of("en", """
            # Names of types

            This page is generated: do not edit it. `./kb test --docs` writes it anew. [中文版](type-names.zh.md)

            Your programme may call an action plan a roadmap, or a theme a field of work. For each language of your site, copy the lines of the type into the file that stands above them, in the folder of your project, and change the words. All pages, feeds and the search then use your names, also after an update. Addresses of pages and names of fields stay the same.

            Other texts refer to these names: `{type.lap}` is the name, and `{Type.lap}` is the name with a capital letter, for the beginning of a sentence. Your own texts can do the same. The sentences of the program do not depend on the gender, the article or the case of a name. If one of them still sounds wrong with your name, replace this sentence, too; `kb check` compares it with the one of the program.
            """, "zh", """
            # 类型的名称

            本页由程序生成，请勿直接修改；运行`./kb test --docs`会重新生成。[English](type-names.en.md)

            您的项目可以把“行动计划”称作“路线图”，或者给其他类型换一个名称。请针对网站的每种语言，把该类型的几行复制到自己项目中列在上方的文件里，再改成自己的名称。所有页面、订阅源和搜索都会使用新名称，程序更新后仍然有效；网址和字段名不变。

            其他文字会引用这些名称：`{type.lap}`就是名称本身，`{Type.lap}`是首字母大写的名称，用于句首（中文无此区别）。您自己的文字也可以这样引用。中文里以`.counted`结尾的名称写在数字之后，请带上合适的量词。程序的句子不依赖名称的性、冠词或格。如果某句话配上新名称仍不通顺，也可以替换那句话；`kb check`会把它与程序的原句加以比较。
            """);

    private static final Map<String, String> SENTENCES = Map.of(
            "en", "These texts have the word itself. If you change the name, change them one by one.\n",
            "zh", "以下文字直接写有这个词。要改名称，请逐行修改。\n");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thePageListsTheNamesAndTheTextsThatDoNotReferToThem(String language) throws IOException {
        StringBuilder page = new StringBuilder(HEADS.get(language));
        for (Map.Entry<String, Words> type : TYPES.entrySet()) {
            Words words = type.getValue();
            page.append("\n## ").append(heading(type.getKey(), language)).append("\n\n");
            for (String each : LANGUAGES) {
                List<String> names = lines(each, line -> line.matches("type\\." + words.type() + "s?\\b.*"));
                if (!names.isEmpty()) {
                    page.append("`templates/messages/")
                            .append(each)
                            .append(".properties`:\n")
                            .append(block(names));
                }
            }
            List<String> sentences =
                    lines(language, line -> line.matches("(?!type\\.)[a-z].*=.*") && words.isIn(line, language));
            if (!sentences.isEmpty()) {
                page.append(SENTENCES.get(language)).append('\n').append(block(sentences));
            }
        }
        GeneratedPage.assertFresh(
                "docs/reference/type-names." + language + ".md", page.toString().stripTrailing() + "\n");
    }

    private static String heading(String folder, String language) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS.resolve(language + ".properties"))) {
            texts.load(reader);
        }
        String nav = texts.getProperty("nav." + folder);
        Matcher name = REFERENCE.matcher(nav);
        if (!name.matches()) {
            return nav;
        }
        String key = nav.substring(1, nav.length() - 1).replaceFirst("^T", "t");
        String text = texts.getProperty(key);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static List<String> lines(String language, Predicate<String> wanted) throws IOException {
        return Files.readAllLines(TEXTS.resolve(language + ".properties")).stream()
                .filter(wanted)
                .toList();
    }

    private static String block(List<String> lines) {
        return "```properties\n" + String.join("\n", lines) + "\n```\n\n";
    }

    private static final String SETTINGS = """
            site.languages=en,zh,fr,de
            site.title.fr=Deux villes
            site.title.de=Zwei Städte
            site.description.fr=
            site.description.de=
            site.notice.fr=
            site.notice.de=
            site.group.eu.fr=Europe
            site.group.eu.de=Europa
            site.group.cn.fr=Chine
            site.group.cn.de=China
            """;

    private static final Map<String, String> OTHER_NAMES = Map.of("en", """
            type.lap=roadmap
            type.laps=roadmaps
            type.lap.title=Regional Roadmap
            type.laps.title=Regional Roadmaps
            type.project=trial
            type.projects=trials
            type.cluster=field
            type.clusters=fields
            """, "zh", """
            type.lap=路线图
            type.lap.counted=张路线图
            type.lap.title=区域路线图
            type.project=试验
            type.project.counted=项试验
            type.cluster=领域
            type.cluster.counted=个领域
            """, "fr", """
            type.lap=feuille de route
            type.laps=feuilles de route
            type.lap.title=feuille de route régionale
            type.laps.title=feuilles de route régionales
            type.project=expérience
            type.projects=expériences
            type.cluster=axe
            type.clusters=axes
            """, "de", """
            type.lap=Agenda
            type.laps=Agenden
            type.lap.title=Regionale Agenda
            type.laps.title=Regionale Agenden
            type.project=Versuch
            type.projects=Versuche
            type.cluster=Bereich
            type.clusters=Bereiche
            """);

    private static final Map<String, Pattern> OLD_NAMES = Map.of(
            "en", Pattern.compile("(?i)\\bplans?\\b|\\bprojects?\\b|\\bthemes?\\b"),
            "zh", Pattern.compile("行动计划|试点项目|主题"),
            "fr", Pattern.compile("(?i)plans? d’action|\\bprojets?\\b|\\bthèmes?\\b"),
            "de", Pattern.compile("(?i)Aktionspl|\\bPl(?:an|äne)\\b|projekt|\\bThem(?:a|en)\\b"));

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|@misc\\{\\S+");

    /** In any language, and in any file. */
    private static final Pattern ANYWHERE =
            Pattern.compile("(?i)action plans?|pilot projects?|行动计划|试点项目|plans? d’action|projets?"
                    + " pilotes?|Aktionspl[aä]n|Pilotprojekt");

    @Test
    void aProjectThatRenamesTypesHasTheNewNamesEverywhereAndTheOldOnesNowhere() throws IOException {
        String site = Files.readString(Path.of("src/test/resources/sites/two-cities.site"))
                .replace("The joint plan.", "What both agreed on.")
                .replace("site.languages=en,zh\n", SETTINGS);
        Site renamed = Site.of(site);
        for (Map.Entry<String, String> names : OTHER_NAMES.entrySet()) {
            renamed = renamed.withFile("templates/messages/" + names.getKey() + ".properties", names.getValue());
        }

        Result result = renamed.build();

        SiteAssertions.assertThat(result).hasStatus(0);
        assertThat(oldNames(result)).isEmpty();
        assertThat(titles(result, "laps"))
                .containsExactly("Regional Roadmaps", "区域路线图", "Feuilles de route régionales", "Regionale Agenden");
        assertThat(titles(result, "projects")).containsExactly("Trials", "试验", "Expériences", "Versuche");
        assertThat(titles(result, "clusters")).containsExactly("Fields", "领域", "Axes", "Bereiche");
        assertThat(result.page("/zh/cities/").body().text()).contains("1张路线图、1项试验");
    }

    private static List<String> oldNames(Result result) {
        List<String> left = new ArrayList<>();
        result.files().forEach((path, bytes) -> {
            // The schemas, what is made from them, and the vocabulary describe the data of this program, not the types
            // of the
            // programme.
            if (path.matches("data/v1/(schema/.*|datapackage.json|vocabulary.jsonld)")) {
                return;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            ANYWHERE.matcher(text).results().forEach(found -> left.add(path + ": " + found.group()));
            OLD_NAMES.forEach((language, names) -> {
                if (path.startsWith(language + "/") && path.endsWith(".html")) {
                    seen(Jsoup.parse(text))
                            .map(words -> ADDRESS.matcher(words).replaceAll(""))
                            .forEach(words ->
                                    names.matcher(words).results().forEach(found -> left.add(path + ": " + words)));
                }
            });
        });
        return left;
    }

    private static List<String> titles(Result result, String folder) {
        return Stream.of("en", "zh", "fr", "de")
                .map(language -> result.page("/" + language + "/" + folder + "/")
                        .selectFirst("h1")
                        .text())
                .toList();
    }

    /** What readers see, hear or are told by search engines. */
    private static Stream<String> seen(Document page) {
        Stream<String> attributes = page.getAllElements().stream()
                .flatMap(element -> Stream.of("alt", "title", "aria-label", "placeholder", "content")
                        .map(element::attr))
                .filter(text -> !text.isEmpty());
        return Stream.concat(Stream.of(page.title(), page.text()), attributes);
    }
}
