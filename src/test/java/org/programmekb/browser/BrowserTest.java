package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.programmekb.browser.SamplePages.Sample;

/** Some pages in a real browser, from a server under a sub-path. */
@Tag("browser")
class BrowserTest {
    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.OWN, BakedSite.FOUR);
        browser = Browser.start();
        browser.scheme("light");
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void the_skip_link_moves_the_focus_into_the_content() {
        for (String language : List.of("en/", "zh/")) {
            browser.open(new Sample(BakedSite.OWN, language + "cities/haikou/").address(server));
            browser.press(Keys.TAB);
            browser.press(Keys.ENTER);
            browser.await("document.activeElement.tagName", "MAIN");
            browser.press(Keys.TAB);
            assertThat(browser.evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void menu_and_language_switch_work_without_scripts() {
        browser.width(360);
        browser.scripts(false);
        try {
            browser.open(new Sample(BakedSite.OWN, "en/cities/haikou/").address(server));
            browser.click(".menu > summary");
            browser.click(".menu a[href$='/laps/']");
            assertThat(browser.address()).isEqualTo(new Sample(BakedSite.OWN, "en/laps/").address(server));
            browser.click(".languages a");
            assertThat(browser.address()).isEqualTo(new Sample(BakedSite.OWN, "zh/laps/").address(server));
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    @Tag("slow")
    void four_languages_fit_a_telephone_and_work_without_scripts() {
        browser.width(360);
        browser.scripts(false);
        try {
            for (String language : List.of("en", "zh", "es", "ar")) {
                browser.open(new Sample(BakedSite.FOUR, language + "/laps/river-pact/").address(server));
                browser.click(".languages > summary");
                assertThat(browser.findings("overflow.js")).as(language).isEmpty();
                assertThat(browser.findings("phone.js")).as(language).isEmpty();
                String other = language.equals("ar") ? "es" : "ar";
                browser.click(".languages a[hreflang=" + other + "]");
                assertThat(browser.address())
                        .isEqualTo(new Sample(BakedSite.FOUR, other + "/laps/river-pact/").address(server));
            }
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void on_a_telephone_what_follows_the_bar_of_an_action_begins_at_the_edge() {
        browser.width(360);
        browser.open(new Sample(BakedSite.FOUR, "es/laps/river-pact/").address(server));
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('.actions tbody tr')].map(row => { const budget = document.createRange();"
                                + " budget.selectNodeContents(row.querySelector('td.numeric'));"
                                + " return Math.round(budget.getBoundingClientRect().left - row.getBoundingClientRect().left) })"
                                + ".join()"))
                .isEqualTo("0,0");
    }

    @Test
    void a_missing_address_shows_the_page_that_says_so_with_its_style() {
        browser.width(1280);
        browser.open(new Sample(BakedSite.OWN, "zh/no/such/page/").address(server));
        assertThat(browser.evaluate("document.body.textContent").toString()).contains("页面不存在");
        assertThat(browser.evaluate("document.styleSheets.length")).isEqualTo(2L);
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight"))
                .isEqualTo("700");
    }
}
