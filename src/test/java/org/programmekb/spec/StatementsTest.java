package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, data and feeds state no more than the entries do, and count alike. */
final class StatementsTest {
    private static final Site SITE = Site.of("""
            -- content/cities/north.yaml --
            name: {en: Northaven, zh: 诺思}
            pinyin: nuosi
            side: eu
            latitude: 53.5
            longitude: -1.5
            partners: [south]
            -- content/cities/north.en.md --
            ---
            title: Northaven
            ---
            -- content/cities/west.yaml --
            name: {en: Westport, zh: 韦斯特}
            pinyin: weisite
            side: eu
            -- content/cities/west.en.md --
            ---
            title: Westport
            ---
            -- content/cities/guest.yaml --
            name: {en: Guestham, zh: 盖斯特}
            pinyin: gaisite
            side: eu
            role: observer
            -- content/cities/guest.en.md --
            ---
            title: Guestham
            ---
            -- content/cities/south.yaml --
            name: {en: Nanzhen, zh: 南镇}
            pinyin: nanzhen
            side: cn
            latitude: 24.3
            longitude: 109.4
            clusters: [tides]
            -- content/cities/south.en.md --
            ---
            title: Nanzhen
            ---
            -- content/clusters/tides.yaml --
            name: {en: Tides, zh: 潮汐}
            pinyin: chaoxi
            -- content/clusters/tides.en.md --
            ---
            title: Tides
            ---
            -- content/clusters/winds.yaml --
            name: {en: Winds, zh: 风}
            pinyin: feng
            -- content/clusters/winds.en.md --
            ---
            title: Winds
            ---
            -- content/laps/shared.yaml --
            cities: [south, north]
            projects: [own, joint]
            -- content/laps/shared.en.md --
            ---
            title: Shared plan
            ---
            -- content/projects/own.yaml --
            cities: [south]
            stages:
              - {stage: identified, date: 2020-02, stated-by: editors, evidence: [{en: Minutes, zh: 会议记录}]}
            -- content/projects/own.en.md --
            ---
            title: Own project
            ---
            -- content/projects/joint.yaml --
            cities: [south, north]
            stages: [{stage: proposed, date: 2020-02}]
            -- content/projects/joint.en.md --
            ---
            title: Joint project
            ---
            -- content/organisations.yaml --
            fund: {name: {en: Fund, zh: 基金}, kind: government}
            harbours: {name: {en: Harbours, zh: 港口}, kind: programme}
            -- content/news/meeting.yaml --
            date: 2020-02
            event:
              from: 2020-02
              decisions:
                - text: {en: The visit is put off., zh: 访问推迟。}
                - {text: {en: The table is painted., zh: 表已画好。}, done: 2020-03}
            -- content/news/meeting.en.md --
            ---
            title: Meeting
            ---
            -- content/cooperations/south-west.en.md --
            ---
            title: Westport and Nanzhen
            cities: [south, west]
            ---
            -- content/news/signed.yaml --
            date: 2017
            memorandum: [west, south]
            -- content/news/signed.en.md --
            ---
            title: Memorandum
            ---
            -- content/news/moment.en.md --
            ---
            title: At a moment
            date: 2021-03-04T23:30
            ---
            -- content/news/day.en.md --
            ---
            title: On a day
            date: 2021-03-03
            ---
            """);

    @TempDir
    private static Path folder;

    private static Result result;

    @BeforeAll
    static void build() throws IOException {
        result = SITE.in(folder).build();
        assertThat(result.status()).as(result.err()).isZero();
    }

    private static String lead(String page) {
        return result.page(page).select(".lead").text();
    }

