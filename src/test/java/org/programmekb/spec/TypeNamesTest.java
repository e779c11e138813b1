package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.GeneratedPage;

/** The interface texts that name a type of document, so that a project can call an action plan a roadmap. */
final class TypeNamesTest {
    /** The words for the types, in the order of the page. */
    private static final Map<String, Map<String, String>> WORDS = new LinkedHashMap<>();

    static {
        add("laps", "\\b[Pp]lans?\\b", "计划(?!中)");
        add("projects", "\\b[Pp]rojects?\\b", "项目");
        add("clusters", "\\b[Tt]hemes?\\b", "主题");
        add("cities", "\\b([Cc]ity|[Cc]ities)\\b", "城市|各市|[0-9}]市");
        add("cooperations", "\\b[Cc]ooperations?\\b", "合作");
        add("news", "\\b[Nn]ews\\b", "新闻");
    }

    private static final Map<String, String> HEADS = Map.of(
            "en", """
            # Names of types

            This page is generated from `templates/messages/en.properties`. Do not edit it. [中文版](type-names.zh.md)

            Your programme may call an action plan a roadmap, or a theme a cluster. Copy the lines of the type into the file `templates/messages/en.properties` of your project and change them; you may keep only those that you change. Your lines replace those of the program, also after an update. `{0}` stands for a number or a name. Other languages have the same keys in files of their own, for instance `templates/messages/fr.properties`; forms of the plural differ.
            """,
            "zh", """
            # 类型的名称

            本页根据`templates/messages/zh.properties`自动生成，请勿直接修改。[English](type-names.en.md)

            您的项目可以把“行动计划”称作“路线图”，或者给其他类型换一个名称。请把该类型的各行复制到自己项目的`templates/messages/zh.properties`中再修改，只保留改动的行即可。这些行会取代程序自带的文字，程序更新后仍然有效。`{0}`代表数字或名称。其他语言的键相同，写在各自的文件中，例如`templates/messages/fr.properties`，但复数形式有所不同。
            """);

    private static void add(String folder, String english, String chinese) {
        WORDS.put(folder, Map.of("en", english, "zh", chinese));
    }

    /** The lines of the program's texts that name the type. */
    private static List<String> lines(String folder, String language) throws IOException {
        Pattern word = Pattern.compile(WORDS.get(folder).get(language));
        return Files.readAllLines(Path.of("templates/messages", language + ".properties")).stream()
                .filter(line -> line.matches("[a-z].*=.*")
                        && word.matcher(line.substring(line.indexOf('=') + 1)).find())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thePageListsTheTextsThatNameAType(String language) throws IOException {
        StringBuilder page = new StringBuilder(HEADS.get(language));
        Properties texts = new Properties();
        texts.load(new StringReader(Files.readString(Path.of("templates/messages", language + ".properties"))));
        for (String folder : WORDS.keySet()) {
            page.append("\n## ").append(texts.getProperty("nav." + folder)).append("\n\n```properties\n");
            lines(folder, language).forEach(line -> page.append(line).append('\n'));
            page.append("```\n");
        }
        GeneratedPage.assertFresh("docs/type-names." + language + ".md", page.toString());
    }

    @Test
    void aProjectThatRenamesActionPlansHasNoneLeftOnAnyPage() throws IOException {
        String site = Files.readString(Path.of("src/test/resources/sites/two-cities.site"));

        Result result = Site.of(site.replace("The joint plan.", "What both agreed on."))
                .withFile(
                        "templates/messages/en.properties",
                        renamed("en", "((Local )?[Aa]ction )?\\b[Pp]lan", "roadmap"))
                .withFile("templates/messages/zh.properties", renamed("zh", "(地方)?(行动)?计划(?!中)", "路线图"))
                .build();

        SiteAssertions.assertThat(result).hasStatus(0);
        Map<String, String> left = new LinkedHashMap<>();
        result.files().forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                String html = new String(bytes, StandardCharsets.UTF_8);
                String seen = Jsoup.parse(html).text();
                if (html.toLowerCase(Locale.ROOT).contains("action plan")
                        || seen.matches(".*\\b[Pp]lans?\\b.*")
                        || seen.matches(".*计划(?!中).*")) {
                    left.put(path, seen);
                }
            }
        });
        assertThat(left).isEmpty();
        assertThat(new String(result.files().get("en/laps/index.html"), StandardCharsets.UTF_8))
                .contains("roadmap");
        assertThat(new String(result.files().get("zh/laps/index.html"), StandardCharsets.UTF_8))
                .contains("路线图");
    }

    private static String renamed(String language, String words, String name) throws IOException {
        return lines("laps", language).stream()
                .map(line -> line.split("=", 2))
                .map(line -> line[0] + "=" + line[1].replaceAll(words, name) + "\n")
                .collect(Collectors.joining());
    }
}
