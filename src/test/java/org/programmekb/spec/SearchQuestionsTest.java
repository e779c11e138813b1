package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.search.NodeProgram;

/** What readers ask in words of their own, and the page that must come first. */
@Tag("sites")
class SearchQuestionsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException {
        Site site = Site.of("""
                -- content/cities/haikou.yaml --
                name: {en: Haikou, zh: 海口}
                pinyin: haikou
                country: CN
                side: cn
                -- content/cities/nice.yaml --
                name: {en: Nice, zh: 尼斯}
                country: FR
                side: eu
                -- content/projects/shuttle.yaml --
                cities: [nice]
                -- content/cooperations/haikou-nice.yaml --
                cities: [haikou, nice]
                """);
        for (String language : List.of("en", "zh")) {
            boolean isEnglish = language.equals("en");
            Map<String, String> texts = Map.of(
                    "pages/containers", isEnglish ? "Containers" : "集装箱",
                    "pages/park", isEnglish ? "Container park" : "集装箱园区",
                    "cities/haikou", isEnglish ? "Haikou" : "海口",
                    "cities/nice", isEnglish ? "Nice" : "尼斯",
                    "projects/shuttle", isEnglish ? "Shuttle" : "接驳车",
                    "cooperations/haikou-nice", isEnglish ? "Between two harbours" : "两港之间",
                    "news/first", isEnglish ? "Haikou and Nice receive funding" : "海口和尼斯获得资助",
                    "news/second", isEnglish ? "Last seminar of the cities in France" : "法国城市收官研讨会");
            for (Map.Entry<String, String> text : texts.entrySet()) {
                site = site.withFile(
                        "content/" + text.getKey() + "." + language + ".md",
                        "---\ntitle: " + text.getValue() + "\n"
                                + (text.getKey().startsWith("news") ? "date: 2020\ncities: [haikou, nice]\n" : "")
                                + "---\n" + text.getValue() + "\n");
            }
        }
        SiteAssertions.assertThat(site.in(folder).build()).hasStatus(0);
    }

    private List<String> ask(String language, List<String> queries, int limit) throws Exception {
        return NodeProgram.run(
                queries,
                "ask.mjs",
                Path.of("assets/search/search.js").toUri().toString(),
                folder.resolve("output").toUri().toString(),
                language,
                Integer.toString(limit),
                "search");
    }

    private static String first(String answer) {
        return answer.substring(answer.indexOf(' ') + 1);
    }

    @Test
    void questionsAreAnsweredWithoutTheirSmallWords() throws Exception {
        assertThat(ask("en", List.of("which cities are there", "the programme in figures", "of the"), 1))
                .extracting(SearchQuestionsTest::first)
                .containsExactly("en/cities/", "en/figures/", "en/news/second/");
        assertThat(ask("zh", List.of("海口与尼斯做了什么", "尼斯有哪些项目", "海口尼斯", "有多少个城市参加"), 1))
                .extracting(SearchQuestionsTest::first)
                .containsExactly(
                        "zh/cooperation/haikou-nice/",
                        "zh/projects/shuttle/",
                        "zh/cooperation/haikou-nice/",
                        "zh/cities/");
    }

    @Test
    void aTitleThatIsThePluralOfAQueryComesFirst() throws Exception {
        assertThat(ask("en", List.of("container", "containers", "shuttles"), 1))
                .extracting(SearchQuestionsTest::first)
                .containsExactly("en/containers/", "en/containers/", "0");
    }

    @Test
    void aWordFindsWhatMeansTheSameAndACountryItsCities() throws Exception {
        assertThat(ask("en", List.of("closing conference", "money", "France", "French cities"), 1))
                .extracting(SearchQuestionsTest::first)
                .containsExactly("en/news/second/", "en/news/first/", "en/cities/nice/", "en/cities/nice/");
        assertThat(ask("zh", List.of("经费", "法国", "法国的城市"), 1))
                .extracting(SearchQuestionsTest::first)
                .containsExactly("zh/news/first/", "zh/cities/nice/", "zh/cities/nice/");
    }

    @Test
    void twoCitiesFindTheirCooperationFirstAndAYearItsNews() throws Exception {
        assertThat(ask("en", List.of("Haikou Nice", "Nice and Haikou partnership", "events in 2020"), 1))
                .extracting(SearchQuestionsTest::first)
                .containsExactly("en/cooperation/haikou-nice/", "en/cooperation/haikou-nice/", "en/news/2020/");
        assertThat(ask("zh", List.of("2020年有哪些活动"), 1))
                .extracting(SearchQuestionsTest::first)
                .containsExactly("zh/news/2020/");
    }
}
