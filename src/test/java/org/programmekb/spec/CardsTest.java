package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Cards of pages, which other sites show in a frame. */
final class CardsTest {
    private static final int MOST_BYTES = 3 * 1024;

    private static final Site BARE = Site.of("""
                    -- content/cities/port.yaml --
                    name: {en: Port, zh: 港}
                    pinyin: gang
                    side: eu
                    latitude: 44
                    longitude: 8
                    partners: [quay]
                    -- content/cities/port.en.md --
                    ---
                    title: Port
                    summary: A town by the sea.
                    ---
                    -- content/cities/port.zh.md --
                    ---
                    title: 港
                    ---
                    -- content/cities/quay.yaml --
                    name: {en: Quay, zh: 码头}
                    pinyin: matou
                    side: cn
                    latitude: 30
                    longitude: 120
                    -- content/cities/quay.en.md --
                    ---
                    title: Quay
                    ---
                    -- content/cooperations/port-quay.en.md --
                    ---
                    title: Port and Quay
                    cities: [port, quay]
                    ---
                    -- content/projects/light.yaml --
                    cities: [port, quay]
                    stage: delivered
                    -- content/projects/light.en.md --
                    ---
                    title: Light
                    ---
                    """);

    private static final Site SITE = BARE.configured("site.cards=on\n");

    private static final Result RESULT = SITE.build();

    @Test
    void citiesCooperationsProjectsTheMapAndTheMatrixHaveThemInEachLanguage() {
        for (String language : List.of("en", "zh")) {
            for (String page : List.of("cities/port/", "projects/light/", "cities/", "projects/matrix/")) {
                Document document = page(language + "/" + page);
                String card = document.select("details.cite pre").text();
                assertThat(card)
                        .contains("<iframe src=\"https://example.org/embed/" + language + "/" + page + "\"")
                        .contains("title=\"" + document.title().replace("\"", "") + "\"");
                assertThat(page("embed/" + language + "/" + page)
                                .selectFirst("html")
                                .attr("lang"))
                        .startsWith(language);
            }
        }
    }

    @Test
    void aCardSaysWhatItsPageSaysFirst() {
        Document city = page("embed/en/cities/port/");
        assertThat(city.select("h1 a").eachText()).contains("Port", "Quay");
        assertThat(city.select("main").text()).contains("A town by the sea.", "Delivered");
        assertThat(page("embed/zh/projects/light/").select("dd").eachText()).contains("已完成");
        assertThat(page("embed/en/projects/matrix/").select("tr").eachText()).contains("Delivered 1");
        assertThat(page("embed/en/cities/").select("svg[role] a")).isNotEmpty();
    }

    @Test
    void aCardIsSmallRunsNothingAndLeadsOutOfItsFrame() {
        Document card = page("embed/en/cities/port/");
        assertThat(card.select("script")).isEmpty();
        assertThat(card.select("base").attr("target")).isEqualTo("_top");
        assertThat(card.select("link[rel=stylesheet]").attr("href")).startsWith("../../../../css/card.css");
        assertThat(RESULT.text("css/card.css").length()).isLessThan(MOST_BYTES);
        assertThat(RESULT.text("css/card-map.css").length()).isLessThan(MOST_BYTES);
        assertThat(RESULT.text("css/card.css")).contains("--sides:", "prefers-color-scheme:dark");
    }

    @Test
    void searchEnginesAreLedToThePage() {
        Document card = page("embed/en/cities/port/");
        assertThat(card.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org/en/cities/port/");
        assertThat(card.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(RESULT.text("sitemap.xml")).doesNotContain("/embed/");
    }

    @Test
    void aSiteHasNoneUnlessItsSettingsSayIt() {
        Result without = BARE.build();
        assertThat(without.files().keySet()).noneMatch(file -> file.startsWith("embed/"));
        assertThat(Jsoup.parse(without.text("en/cities/port/index.html")).text())
                .doesNotContain("<iframe");
    }

    private static Document page(String path) {
        return Jsoup.parse(RESULT.text(path + "index.html"));
    }
}
