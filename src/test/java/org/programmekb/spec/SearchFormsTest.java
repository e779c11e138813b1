package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.search.NodeProgram;

/** Queries that are written otherwise than the text: numbers, Traditional characters, pinyin. */
@Tag("sites")
class SearchFormsTest {
    @TempDir
    Path folder;

    private void build(String site) throws IOException {
        SiteAssertions.assertThat(Site.of(site).in(folder).build()).hasStatus(0);
    }

    private List<String> ask(String language, List<String> queries, String function) throws Exception {
        return NodeProgram.run(
                queries,
                "ask.mjs",
                Path.of("assets/search", function.equals("search") ? "search.js" : "near.js")
                        .toUri()
                        .toString(),
                folder.resolve("output").toUri().toString(),
                language,
                "10",
                function);
    }

    @Test
    void aNumberIsOneWord() throws Exception {
        build("""
                -- content/pages/dates.en.md --
                ---
                title: Dates
                ---
                On 2 May, 7 cities met: 5 parts of 5 million, 19 of them about covid.
                -- content/pages/version.en.md --
                ---
                title: Version
                ---
                Version 2.7 cost 5.5 million, of which 1,250,000 EUR were for COVID-19.
                -- content/pages/year.en.md --
                ---
                title: Year
                ---
                It began on 12.9.2018 with 2.75 hours.
                """);

        assertThat(ask("en", List.of("2.7", "5.5 million", "1250000 EUR", "1,250,000", "2018", "\"2.7\""), "search"))
                .containsExactly(
                        "2 en/version/ en/year/",
                        "1 en/version/",
                        "1 en/version/",
                        "1 en/version/",
                        "1 en/year/",
                        "1 en/version/");
        assertThat(ask("en", List.of("COVID-19", "covid 19", "COVID-1"), "search"))
                .containsExactly("1 en/version/", "2 en/dates/ en/version/", "1 en/version/");
    }

    @Test
    void traditionalCharactersAndPinyinFindSimplifiedTitles() throws Exception {
        build("""
                -- content/pages/office.zh.md --
                ---
                title: 开源项目办公室
                ---
                页面应当无障碍。
                -- content/pages/other.zh.md --
                ---
                title: 关于
                ---
                一个页面。
                """);

        assertThat(ask("zh", List.of("無障礙", "開源項目辦公室", "kaiyuanxiangmu", "kai yuan", "kyxmbgs", "繁體"), "search"))
                .containsExactly("1 zh/office/", "1 zh/office/", "1 zh/office/", "1 zh/office/", "1 zh/office/", "0");
        assertThat(ask("zh", List.of("無障礙團隊"), "partly")).containsExactly("1 zh/office/");
    }

    @Test
    void fewPagesThatHaveTheWordsByChanceDoNotHideOthersWithMostOfThem() throws Exception {
        build("""
                -- content/pages/seminar.zh.md --
                ---
                title: 委员在郑州研讨会闭幕时发言
                ---
                七月十八日，研讨会闭幕。
                -- content/pages/minutes.zh.md --
                ---
                title: 各方记录
                ---
                当天有委员闭幕讲话。
                -- content/pages/speech.zh.md --
                ---
                title: 讲话
                ---
                这里没有别的。
                """);

        assertThat(ask("zh", List.of("委员闭幕讲话"), "search")).containsExactly("1 zh/minutes/");
        assertThat(ask("zh", List.of("委员闭幕讲话", "委员 闭幕 讲话", "委员 当天 讲话", "讲话"), "further"))
                .containsExactly("1 zh/seminar/", "1 zh/seminar/", "0", "0");
    }
}
