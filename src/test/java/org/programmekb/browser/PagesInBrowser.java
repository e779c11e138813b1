package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.programmekb.browser.SamplePages.Sample;

/**
 * Some of the sample pages in a real browser, from a server under a sub-path, in both schemes and three widths. There is a class for each part of them, so
 * that they can be visited side by side.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesInBrowser {
    private final List<Sample> samples;
    private final boolean firstOnPhone;
    private final Map<Aspect, List<String>> findings = new EnumMap<>(Aspect.class);

    /** Axe and the keyboard meet every second of these pages on a phone, the others on a screen; {@code firstOnPhone} says which begin. */
    PagesInBrowser(List<Sample> samples, boolean firstOnPhone) {
        this.samples = samples;
        this.firstOnPhone = firstOnPhone;
    }

    @BeforeAll
    void visit_every_page() throws IOException {
        assertThat(samples).isNotEmpty();
        try (SiteServer server = SiteServer.start(samples.get(0).site());
                Browser browser = Browser.start()) {
            List<Visit> visits = new ArrayList<>();
            for (Sample sample : samples) {
                visits.add(new Visit(browser, server, sample, firstOnPhone == (visits.size() % 2 == 0)));
            }
            visits.forEach(Visit::atAGlance);
            browser.addAxeToPages();
            visits.forEach(Visit::closely);
            visits.forEach(visit -> visit.findings()
                    .forEach((aspect, found) -> findings.computeIfAbsent(aspect, any -> new ArrayList<>())
                            .addAll(found)));
        }
    }

    private List<String> findings(Aspect aspect) {
        return findings.getOrDefault(aspect, List.of());
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
}
