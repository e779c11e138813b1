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

/** A reader of a document: its terms and notes, its contents, and how to cite it. */
@Tag("browser")
class ReadingTest {
    private static final String TERM = ".prose a[href*='glossary/#']";
    private static final String NOTE = ".footnote-ref a";
    private static final String OPEN = "!!document.querySelector('.explained:popover-open')";
    private static final String SHOWN = "document.querySelector('.explained').textContent";
    private static final Sample WORKSHOP = new Sample(BakedSite.OWN, "en/news/stocktaking-workshop/");
    private static final Sample MARKUP = new Sample(BakedSite.HARBOUR, "en/news/markup-in-markdown/");

    private static SiteServer server;
    private static Browser browser;
    private static Pointer pointer;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.OWN, BakedSite.HARBOUR);
        browser = Browser.start();
        pointer = new Pointer(browser);
        browser.scheme("light");
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @AfterEach
    void reset() {
        browser.scripts(true);
        browser.scheme("light");
        browser.block();
    }

    /** Opens a page and waits for the script, which writes the date of access. */
    private static void open(Sample sample, int width) {
        browser.width(width);
        browser.open(sample.address(server));
        assertThat(browser.await(
                        "/^\\d{4}-\\d\\d-\\d\\d$/.test(document.querySelector('.accessed').textContent)", true))
                .isEqualTo(true);
    }

    private static void focus(String selector) {
        browser.evaluate("document.querySelector(\"" + selector + "\").focus()");
    }

    private static void awaitOpen(boolean open) {
        assertThat(browser.await(OPEN, open)).isEqualTo(open);
    }

    @Test
    void the_focus_on_an_organisation_shows_what_it_is() {
        open(WORKSHOP, 1280);
        focus(".prose a[href$='involved/#iuc']");
        awaitOpen(true);
        assertThat((String) browser.evaluate(SHOWN)).contains("IUC", "EU programme");
    }

    @Test
    void the_focus_on_a_term_shows_its_meaning_and_escape_hides_it() {
        open(WORKSHOP, 1280);
        focus(TERM);
        awaitOpen(true);
        assertThat((String) browser.evaluate(SHOWN)).contains("methodology task force", "Local Action Plans");
        assertThat(browser.evaluate("document.activeElement.getAttribute('aria-describedby')"))
                .isEqualTo(browser.evaluate("document.querySelector('.explained').id"));
        browser.press(Keys.ESCAPE);
        awaitOpen(false);
        assertThat(browser.evaluate("document.activeElement.matches(\"" + TERM + "\")"))
                .isEqualTo(true);
        assertThat(browser.evaluate("document.activeElement.hasAttribute('aria-describedby')"))
                .isEqualTo(false);
    }

    @Test
    void the_keyboard_goes_from_the_term_into_the_explanation_and_on() {
        open(WORKSHOP, 1280);
        focus(TERM);
        awaitOpen(true);
        browser.press(Keys.TAB);
        assertThat(browser.evaluate("!!document.activeElement.closest('.explained')"))
                .isEqualTo(true);
        assertThat((String) browser.evaluate("document.activeElement.href")).contains("/en/glossary/#");
        browser.press(Keys.TAB);
        assertThat(browser.evaluate(
                        "!!document.activeElement.closest('.prose') && !document.activeElement.closest('.explained')"))
                .isEqualTo(true);
    }

    @Test
    @Tag("slow")
    void the_mouse_can_move_onto_the_explanation_and_away() {
        open(WORKSHOP, 1280);
        pointer.moveTo(TERM);
        awaitOpen(true);
        pointer.moveTo(".explained p");
        assertThat(browser.evaluate("new Promise((then) => setTimeout(() => then(" + OPEN + "), 400))"))
                .isEqualTo(true);
        pointer.moveTo("h1");
        awaitOpen(false);
    }

    @Test
    void a_tap_explains_and_the_explanation_leads_to_the_glossary() {
        open(new Sample(BakedSite.OWN, "zh/news/stocktaking-workshop/"), 360);
        String address = browser.address();
        pointer.tap(TERM);
        awaitOpen(true);
        assertThat(browser.address()).isEqualTo(address);
        assertThat(browser.findings("overflow.js")).isEmpty();
        pointer.tap(".explained a");
        assertThat(browser.await("location.pathname.endsWith('/zh/glossary/')", true))
                .isEqualTo(true);
    }

    @Test
    void without_the_glossary_a_tap_follows_the_link() {
        open(WORKSHOP, 360);
        browser.evaluate("void (window.fetch = () => Promise.reject(new Error('offline')))");
        pointer.tap(TERM);
        assertThat(browser.await("location.pathname.endsWith('/en/glossary/')", true))
                .isEqualTo(true);
    }

    @Test
    void a_note_is_read_beside_its_mark() {
        open(MARKUP, 1280);
        focus(NOTE);
        awaitOpen(true);
        String note = (String) browser.evaluate("document.querySelector('.footnotes li').textContent");
        assertThat(note).contains("↩");
        assertThat(((String) browser.evaluate(SHOWN)).strip())
                .isNotEmpty()
                .isEqualTo(note.replace("↩", "").strip());
        browser.press(Keys.ESCAPE);
        awaitOpen(false);
    }

    @Test
    @Tag("slow")
    void the_contents_follow_the_position_and_are_closed_on_phones() {
        String current = "[...document.querySelectorAll('.contents [aria-current]')].map((a) => a.hash).join()";
        String visible = "[...document.querySelectorAll('.contents')].map((list) =>"
                + " list.querySelector('a').checkVisibility({contentVisibilityAuto: true})).join()";
        open(WORKSHOP, 1280);
        assertThat(browser.evaluate(visible)).isEqualTo("false,true");
        assertThat(browser.evaluate(current)).isEqualTo("");
        List<String> hashes = List.of(((String) browser.evaluate(
                        "[...document.querySelectorAll('.contents-beside a')].map((a) => a.hash).join()"))
                .split(","));
        for (String hash : List.of(hashes.get(2), hashes.get(0))) {
            browser.evaluate("document.querySelector('" + hash + "').scrollIntoView()");
            assertThat(browser.await(current, hash)).isEqualTo(hash);
        }
        open(WORKSHOP, 360);
        assertThat(browser.evaluate(visible)).isEqualTo("false,false");
        browser.click(".contents summary");
        assertThat(browser.evaluate(visible)).isEqualTo("true,false");
    }

    @Test
    void a_citation_can_be_copied() {
        open(WORKSHOP, 1280);
        browser.click(".cite summary");
        browser.evaluate("void (navigator.clipboard.writeText = async (text) => (window.copied = text))");
        browser.click(".cite div:nth-child(2) button");
        assertThat(browser.await("document.querySelectorAll('.cite [role=status]')[1].textContent.trim()", "Copied"))
                .isEqualTo("Copied");
        assertThat((String) browser.evaluate("window.copied"))
                .matches(
                        "Contributors of the IUC Knowledge Base\\. Stocktaking workshop.*\\[EB/OL]\\. \\(2020-02\\)\\[\\d{4}-\\d\\d-\\d\\d]\\. .*");
    }

    @Test
    void without_scripts_terms_are_links_and_nothing_is_dead() {
        browser.scripts(false);
        browser.width(360);
        browser.open(WORKSHOP.address(server));
        browser.click(".contents summary");
        browser.click(".contents a");
        browser.click(TERM);
        assertThat(browser.address()).contains("/en/glossary/#");
    }

    @Test
    @Tag("slow")
    void axe_finds_nothing_with_an_explanation_and_the_citations_open() {
        for (String language : List.of("en", "zh")) {
            Sample sample = new Sample(BakedSite.OWN, language + "/news/stocktaking-workshop/");
            for (int width : List.of(360, 1280)) {
                open(sample, width);
                browser.evaluate("(document.querySelector('.cite').open = true)");
                focus(TERM);
                awaitOpen(true);
                assertThat(browser.findings("overflow.js")).isEmpty();
                if (width == (language.equals("en") ? 360 : 1280)) {
                    browser.injectAxe();
                    assertThat(browser.findings("axe.js", "html", List.of()))
                            .as(language + " light")
                            .isEmpty();
                    browser.scheme("dark");
                    assertThat(browser.findings("axe.js", "html", Visit.RULES_ON_COLOUR))
                            .as(language + " dark")
                            .isEmpty();
                    browser.scheme("light");
                }
            }
        }
    }
}
