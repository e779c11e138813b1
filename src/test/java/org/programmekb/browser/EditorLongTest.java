package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;

/** A plan with forty actions in the editor: rows, groups, and words that are found. */
@Tag("browser")
@Tag("slow")
final class EditorLongTest extends EditorSession {
    private static final String LIST = "[data-path='[\"actions\"]']";

    private static final String ROWS = "[...document.querySelectorAll(`" + LIST + " > fieldset > .items > li`)]";

    private static final String FIRST_TITLES =
            ROWS + ".slice(0, 3).map(row => row.querySelector('summary').textContent)";

    private void openPlan() throws IOException {
        StringBuilder actions = new StringBuilder("cities: [nice]\nactions:\n");
        for (int i = 1; i <= 40; i++) {
            actions.append("  - title: {en: Measure " + i + ", zh: 措施" + i + "}\n    status: planned\n");
        }
        project.write(PLAN, actions.toString());
        reload();
        turnTo("laps/merrow-lume");
    }

    @Test
    void rows_have_their_titles_are_folded_and_moved_by_keyboard_and_pointer() throws IOException {
        openPlan();
        assertThat(browser.evaluate(FIRST_TITLES))
                .isEqualTo(List.of("1. Measure 1 · Planned", "2. Measure 2 · Planned", "3. Measure 3 · Planned"));
        assertThat(browser.evaluate(ROWS + ".some(row => row.querySelector('details').open)"))
                .isEqualTo(false);

        browser.evaluate("void " + ROWS + "[0].querySelector('summary').focus()");
        new Actions(browser.driver)
                .keyDown(Keys.ALT)
                .sendKeys(Keys.ARROW_DOWN)
                .keyUp(Keys.ALT)
                .perform();
        assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("2. Measure 1 · Planned");

        browser.evaluate("void " + ROWS + "[1].scrollIntoView({block: 'center'})");
        List<WebElement> grips = browser.driver.findElements(By.cssSelector(LIST + " .grip"));
        new Actions(browser.driver)
                .clickAndHold(grips.get(2))
                .moveToElement(grips.get(0), 0, -8)
                .release()
                .perform();
        assertThat(browser.evaluate(FIRST_TITLES))
                .isEqualTo(List.of("1. Measure 3 · Planned", "2. Measure 2 · Planned", "3. Measure 1 · Planned"));
        save();
        assertThat(project.read(PLAN)).containsSubsequence("Measure 3,", "Measure 2,", "Measure 1,", "Measure 4,");
    }

    @Test
    void a_row_that_is_added_is_open_and_its_title_follows_what_is_written() throws IOException {
        openPlan();
        press(LIST.replace("'", "\\'") + " > fieldset > button");
        browser.type("Measure 41");

        assertThat(browser.evaluate(ROWS + ".at(-1).querySelector('summary').textContent"))
                .isEqualTo("41. Measure 41");
        assertThat(browser.evaluate(ROWS + ".filter(row => row.querySelector('details').open).length"))
                .isEqualTo(1L);
    }

    @Test
    void words_are_found_in_folded_rows_and_a_finding_opens_its_row() throws IOException {
        openPlan();
        write("#find-in-form", "measure 39");
        assertThat(browser.evaluate("document.querySelector('.contents [role=status]').textContent"))
                .isEqualTo("Found: 1");
        browser.press(Keys.ENTER);
        assertThat(browser.evaluate(ROWS + "[38].querySelector('details').open"))
                .isEqualTo(true);
        assertThat(browser.evaluate("document.querySelector('.is-found').dataset.path"))
                .isEqualTo("[\"actions\",38,\"title\"]");

        editor.checked(List.of(finding(Severity.WARNING, new Location(PLAN, 6, 15))));
        browser.await(ROWS + "[1].querySelector('details').open", true);
    }

    @Test
    void groups_are_folded_and_listed_beside_the_form_which_fits_a_telephone() throws IOException {
        openPlan();
        press(LIST.replace("'", "\\'") + " > fieldset > legend > .fold");
        assertThat(browser.evaluate("document.querySelector(`" + LIST + " .items`).checkVisibility()"))
                .isEqualTo(false);
        browser.evaluate(
                "void [...document.querySelectorAll('.contents button')].find(one => one.textContent === 'Actions').click()");
        assertThat(browser.evaluate("document.querySelector(`" + LIST + " .items`).checkVisibility()"))
                .isEqualTo(true);
        for (String scheme : List.of("light", "dark")) {
            browser.evaluate("void document.querySelectorAll('main details').forEach(own => own.open = false)");
            browser.scheme(scheme);
            browser.width(360);
            try {
                browser.injectAxe();
                assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
                browser.findings("unfold.js");
                assertThat(browser.findings("overflow.js")).isEmpty();
            } finally {
                browser.width(1280);
                browser.scheme("light");
            }
        }
    }

