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

/** The search box of every page, in a real browser from a server under a sub-path. */
@Tag("browser")
class SearchBoxTest {
    private static SearchSession reader;

    @BeforeAll
    static void start() throws IOException {
        reader = SearchSession.on(BakedSite.OWN);
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    @AfterEach
    void reset() {
        reader.browser.scripts(true);
        reader.browser.block();
        reader.browser.width(1280);
    }

    @Test
    void nothing_of_the_search_is_loaded_before_a_reader_turns_to_it() {
        reader.open("en/about/");
        reader.browser.requests();
        reader.open("en/about/");
        assertThat(reader.browser.requests()).noneMatch(address -> address.contains("/search/"));
        reader.turnToBox();
        assertThat(reader.browser.requests()).anyMatch(address -> address.endsWith("/search/search.js"));
    }

    @Test
    void the_keyboard_walks_through_the_results_and_opens_one() {
        reader.open("en/about/");
        reader.turnToBox();
        reader.ask("barnsley", "Barnsley");
        assertThat(reader.expanded()).isEqualTo("true");
        assertThat(reader.all(".find-type")).startsWith("Cities", "Cooperation", "Organisations", "News");
        assertThat(reader.all(".find [role=option] .find-title")).endsWith("All 20 results for “barnsley”");
        assertThat(reader.all(".find [role=status]")).containsExactly("20 results for “barnsley”");
        assertThat(reader.active()).isEmpty();
        reader.press(Keys.ARROW_DOWN);
        assertThat(reader.active()).isEqualTo("Barnsley");
        assertThat(reader.all("[aria-selected=true] .find-title")).containsExactly("Barnsley");
        reader.press(Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(reader.active()).isEqualTo("All 20 results for “barnsley”");
        reader.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(reader.active()).isEqualTo("Barnsley · Liuzhou");
        reader.press(Keys.HOME);
        assertThat(reader.active())
                .as("Home goes to the beginning of what is written")
                .isEmpty();
        reader.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        String council = reader.address("en/involved/#barnsley-council");
        assertThat(reader.browser.await("location.href", council)).isEqualTo(council);
    }

    @Test
    void escape_closes_the_list_and_then_clears_the_box() {
        reader.open("en/about/");
        reader.turnToBox();
        reader.ask("haikou", "Haikou");
        reader.press(Keys.ESCAPE);
        assertThat(reader.awaitExpanded(false)).isEqualTo("false");
        assertThat(reader.value()).isEqualTo("haikou");
        reader.press(Keys.ARROW_DOWN);
        assertThat(reader.awaitExpanded(true)).isEqualTo("true");
        reader.press(Keys.ESCAPE, Keys.ESCAPE);
        assertThat(reader.value()).isEmpty();
    }

    @Test
    void leaving_the_box_closes_the_list() {
        reader.open("en/about/");
        reader.turnToBox();
        reader.ask("haikou", "Haikou");
        reader.press(Keys.TAB);
        assertThat(reader.awaitExpanded(false)).isEqualTo("false");
        assertThat(reader.browser.evaluate("document.querySelector('.find-popup').checkVisibility()"))
                .isEqualTo(false);
    }

    @Test
    @Tag("slow")
    void what_was_typed_last_does_not_open_the_list_again_after_the_reader_has_left() {
        reader.open("en/about/");
        reader.turnToBox();
        reader.ask("haikou", "Haikou");
        // Typing and leaving within one task: no answer can come between them. Later than the longest pause, and than
        // an answer.
        assertThat(reader.browser.evaluate("""
                (box => {
                  box.value = 'nice';
                  box.dispatchEvent(new InputEvent('input'));
                  box.blur();
                  return new Promise(tell => setTimeout(() => tell(document.querySelector('.find-popup').checkVisibility()), 600));
                })(document.querySelector('.find input'))""")).isEqualTo(false);
    }

    @Test
    void enter_leads_to_all_results_and_a_click_to_one() {
        reader.open("zh/about/");
        reader.turnToBox();
        reader.ask("海口", "海口");
        reader.press(Keys.ENTER);
        reader.browser.await("document.querySelector('.summary')?.textContent", "“海口”共有41条结果");
        assertThat(reader.summary()).isEqualTo("“海口”共有41条结果");
        reader.open("zh/about/");
        reader.turnToBox();
        reader.ask("海口", "海口");
        reader.browser.click(".find [role=option]");
        String city = reader.address("zh/cities/haikou/");
        assertThat(reader.browser.await("location.href", city)).isEqualTo(city);
    }

    @Test
    @Tag("slow")
    void the_key_writes_a_slash_where_one_is_writing_and_can_be_switched_off() {
        reader.open("en/about/");
        reader.turnToBox();
        reader.browser.type("a/b");
        assertThat(reader.value()).isEqualTo("a/b");
        reader.open("en/search/?q=haikou");
        reader.browser.await("document.querySelector('.shortcut').checkVisibility()", true);
        reader.browser.click(".shortcut input");
        reader.open("en/about/");
        reader.browser.type("/");
        assertThat(reader.browser.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
        reader.open("en/search/?q=haikou");
        reader.browser.await("document.querySelector('.shortcut').checkVisibility()", true);
        reader.browser.click(".shortcut input");
        reader.open("en/about/");
        reader.turnToBox();
        assertThat(reader.browser.evaluate("document.activeElement.name")).isEqualTo("q");
    }

    @Test
    void half_typed_pinyin_of_an_input_method_is_not_searched() {
        reader.open("zh/about/");
        reader.turnToBox();
        reader.browser.evaluate(
                "window.seen = [], new MutationObserver(() => seen.push(document.querySelector('.find [role=status]')"
                        + ".textContent)).observe(document.querySelector('.find [role=status]'), {childList: true})");
        for (String typed : List.of("h", "ha", "hai", "haik", "haikou")) {
            reader.browser.compose(typed);
        }
        reader.browser.findings("pause.js", 300);
        assertThat(reader.expanded()).isEqualTo("false");
        reader.browser.commit("海口");
        reader.browser.await("document.querySelector('.find [role=option] .find-title')?.textContent", "海口");
        assertThat(reader.browser.evaluate("seen")).isEqualTo(List.of("“海口”共有41条结果"));
    }

    @Test
    void what_another_language_has_is_offered_where_this_one_has_nothing() {
        reader.open("en/about/");
        reader.turnToBox();
        reader.browser.type("展园");
        reader.browser.await("document.querySelector('.find-type')?.textContent", "简体中文");
        assertThat(reader.all(".find-note")).containsExactly("Nothing found for “展园”.");
        assertThat(reader.all(".find-type", "lang")).containsExactly("zh-Hans");
        assertThat(reader.all(".find [role=option]:first-of-type .find-title", "lang"))
                .contains("zh-Hans");
        assertThat(reader.all(".find [role=option] .find-title")).endsWith("Alphabetical index and search tips");
    }

    @Test
    void a_search_that_cannot_be_loaded_says_so_and_leads_to_the_index() {
        reader.browser.block("*manifest.json*");
        reader.open("en/about/");
        reader.turnToBox();
        reader.browser.type("haikou");
        reader.browser.await("document.querySelector('.find-note')?.checkVisibility()", true);
        // The note is there from the first letter on.
        reader.browser.await("document.querySelector('.find [role=option]')?.href.endsWith('haikou')", true);
        assertThat(reader.all(".find-note"))
                .containsExactly(
                        "The search cannot be loaded at the moment. You can still use the alphabetical index.");
        assertThat(reader.all(".find [role=option]", "href")).containsExactly(reader.address("en/search/?q=haikou"));
        reader.browser.console();
    }

    @Test
    @Tag("slow")
    void without_scripts_the_form_leads_to_the_alphabetical_index() {
        reader.browser.scripts(false);
        reader.browser.width(360);
        reader.open("zh/cities/haikou/");
        reader.browser.click(".find input");
        reader.browser.type("haikou");
        reader.press(Keys.ENTER);
        String page = reader.address("zh/search/?q=haikou");
        assertThat(reader.browser.await("location.href", page)).isEqualTo(page);
        assertThat(reader.all(".letter h3")).startsWith("A", "B", "C");
        assertThat(reader.all("fieldset, .shortcut, .notice")).isEmpty();
        reader.browser.click(".letters a[href='#letter-h']");
        reader.browser.click(".letter a[href$='/cities/haikou/']");
        String city = reader.address("zh/cities/haikou/");
        assertThat(reader.browser.await("location.href", city)).isEqualTo(city);
    }

    @Test
    @Tag("slow")
    void axe_finds_nothing_with_the_list_open() {
        for (String language : List.of("en", "zh")) {
            reader.open(language + "/about/");
            reader.turnToBox();
            reader.ask("haikou", language.equals("en") ? "Haikou" : "海口");
            reader.press(Keys.ARROW_DOWN);
            assertThat(reader.barriers(language.equals("en") ? 360 : 1280))
                    .as(language)
                    .isEmpty();
        }
    }
}