    @Test
    void aProjectOfOneCityBelongsToNoCooperationThatSharesItsPlan() {
        Document page = result.page("/en/cooperation/north-south/");

        assertThat(lead("/en/cooperation/north-south/"))
                .isEqualTo("Northaven and Nanzhen have one action plan and one pilot project in common.");
        assertThat(page.select("#part-projects ~ ul .track-title").eachText()).containsExactly("Joint project");
        assertThat(rows("cooperations"))
                .filteredOn(row -> row.startsWith("cooperation/north-south,"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("project/joint").doesNotContain("project/own"));
    }

    @Test
    void aDecisionWithoutAStatusHasNoLabel() {
        assertThat(result.page("/en/news/meeting/").select(".decisions li p").eachText())
                .containsExactly("The visit is put off.", "Done The table is painted.", "Done: March 2020");
        Document stocktaking = result.page("/en/stocktaking/");
        assertThat(stocktaking.select("#part-decisions ~ div h3").eachText()).containsExactly("Done");
        assertThat(stocktaking.select("#part-decisions + div > ul").first().text())
                .contains("The visit is put off.");
        assertThat(rows("decisions"))
                .anyMatch(row -> row.matches("news/meeting,The visit is put off\\.,访问推迟。,+"))
                .anyMatch(row -> row.contains(",done,2020-03,"));
    }

    @Test
    void aStageThatOnlyTheEditorsStateSaysSoWhereverItIsShown() {
        String stated = "Identified (judged by the editors)";
        for (String page : List.of("projects/own/", "projects/matrix/", "cities/south/")) {
            assertThat(result.page("/en/" + page).text()).as(page).contains(stated);
        }
        assertThat(result.page("/en/stocktaking/").select(".board li li").eachText())
                .contains("Own project Nanzhen · February 2020* (judged by the editors)");
        assertThat(result.page("/en/projects/").select(".rows li").eachText())
                .contains("Own project Nanzhen", "Joint project Northaven, Nanzhen");
        assertThat(result.page("/en/projects/").select("h2").eachText()).contains("Identified (judged by the editors)");
        assertThat(result.page("/zh/projects/own/").text()).contains("已选定（阶段由编者判断）");
        for (String set : List.of("achievement-matrix", "stage-history", "projects")) {
            assertThat(rows(set).stream().filter(row -> row.endsWith(",editors")))
                    .as(set)
                    .singleElement()
                    .satisfies(row -> assertThat(row).contains("project/own"));
        }
    }

    @Test
    void observersAreCountedAmongAllCitiesAndAsSuchAndNotAmongPilotCities() {
        String all = "4 cities (including 1 observer)";
        assertThat(result.page("/en/").select(".figures").text()).startsWith(all);
        assertThat(result.page("/en/figures/").select(".band").text()).startsWith(all);
        assertThat(lead("/en/cities/")).startsWith(all);
        assertThat(lead("/zh/cities/")).startsWith("4个城市（含1个观察员城市）");
        assertThat(lead("/en/stocktaking/")).startsWith("3 cities, ");
        assertThat(result.page("/en/stocktaking/").select(".observers").text())
                .isEqualTo("Not counted here (observer status): Guestham");
        assertThat(lead("/en/projects/matrix/"))
                .isEqualTo("2 pilot projects in 2 cities; none recorded as delivered; 1 city has none.");
    }

    @Test
    void themesWithoutACityAreCountedApart() {
        for (String page : List.of("clusters/", "clusters/matrix/")) {
            assertThat(lead("/en/" + page))
                    .isEqualTo("Themes are recorded for 1 of 4 cities (1 theme in all)."
                            + " For the other 3 no theme is recorded. No city is recorded for 1 theme.");
            assertThat(lead("/zh/" + page)).isEqualTo("4个城市中，1个有主题记录，共1个主题。其余3个城市未见主题记录。另有1个主题未见城市记录。");
        }
    }

    @Test
    void programmesAreNotCountedAsOrganisations() {
        assertThat(lead("/en/involved/")).isEqualTo("1 organisation and 1 programme, and their part in the programme.");
        assertThat(lead("/zh/involved/")).isEqualTo("项目涉及的1家机构和1个国际项目。");
        assertThat(result.page("/en/figures/").select(".band li").eachText()).contains("1 organisation");
        assertThat(result.page("/en/figures/").select("h1").text()).isEqualTo("This site in figures");
        assertThat(result.page("/zh/figures/").select("h1").text()).isEqualTo("本站数据一览");
    }

    @Test
    void aMemorandumIsNamedWithItsYear() {
        assertThat(lead("/en/cooperation/south-west/")).isEqualTo("Westport and Nanzhen: memorandum of 2017.");
        assertThat(lead("/zh/cooperation/south-west/")).isEqualTo("韦斯特和南镇订有备忘录（2017年）。");
    }

    @Test
    void aDayInAFeedIsThatDayInAlmostEveryTimeZone() {
        assertThat(Stream.of(result.text("en/feed.xml").split("\n"))
                        .filter(line -> line.contains("<published>"))
                        .map(line -> line.replaceAll("</?published>", "").strip()))
                .containsExactly(
                        "2021-03-04T22:30:00Z", "2021-03-03T12:00:00Z", "2020-02-01T12:00:00Z", "2017-01-01T12:00:00Z");
    }

    @Test
    void aSiteWithoutMapsHasNoTraceOfThem(@TempDir Path other) throws IOException {
        Project project = SITE.configured("site.map=on").in(other);
        Result shown = project.build();
        assertThat(shown.page("/en/cities/").select(".map svg")).isNotEmpty();
        SITE.configured("site.map=off").in(other);

        Result without = project.build();

        assertThat(without.status()).as(without.err()).isZero();
        without.files().forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("map-")
                        .doesNotContain("class=\"map")
                        .doesNotContain("Natural Earth");
            }
        });
    }

    /** The rows of a CSV file of the open data, without that of names. */
    private static List<String> rows(String set) {
        return result.text("data/v1/" + set + ".csv").lines().skip(1).toList();
    }
}