    @Test
    void a_list_has_the_newest_first_with_what_is_to_be_done_which_a_page_adds_up() throws IOException {
        project.write("output/data/v1/news.json", """
                {"entries": [
                  {"id": "news/old", "title": {"en": "Old", "zh": "旧"}, "date": {"value": "2019-05-02"}},
                  {"id": "news/new", "title": {"en": "New"}, "date": {"value": "2023-01"}}]}
                """);
        project.write("content/news/old.en.md", "---\ntitle: Old\n---\n");
        project.write("content/news/old.zh.md", "---\ntitle: 旧\n---\n");
        project.write("content/news/new.en.md", "---\ntitle: New\n---\n");
        project.write("content/news/later.yaml", "date: 2024-02\n");
        project.write("content/news/later.en.md", "---\ntitle: Later\nstatus: draft\n---\n");
        project.write("content/news/later.zh.md", "---\ntitle: 以后\n---\n");
        project.write("content/news/undated.en.md", "---\ntitle: Undated\nstatus: draft\n---\n");
        project.write("content/news/undated.zh.md", "---\ntitle: 无日期\n---\n");
        reload();
        turnTo("new/news");
        write("#title-en", "Begun");
        press(".new button");
        browser.await("document.querySelector('.entry h1')?.textContent ?? ''", "Begun");
        turnTo("news");
        editor.checked(List.of(new Diagnostic(
                Code.TRANSLATION_OUTDATED,
                Severity.WARNING,
                new Location("content/news/old.zh.md", 1, 1),
                Message.literal("older"),
                Message.literal(""))));
        String rows =
                "[...document.querySelectorAll('.entries li:not([hidden])')].map(row => [...row.children].map(one => one.textContent).join(' | '))";
        browser.await(
                rows,
                List.of(
                        "Begun | not saved yet | draft",
                        "Undated | draft",
                        "Later | 2024-02 | draft",
                        "New | 2023-01 | No Simplified Chinese",
                        "Old | 2019-05-02 | translation outdated (Simplified Chinese)"));
        browser.evaluate(
                "void (own => { own.value = 'missing'; own.dispatchEvent(new Event('change')); })(document.querySelector('#state'))");
        assertThat(browser.evaluate(rows)).isEqualTo(List.of("New | 2023-01 | No Simplified Chinese"));

        browser.evaluate("void (location.hash = '#/todo')");
        browser.await(
                "[...document.querySelectorAll('main summary')].map(one => one.textContent)",
                List.of("not saved yet (1)", "translation outdated (1)", "translation missing (2)", "draft (3)"));
        assertThat(
                        browser.evaluate(
                                "[...document.querySelectorAll('main details li')].map(one => [...one.children].map(own => own.textContent).join(' | '))"))
                .isEqualTo(List.of(
                        "Begun",
                        "Old | 2019-05-02 | translation outdated (Simplified Chinese)",
                        "New | 2023-01 | No Simplified Chinese",
                        "merrow-lume | 2021-02-26 | No English | No Simplified Chinese",
                        "Begun",
                        "Undated",
                        "Later | 2024-02"));
        browser.injectAxe();
        assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
    }

    @Test
    void from_the_end_of_a_group_it_is_not_far_to_the_button_that_saves() throws IOException {
        openPlan();
        press("#facts .further > summary");
        browser.evaluate("void document.querySelectorAll('#facts details').forEach(own => own.open = true)");
        List<String> last = List.of(
                "[...document.querySelectorAll('#facts :is(input, select, textarea)')].at(-1)",
                "[..." + ROWS + ".at(-1).querySelectorAll('input, select, textarea')].at(-1)");
        browser.driver
                .findElement(By.cssSelector("#facts :is(textarea, input:not([type]))"))
                .sendKeys("2");
        for (String box : last) {
            browser.evaluate("void " + box + ".focus()");
            int tabs = 0;
            while (!Boolean.TRUE.equals(browser.evaluate("document.activeElement.matches('.to-save')"))) {
                browser.pressTab(1);
                tabs++;
            }
            assertThat(tabs).as(box).isBetween(1, 5);
            assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("Go to “Save”");
            browser.press(Keys.ENTER);
            assertThat(browser.evaluate("(own => own.className + ' ' + own.ariaKeyShortcuts"
                            + " + ' ' + own.title)(document.activeElement)"))
                    .isEqualTo("save Control+S Meta+S Ctrl+S, on a Mac Cmd+S");
        }
    }

    @Test
    void a_list_of_many_entries_is_there_before_its_drafts_are_known_and_before_its_end() throws IOException {
        for (int i = 100; i < 500; i++) {
            project.write("content/news/item-" + i + ".yaml", "date: 2019\n");
        }
        try {
            browser.block("*/api/drafts");
            reload();
            turnTo("news");
            browser.await("document.querySelectorAll('.entries li').length", 400L);
            write("#filter", "item-499");
            assertThat(browser.evaluate("document.querySelectorAll('.entries li:not([hidden])').length"))
                    .isEqualTo(1L);
        } finally {
            browser.block();
        }
    }
}
