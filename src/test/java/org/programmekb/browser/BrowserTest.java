package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.programmekb.browser.SamplePages.Sample;

/** One page of each kind in a real browser, from a server under a sub-path: both languages, both schemes, three widths. */
class BrowserTest {
    private static final Map<Aspect, List<String>> FINDINGS = new EnumMap<>(Aspect.class);
    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void visit_every_page() throws IOException {
        server = SiteServer.start();
        browser = Browser.start();
        for (Sample sample : SamplePages.all()) {
            Visit.of(browser, server, sample)
                    .forEach((aspect, found) -> FINDINGS.computeIfAbsent(aspect, any -> new ArrayList<>())
                            .addAll(found));
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private static List<String> findings(Aspect aspect) {
        return FINDINGS.getOrDefault(aspect, List.of());
    }

    @Test
    void axe_finds_no_violation_also_in_the_dark_and_with_the_menu_open() {
        assertThat(findings(Aspect.ACCESSIBILITY)).isEmpty();
    }

    @Test
    void the_console_stays_empty_and_the_content_security_policy_is_obeyed() {
        assertThat(findings(Aspect.CONSOLE)).isEmpty();
    }

    @Test
    void no_request_leaves_the_site() {
        assertThat(findings(Aspect.REQUESTS)).isEmpty();
    }

    @Test
    void nothing_is_wider_than_the_screen() {
        assertThat(findings(Aspect.OVERFLOW)).isEmpty();
    }

    @Test
    void nothing_moves_while_a_page_loads() {
        assertThat(findings(Aspect.SHIFT)).isEmpty();
    }

    @Test
    void text_has_the_size_leading_and_measure_of_its_language() {
        assertThat(findings(Aspect.TYPOGRAPHY)).isEmpty();
    }

    @Test
    void the_keyboard_reaches_the_skip_link_first_and_the_content_soon_with_a_visible_focus() {
        assertThat(findings(Aspect.KEYBOARD)).isEmpty();
    }

    @Test
    void one_low_bar_is_all_that_a_phone_gives_to_navigation() {
        assertThat(findings(Aspect.PHONE)).isEmpty();
    }

    @Test
    void the_language_switch_stays_on_the_page() {
        assertThat(findings(Aspect.LANGUAGES)).isEmpty();
    }

    @Test
    void text_in_the_dark_is_neither_dim_nor_glaring() {
        assertThat(findings(Aspect.DARK)).isEmpty();
    }

    @Test
    void paper_shows_the_content_in_black_on_white_without_navigation() {
        assertThat(findings(Aspect.PRINT)).isEmpty();
    }

    @Test
    void the_skip_link_moves_the_focus_into_the_content() {
        for (String language : List.of("en/", "zh/")) {
            browser.open(new Sample(BakedSite.OWN, language + "cities/haikou/").address(server));
            browser.press(Keys.TAB);
            browser.press(Keys.ENTER);
            assertThat(browser.evaluate("document.activeElement.tagName")).isEqualTo("MAIN");
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
    void a_missing_address_shows_the_page_that_says_so_with_its_style() {
        browser.width(1280);
        browser.open(new Sample(BakedSite.OWN, "zh/no/such/page/").address(server));
        assertThat(browser.evaluate("document.body.textContent").toString()).contains("页面不存在");
        assertThat(browser.evaluate("document.styleSheets.length")).isEqualTo(2L);
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight"))
                .isEqualTo("700");
    }
}
