package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The filters of the lists of cities and projects, with and without scripts. */
@Tag("browser")
class FilterTest {
    private static final BakedSite OWN = BakedSite.OWN;
    private static final BakedSite HARBOUR = BakedSite.HARBOUR;

    private static FilterSession reader;

    @BeforeAll
    static void start() throws IOException {
        reader = FilterSession.on(OWN, HARBOUR, BakedSite.FOUR);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @AfterEach
    void reset() {
        reader.reset();
    }

    @Test
    void an_address_opens_the_list_filtered_with_the_numbers_of_what_is_left() {
        reader.open(OWN, "en/cities/?country=cn&year=2018&has=plan", "3 of 54 cities");
        assertThat(reader.seen("main [data-id] .city-name")).containsExactly("Liuzhou", "Haikou", "Yantai");
        assertThat(reader.seen("main h2")).containsExactly("Chinese cities 3");
        assertThat(reader.seen("main h3")).containsExactly("Guangxi", "Hainan", "Shandong");
        assertThat(reader.seen(".facet-chosen")).containsExactly("All", "China", "2018", "All", "With action plans");
        assertThat(reader.choices("side")).containsExactly("European cities 0", "Chinese cities 3");
        assertThat(reader.browser.evaluate("document.querySelector('[data-value=CN]').getAttribute('aria-checked')"))
                .isEqualTo("true");
    }

    @Test
    void the_squares_of_compared_cities_fill_the_place_of_the_largest_until_no_city_is_chosen() {
        reader.open(OWN, "en/compare/?city=haikou&city=nice", "2 of 54 cities");
        assertThat(
                        reader.browser.evaluate(
                                "[...document.querySelectorAll('.cards > :not([hidden]) .people svg')].map(s => Math.round(s.clientWidth)).join()"))
                .isEqualTo("41,120");
        assertThat(reader.seen(".common"))
                .containsExactly(
                        "In common: Themes Culture and tourism, Energy, Silver economy, Smart city, Vocational education · Action plans Haikou and Nice");
        reader.browser.evaluate("document.querySelector('.filter-clear').click()");
        reader.browser.await(
                "document.querySelector('.pairs').checkVisibility() && !document.querySelector('.cards').checkVisibility()",
                true);
    }

    @Test
    void choices_of_one_filter_widen_the_selection_and_further_filters_narrow_it() {
        reader.open(OWN, "en/cities/", "");
        reader.choose("country", "IT");
        reader.awaitStatus("6 of 54 cities");
        reader.choose("country", "FR");
        reader.awaitStatus("7 of 54 cities");
        assertThat(reader.choices("country")).contains("France 1", "Italy 6", "China 29");
        reader.choose("has", "plan");
        reader.awaitStatus("3 of 54 cities");
        reader.choose("phase", "iurc");
        reader.awaitStatus("1 of 54 cities");
        assertThat(reader.seen("main [data-id] .city-name")).containsExactly("Lazio Region");
        assertThat(reader.query()).isEqualTo("?phase=iurc&country=FR&country=IT&has=plan");
        reader.choose("country", "IT");
        reader.awaitStatus("Nothing matches all of these choices.");
        assertThat(reader.seen("main [data-id], main .block")).isEmpty();
        reader.browser.click(".filter-clear");
        reader.awaitStatus("All 54 cities");
        assertThat(reader.query()).isEmpty();
        assertThat(reader.seen("main [data-id]")).hasSize(54);
        assertThat(reader.seen(".filter-clear")).isEmpty();
        assertThat(reader.browser.evaluate("document.activeElement.matches('.facets summary')"))
                .isEqualTo(true);
    }

    @Test
    @Tag("slow")
    void back_and_forward_lead_through_what_was_chosen_and_the_other_language_has_the_same() {
        reader.open(OWN, "en/cities/", "");
        reader.choose("side", "cn");
        reader.awaitStatus("29 of 54 cities");
        reader.choose("year", "2017");
        reader.awaitStatus("5 of 54 cities");
        reader.browser.back();
        reader.awaitStatus("29 of 54 cities");
        assertThat(reader.query()).isEqualTo("?side=cn");
        reader.browser.driver.navigate().forward();
        reader.awaitStatus("5 of 54 cities");
        reader.browser.click(".languages a");
        reader.awaitStatus("5个城市（共54个）");
        assertThat(reader.query()).isEqualTo("?year=2017&side=cn");
    }

    @Test
    void projects_are_found_by_the_stage_in_any_of_their_cities() {
        reader.open(HARBOUR, "en/projects/", "");
        assertThat(reader.choices("stage")).hasSizeGreaterThan(2).allMatch(choice -> choice.matches(".+ [1-9]"));
        reader.choose("stage", "delivered");
        reader.awaitRows();
        assertThat(reader.list("main [data-id]", "filter((e) => e.checkVisibility()).map((e) => e.dataset.stage)"))
                .isNotEmpty()
                .allMatch(stages -> stages.contains("delivered"));
        assertThat(reader.list("main [data-id]", "filter((e) => !e.checkVisibility()).map((e) => e.dataset.stage)"))
                .isNotEmpty()
                .noneMatch(stages -> stages.contains("delivered"));
    }

    @Test
    void a_selection_is_saved_as_csv_with_the_same_bytes_as_in_the_open_data(@TempDir Path folder) throws IOException {
        reader.open(OWN, "en/cities/?country=IT&country=FR&has=plan&has=none", "5 of 54 cities");
        assertThat(reader.seen(".filter-csv")).containsExactly("Download these (CSV)");
        byte[] saved = reader.save(folder, "cities-country-FR-IT-has-plan-none.csv");
        StringBuilder expected = new StringBuilder();
        for (String line : OWN.text("data/v1/cities.csv").split("(?<=\r\n)")) {
            if (line.matches("(?s)(\uFEFFid|city/(lazio|milano|nice|reggio-emilia|rome)),.*")) {
                expected.append(line);
            }
        }
        assertThat(expected.toString().lines()).hasSize(6);
        assertThat(saved).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_keyboard_opens_ticks_and_closes() {
        reader.open(OWN, "en/cities/", "");
        reader.browser.evaluate("document.querySelector('details[data-key=year] summary').focus()");
        reader.browser.press(Keys.ENTER);
        reader.awaitBoxes();
        reader.browser.press(Keys.TAB);
        assertThat(reader.browser.evaluate("document.activeElement.textContent"))
                .isEqualTo("2017 9");
        assertThat(reader.browser.findings("uncovered.js")).isEmpty();
        reader.browser.press(Keys.SPACE);
        reader.awaitStatus("9 of 54 cities");
        assertThat(reader.browser.evaluate("document.activeElement.ariaChecked"))
                .isEqualTo("true");
        reader.browser.press(Keys.ENTER);
        reader.awaitStatus("All 54 cities");
        reader.browser.press(Keys.ESCAPE);
        assertThat(reader.browser.evaluate(
                        "document.activeElement.matches('details[data-key=year]:not([open]) summary')"))
                .isEqualTo(true);
    }

    @Test
    void without_scripts_choices_are_links_and_nothing_is_dead() {
        reader.browser.scripts(false);
        reader.browser.width(360);
        reader.browser.open(reader.address(OWN, "en/cities/"));
        reader.browser.click("details[data-key=country] summary");
        reader.browser.click("[data-value=IT]");
        assertThat(reader.browser.address()).endsWith("/en/cities/#eu-it");
        reader.browser.click("details[data-key=year] summary");
        reader.browser.click("[data-value='2018']");
        assertThat(reader.browser.address()).endsWith("/en/stocktaking/#part-year-2018");
        reader.browser.open(reader.address(HARBOUR, "en/news/"));
        reader.browser.click("details[data-key=cluster] summary");
        reader.browser.click("[data-value=quiet-ports]");
        assertThat(reader.browser.address()).endsWith("/en/clusters/quiet-ports/news/");
    }

    @Test
    @Tag("slow")
    void from_disk_rows_of_the_page_are_filtered_and_those_of_other_pages_are_linked() {
        reader.browser.width(1280);
        reader.browser.open("file://" + OWN.folder() + "/en/cities/index.html?country=IT");
        reader.awaitStatus("6 of 54 cities");
        reader.choose("country", "IT");
        reader.awaitStatus("All 54 cities");
        reader.browser.open("file://" + HARBOUR.folder() + "/en/news/index.html");
        reader.unfold("year");
        assertThat(reader.browser.await(
                        "document.querySelector(\"[data-value='2023']\").href.endsWith('/en/news/2023/index.html')",
                        true))
                .isEqualTo(true);
        reader.browser.console();
    }

    @Test
    @Tag("slow")
    void nothing_moves_when_a_filtered_address_is_opened() {
        for (int width : List.of(360, 1280)) {
            for (String path :
                    List.of("en/cities/?country=IT", "zh/cities/?has=plan", "en/projects/?cluster=smart-city")) {
                reader.browser.width(width);
                reader.browser.open(reader.address(OWN, path));
                reader.awaitRows();
                assertThat(reader.browser.findings("shift.js"))
                        .as(width + " " + path)
                        .isEmpty();
            }
            reader.browser.open(reader.address(HARBOUR, "en/news/?cluster=quiet-ports"));
            reader.awaitRows();
            assertThat(reader.browser.findings("shift.js")).as(width + " news").isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void a_filtered_page_prints_what_was_chosen() {
        reader.open(OWN, "en/cities/?country=IT&country=FR", "7 of 54 cities");
        reader.browser.media("print");
        assertThat(reader.seen(".filters summary, .filter-state *"))
                .containsExactly("Country France, Italy", "7 of 54 cities");
        reader.open(OWN, "en/cities/", "");
        reader.browser.media("print");
        assertThat(reader.seen(".filters, .filters *")).isEmpty();
    }

    @Test
    @Tag("slow")
    void axe_finds_nothing_with_filters_open_and_the_page_does_not_scroll_sideways() {
        Map<String, BakedSite> axeOnPhone = Map.of("en/cities/?country=IT", OWN, "en/news/?year=2023", HARBOUR);
        Map<String, BakedSite> axeOnScreen = Map.of("zh/projects/?city=nice", OWN, "ar/cities/", BakedSite.FOUR);
        axeOnPhone.forEach((path, site) -> assertNoBarriers(site, path, 320));
        axeOnScreen.forEach((path, site) -> assertNoBarriers(site, path, 1280));
    }

    private static void assertNoBarriers(BakedSite site, String path, int widthForAxe) {
        for (int width : List.of(320, 1280)) {
            reader.browser.width(width);
            reader.browser.open(reader.address(site, path));
            reader.browser.evaluate(
                    "void document.querySelectorAll('.facets details').forEach((e) => (e.open = true))");
            reader.awaitBoxes();
            List<String> found = new ArrayList<>(reader.browser.findings("overflow.js"));
            if (width == widthForAxe) {
                reader.browser.injectAxe();
                found.addAll(reader.browser.findings("axe.js", "html", List.of()));
                reader.browser.scheme("dark");
                // The other rules find the same in the dark; Visit says why.
                found.addAll(reader.browser.findings("axe.js", "html", Visit.RULES_ON_COLOUR));
                reader.browser.scheme("light");
            }
            assertThat(found).as(path + " " + width).isEmpty();
        }
    }
}
