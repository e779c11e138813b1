package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.programmekb.browser.SamplePages.Sample;

/** Pages on small screens, on paper and in the colours of the system. */
@Tag("browser")
class MediaTest {
    private static final List<String> KINDS =
            List.of("", "cities/", "cities/port-merrow/", "laps/merrow-lume/", "projects/", "projects/harbour-bus/");

    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.OWN, BakedSite.HARBOUR);
        browser = Browser.start();
        browser.scheme("light");
        browser.width(1280);
    }

    @AfterEach
    void reset() {
        browser.media("screen");
        browser.forcedColours(false);
        browser.width(1280);
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private static void open(BakedSite site, String path) {
        browser.open(new Sample(site, path).address(server));
        // On a busy machine the style sheet may be applied after the page has loaded.
        browser.await("getComputedStyle(document.body).display", "flex");
    }

    @Test
    @Tag("slow")
    void marks_are_characters_or_drawings_and_stay_in_print_and_in_forced_colours() {
        for (String path : KINDS) {
            open(BakedSite.HARBOUR, "en/" + path);
            assertThat(browser.findings("marks.js", "backgrounds")).as(path).isEmpty();
            List<String> seen = browser.findings("marks.js", "characters");
            browser.forcedColours(true);
            assertThat(browser.findings("marks.js", "characters")).as(path).isEqualTo(seen);
            browser.forcedColours(false);
            browser.media("print");
            assertThat(seen).as(path).containsAll(browser.findings("marks.js", "characters"));
            browser.media("screen");
        }
    }

    @Test
    @Tag("slow")
    void a_short_page_is_printed_on_one_sheet() {
        for (String path : List.of("en/laps/", "zh/laps/")) {
            open(BakedSite.OWN, path);
            assertThat(browser.sheets()).as(path).isEqualTo(1);
            browser.media("screen");
        }
    }

    @Test
    void a_cancelled_action_is_struck_and_the_word_for_it_is_not() {
        open(BakedSite.HARBOUR, "en/laps/merrow-lume/");
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('.state-cancelled')).textDecorationLine"))
                .isEqualTo("none");
        assertThat(browser.evaluate(
                        "document.querySelector('.state-cancelled').closest('tr').querySelector('th > s') !== null"))
                .isEqualTo(true);
    }

    @Test
    @Tag("slow")
    void facts_may_break_across_sheets_and_contents_are_not_printed() {
        for (String path : List.of("cities/port-merrow/", "laps/merrow-lume/")) {
            open(BakedSite.HARBOUR, "en/" + path);
            browser.media("print");
            assertThat(browser.evaluate("[...document.querySelectorAll('.facts dt')]"
                            + ".every(dt => getComputedStyle(dt).breakAfter === 'auto')"))
                    .as(path)
                    .isEqualTo(true);
            assertThat(browser.evaluate(
                            "[...document.querySelectorAll('.contents')]" + ".some(part => part.checkVisibility())"))
                    .as(path)
                    .isEqualTo(false);
            browser.media("screen");
        }
    }

    @Test
    void nothing_is_wider_than_320_pixels() {
        browser.width(320);
        for (String language : List.of("en/", "zh/")) {
            for (String path : KINDS) {
                open(BakedSite.HARBOUR, language + path);
                assertThat(browser.findings("overflow.js")).as(language + path).isEmpty();
            }
        }
    }

    @Test
    void the_tables_of_a_plan_fit_a_telephone() {
        browser.width(360);
        for (String language : List.of("en/", "zh/")) {
            open(BakedSite.HARBOUR, language + "laps/merrow-lume/");
            assertThat(browser.evaluate("[...document.querySelectorAll('.table-scroll')]"
                            + ".filter(box => box.scrollWidth > box.clientWidth).length"))
                    .as(language)
                    .isEqualTo(0L);
        }
    }

    @Test
    void contents_are_closed_on_a_telephone_and_open_on_a_screen() {
        open(BakedSite.HARBOUR, "en/laps/merrow-lume/");
        assertThat(browser.evaluate("document.querySelector('.contents-beside a').checkVisibility()"))
                .isEqualTo(true);
        browser.width(360);
        assertThat(browser.evaluate("[...document.querySelectorAll('.contents a')]"
                        + ".some((a) => a.checkVisibility({contentVisibilityAuto: true}))"))
                .isEqualTo(false);
    }

    @Test
    void the_menu_closes_with_escape_and_when_the_focus_leaves_it() {
        browser.width(360);
        open(BakedSite.OWN, "en/cities/haikou/");
        browser.click(".menu > summary");
        browser.press(Keys.TAB);
        browser.press(Keys.ESCAPE);
        assertThat(browser.evaluate("document.querySelector('.menu').open")).isEqualTo(false);
        assertThat(browser.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
        browser.press(Keys.ENTER);
        assertThat(browser.evaluate("document.querySelector('.menu').open")).isEqualTo(true);
        for (int i = 0;
                i < 20
                        && browser.evaluate("document.activeElement.closest('main') === null")
                                .equals(true);
                i++) {
            browser.press(Keys.TAB);
            assertThat(browser.findings("uncovered.js")).isEmpty();
        }
        assertThat(browser.evaluate("document.querySelector('.menu').open")).isEqualTo(false);
    }

    @Test
    void the_bar_shows_the_short_title_on_a_telephone_and_the_whole_one_on_a_screen() {
        open(BakedSite.HARBOUR, "en/");
        assertThat(browser.evaluate("document.querySelector('.bar .brand').innerText"))
                .isEqualTo("Harbour Cities Programme (fictional)");
        browser.width(360);
        assertThat(browser.evaluate("document.querySelector('.bar .brand').innerText"))
                .isEqualTo("Harbour Cities");
    }

    @Test
    void the_page_for_unknown_addresses_leads_to_every_language_from_a_telephone() {
        browser.width(360);
        open(BakedSite.OWN, "zh/no/such/page/");
        assertThat(browser.evaluate("[...document.querySelectorAll('.bar nav.languages a')]"
                        + ".filter(a => a.checkVisibility()).map(a => a.textContent).join()"))
                .isEqualTo("English,简体中文");
        assertThat(browser.findings("overflow.js")).isEmpty();
    }

    @Test
    @Tag("slow")
    void a_page_is_as_wide_in_every_language() {
        for (int width : List.of(360, 1280)) {
            browser.width(width);
            open(BakedSite.OWN, "en/laps/haikou-nice/");
            Object english = browser.evaluate("document.querySelector('main h1').getBoundingClientRect().left + ' '"
                    + " + document.querySelector('.bar').getBoundingClientRect().width");
            open(BakedSite.OWN, "zh/laps/haikou-nice/");
            assertThat(browser.evaluate("document.querySelector('main h1').getBoundingClientRect().left + ' '"
                            + " + document.querySelector('.bar').getBoundingClientRect().width"))
                    .isEqualTo(english);
        }
    }

    @Test
    @Tag("slow")
    void nothing_moves_while_results_come() {
        for (int width : List.of(360, 1280)) {
            browser.width(width);
            open(BakedSite.OWN, "en/search/?q=haikou");
            browser.await("!!document.querySelector('.hits')", true);
            assertThat(browser.findings("shift.js")).as(width + " px").isEmpty();
        }
    }
}
