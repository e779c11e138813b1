package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.programmekb.browser.SamplePages.Sample;

/**
 * A reader without a mouse. The skip link is in {@link BrowserTest}, the menu in {@link MediaTest}, the box for searching in {@link SearchBoxTest}, the filters in
 * {@link FilterTest}, terms and notes that are explained beside their words in {@link ReadingTest}.
 */
@Tag("browser")
class KeyboardTest {
    private static final String FOCUS = "document.activeElement";

    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.values());
        browser = Browser.start();
        browser.scheme("light");
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    @Tag("slow")
    void the_focus_goes_through_essential_kinds_of_page_in_order_and_is_never_hidden() {
        Collection<Sample> pages = PageKinds.essential();
        assertThat(pages).hasSize(8);
        assertThat(walk(pages)).isEmpty();
    }

    @Test
    @Tag("slow")
    void the_focus_goes_through_each_kind_of_page_in_order_and_is_never_hidden() {
        Collection<Sample> pages = PageKinds.largest().values();
        assertThat(pages).hasSizeGreaterThan(25);
        assertThat(walk(pages)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void the_focus_goes_through_every_page_in_order_and_is_never_hidden(BakedSite site) {
        assertThat(walk(PageKinds.all(site))).isEmpty();
    }

    /** Walks through the pages by turns from the top and from the end, on a screen and on a phone. */
    private static List<String> walk(Collection<Sample> pages) {
        List<String> findings = new ArrayList<>();
        KeyboardWalk walk = new KeyboardWalk(browser);
        int turn = 0;
        for (Sample page : pages) {
            int width = turn % 4 < 2 ? 1280 : 360;
            browser.width(width);
            walk.walk(page.address(server), turn % 2 == 0)
                    .forEach(finding -> findings.add(page + " (" + width + " px): " + finding));
            turn++;
        }
        return findings;
    }

    /** Opens a page on which the focus is on an element; that the Tab key leads there is shown by the walk. */
    private static void open(BakedSite site, String path, int width, String focus) {
        browser.width(width);
        browser.open(new Sample(site, path).address(server));
        browser.evaluate("document.querySelector(\"" + focus + "\").focus()");
        assertThat(browser.evaluate(FOCUS + ".matches(\"" + focus + "\")")).isEqualTo(true);
    }

    private static Object details() {
        return browser.evaluate(FOCUS + ".closest('details').open");
    }

    @Test
    void the_contents_of_a_phone_open_and_lead_to_a_part() {
        open(BakedSite.OWN, "en/news/stocktaking-workshop/", 360, ".contents summary");
        browser.press(Keys.SPACE);
        assertThat(details()).isEqualTo(true);
        browser.pressTab(2);
        Object part = browser.evaluate(FOCUS + ".hash");
        browser.press(Keys.ENTER);
        assertThat(browser.evaluate("location.hash")).isEqualTo(part);
        browser.press(Keys.TAB);
        assertThat(browser.evaluate("(document.querySelector(location.hash).compareDocumentPosition(" + FOCUS
                        + ") & Node.DOCUMENT_POSITION_FOLLOWING) > 0"))
                .as("the focus goes on below the heading")
                .isEqualTo(true);
    }

    @Test
    void a_menu_of_languages_closes_with_escape_and_leads_to_another_language() {
        open(BakedSite.FOUR, "ar/cities/", 360, ".languages summary");
        browser.press(Keys.ENTER);
        assertThat(details()).isEqualTo(true);
        browser.press(Keys.TAB);
        browser.press(Keys.ESCAPE);
        assertThat(browser.evaluate(FOCUS + ".matches('.languages summary')")).isEqualTo(true);
        assertThat(details()).isEqualTo(false);
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        Object address = browser.evaluate(FOCUS + ".href");
        browser.press(Keys.ENTER);
        browser.await("location.href", address);
    }

    @Test
    void the_table_of_a_drawing_opens_and_closes() {
        open(BakedSite.HARBOUR, "zh/clusters/quiet-ports/", 1280, "main .drawing + details summary");
        for (Keys key : List.of(Keys.SPACE, Keys.ENTER)) {
            browser.press(key);
            assertThat(details()).isEqualTo(key == Keys.SPACE);
        }
    }

    @Test
    void a_city_on_the_map_leads_to_its_page() {
        open(BakedSite.HARBOUR, "en/cities/", 1280, ".map svg[role] a");
        Object address = browser.evaluate("new URL(" + FOCUS + ".getAttribute('href'), location).href");
        browser.press(Keys.ENTER);
        browser.await("location.href", address);
    }

    @Test
    void a_note_leads_to_its_text_and_back() {
        open(BakedSite.HARBOUR, "en/news/markup-in-markdown/", 1280, ".footnote-ref a");
        browser.press(Keys.ENTER);
        assertThat(browser.evaluate("!!document.querySelector('.footnotes :target, .footnotes:target')"))
                .isEqualTo(true);
        browser.press(Keys.TAB);
        assertThat(browser.evaluate("!!" + FOCUS + ".closest('.footnotes')")).isEqualTo(true);
        browser.evaluate("document.querySelector('.footnote-back').focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.evaluate("!!document.querySelector('.footnote-ref:target, .footnote-ref :target')"))
                .isEqualTo(true);
    }

    @Test
    void a_citation_is_copied() {
        open(BakedSite.OWN, "zh/news/stocktaking-workshop/", 360, ".cite summary");
        browser.press(Keys.ENTER);
        browser.await("!!document.querySelector('.cite button')", true);
        browser.evaluate("void (navigator.clipboard.writeText = async (text) => (window.copied = text))");
        browser.press(Keys.TAB);
        assertThat(browser.evaluate(FOCUS + ".localName")).isEqualTo("button");
        browser.press(Keys.SPACE);
        browser.await("!!window.copied && document.querySelector('.cite [role=status]').textContent !== ''", true);
    }

    @Test
    void a_download_starts() {
        open(BakedSite.HARBOUR, "en/laps/merrow-lume/", 1280, ".downloads a");
        browser.evaluate("void addEventListener('click', (e) => (e.preventDefault(), window.clicked = e.target.href))");
        Object file = browser.evaluate(FOCUS + ".href");
        browser.press(Keys.ENTER);
        assertThat(browser.evaluate("window.clicked")).isEqualTo(file);
    }

    @Test
    void the_arrow_keys_move_a_table_that_is_wider_than_the_screen() {
        open(
                BakedSite.HARBOUR,
                "en/compare/?city=port-merrow&city=puerto-lume&city=silverhaven&city=twin-capes",
                650,
                "main .table-scroll");
        browser.press(Keys.ARROW_RIGHT);
        browser.await(FOCUS + ".scrollLeft > 0", true);
    }

    @Test
    void the_results_of_a_search_are_narrowed() {
        open(BakedSite.OWN, "en/search/?q=haikou", 1280, "main input");
        browser.await("!!document.querySelector('.hits')", true);
        Object all = browser.evaluate("document.querySelector('.summary').textContent");
        browser.evaluate("document.querySelector('fieldset select').focus()");
        browser.press(Keys.ARROW_DOWN);
        browser.await("document.querySelector('.summary').textContent !== '" + all + "'", true);
    }
}
