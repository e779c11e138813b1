package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What was written and not saved is there again; what two people have written is joined or chosen. */
@Tag("browser")
@Tag("slow")
final class EditorKeptTest extends EditorSession {
    private static final String POPULATION = "[data-path='[\"population\",\"value\"]'] input";

    private static final String KEPT = "document.querySelector('#kept')?.textContent ?? ''";

    @Test
    void what_was_written_is_there_again_after_the_tab_was_closed() throws IOException {
        turnTo("cities/nice");
        write(POPULATION, "343000");
        write("#body-zh", "新的文字");
        inNewTab(() -> {
            turnTo("cities");
            browser.await(
                    "document.querySelector('.entries [href=\"#/cities/nice\"] + .missing')?.textContent ?? ''",
                    "not saved yet");
            turnTo("cities/nice");
            browser.await("document.querySelector(`" + POPULATION + "`).value", "343000");
            assertThat(browser.evaluate("document.querySelector('#body-zh').value"))
                    .isEqualTo("新的文字");
            assertThat(browser.evaluate(KEPT)).asString().startsWith("Your changes of ");
            save();
            assertThat(browser.evaluate(KEPT)).isEqualTo("");
        });
        assertThat(project.read(NICE)).contains("value: 343000");
        turnTo("");
        turnTo("cities/nice");
        assertThat(browser.evaluate(KEPT)).isEqualTo("");
    }

    @Test
    void the_last_keys_before_the_page_is_left_are_kept_and_can_be_discarded() {
        turnTo("cities/nice");
        browser.evaluate("void (input => { input.value = 'The last keys'; input.dispatchEvent(new Event('input'));"
                + " location.href = 'about:blank'; })(document.querySelector('#body-en'))");
        again();
        turnTo("cities/nice");
        browser.await("document.querySelector('#body-en').value", "The last keys");

        browser.evaluate("void (confirm = () => true)");
        press("#kept button");
        browser.await("document.querySelector('#body-en').value.includes('The last keys')", false);
        again();
        turnTo("cities/nice");
        assertThat(browser.evaluate(KEPT)).isEqualTo("");
    }

    @Test
    void what_was_written_is_there_again_after_the_browser_was_killed(@TempDir Path profile) {
        ChromeDriver killed = Chromium.launch("--user-data-dir=" + profile);
        killed.get(address());
        awaitIn(killed, "return !!document.querySelector('.types a')", true);
        killed.executeScript("location.hash = '#/cities/nice'");
        awaitIn(killed, "return !!document.querySelector('#body-en')", true);
        killed.findElement(By.cssSelector("#body-en")).sendKeys("Written in the last second. ");
        killed.executeAsyncScript("setTimeout(arguments[0], 300)");
        ProcessHandle.of((Long) killed.getCapabilities().getCapability("goog:processID"))
                .orElseThrow()
                .destroyForcibly();

        ChromeDriver next = Chromium.launch("--user-data-dir=" + profile);
        try {
            next.get(address());
            awaitIn(next, "return !!document.querySelector('.types a')", true);
            next.executeScript("location.hash = '#/cities/nice'");
            awaitIn(
                    next,
                    "return document.querySelector('#body-en')?.value.includes('Written in the last second. ')",
                    true);
        } finally {
            next.quit();
        }
    }

    private static void awaitIn(ChromeDriver driver, String script, Object expected) {
        new WebDriverWait(driver, Chromium.PATIENCE).until(any -> expected.equals(driver.executeScript(script)));
    }

    @Test
    void an_entry_that_was_never_saved_is_there_again() throws IOException {
        for (String type : new String[] {"news", "organisations"}) {
            turnTo("new/" + type);
            write("#title-en", "Tram to the sea");
            again();
            turnTo("new/" + type);
            browser.await("document.querySelector('#slug').value", "tram-to-the-sea");
            browser.click("form button");
            browser.await("!!document.querySelector('.entry')", true);
            again();
            turnTo(type);
            browser.await(
                    "document.querySelector('.entries [href=\"#/" + type + "/tram-to-the-sea\"]')?.textContent ?? ''",
                    "Tram to the sea");
            turnTo(type + "/tram-to-the-sea");
            assertThat(browser.evaluate("document.querySelector('h1').textContent"))
                    .isEqualTo("Tram to the sea");
            save();
        }

        assertThat(project.read("content/news/tram-to-the-sea.en.md")).isEqualTo("---\ntitle: Tram to the sea\n---\n");
        assertThat(project.read("content/organisations.yaml"))
                .endsWith("tram-to-the-sea:\n  name: {en: Tram to the sea}\n");
    }

    @Test
    void what_somebody_else_has_saved_meanwhile_is_joined_where_it_does_not_touch() throws IOException {
        turnTo("cities/nice");
        write(POPULATION, "343000");
        project.write(NICE, project.read(NICE).replace("year: 2019", "year: 2020") + "# new\n");
        project.write("content/cities/nice.en.md", "---\ntitle: Nice\n---\nOne.\n");

        save();

        assertThat(project.read(NICE))
                .contains("population: {value: 343000, year: 2020, ")
                .endsWith("# new\n");
        assertThat(browser.evaluate(KEPT))
                .asString()
                .startsWith("Somebody else has saved meanwhile.")
                .contains(NICE);
        assertThat(browser.evaluate("document.querySelector('#body-en').value")).isEqualTo("One.\n");
    }

    @Test
    void where_both_have_changed_the_same_somebody_chooses_by_keyboard_and_all_else_is_joined() throws IOException {
        project.write("content/cities/nice.en.md", "---\ntitle: Nice\n---\nOne.\n\nTwo.\n\nThree.\n");
        again();
        turnTo("cities/nice");
        write(POPULATION, "343000");
        write("#body-en", "Mine.\n\nTwo.\n\nThree, mine.");
        project.write(NICE, project.read(NICE).replace("value: 342000", "value: 344000"));
        project.write("content/cities/nice.en.md", "---\ntitle: Nice\n---\nTheirs.\n\nTwo, theirs.\n\nThree.\n");

        browser.click(".save");
        browser.await("document.querySelectorAll('.choices fieldset').length", 2L);
        assertThat(browser.findings("choices.js"))
                .containsExactly(
                        "Facts for all languages · Population · Inhabitants | Mine: 343000 | Theirs: 344000",
                        "English · Text | Mine: Mine. | Theirs: Theirs. | Both: Theirs first, then mine.");
        assertThat(browser.evaluate("[...document.querySelectorAll('.choices mark')].map(mark => mark.textContent)"))
                .isEqualTo(List.of("343000", "344000", "Mine", "Theirs"));
        browser.injectAxe();
        assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
        // Nothing is lost if the tab is closed before somebody has chosen.
        again();
        browser.evaluate("void (location.hash = '#/cities/nice')");
        browser.await("document.querySelectorAll('.choices fieldset').length", 2L);
        browser.driver
                .findElement(By.cssSelector("#content input[name=choice-0]"))
                .sendKeys(" ");
        browser.driver
                .findElement(By.cssSelector("input[aria-describedby=choice-1-both]"))
                .sendKeys(" ");
        browser.click("form .save");
        browser.await("!!document.querySelector('.entry')", true);
        assertThat(browser.evaluate("document.querySelector('#body-en').value"))
                .isEqualTo("Theirs.\n\nMine.\n\nTwo, theirs.\n\nThree, mine.");
        save();

        assertThat(project.read(NICE)).contains("value: 343000");
        assertThat(project.read("content/cities/nice.en.md"))
                .isEqualTo("---\ntitle: Nice\n---\nTheirs.\n\nMine.\n\nTwo, theirs.\n\nThree, mine.\n");
    }

    @Test
    void what_was_chosen_is_read_in_the_form_before_it_is_saved() throws IOException {
        turnTo("cities/nice");
        write(POPULATION, "343000");
        write("#body-en", "Mine.");
        project.write(
                NICE,
                project.read(NICE).replace("value: 342000", "value: 344000").replace("year: 2019", "year: 2020"));
        browser.click(".save");
        browser.await("document.querySelectorAll('.choices fieldset').length", 1L);

        browser.click("form .save");
        assertThat(browser.evaluate("document.querySelector('.choices .problem').textContent"))
                .isEqualTo(
                        "Choose a version everywhere first. Not chosen yet: Facts for all languages · Population · Inhabitants");
        assertThat(browser.evaluate("document.activeElement.name")).isEqualTo("choice-0");
        browser.driver
                .findElement(By.cssSelector("[aria-describedby=choice-0-theirs]"))
                .sendKeys(" ");
        browser.click("form .save");
        browser.await("!!document.querySelector('.entry')", true);

        assertThat(browser.evaluate("document.querySelector('.status').textContent"))
                .asString()
                .startsWith("Not saved yet. Your choice is in the form");
        assertThat(browser.evaluate("[...document.querySelectorAll('.is-merged')].map(one => one.dataset.path)"))
                .isEqualTo(List.of("[\"population\",\"value\"]", "[\"population\",\"year\"]"));
        assertThat(browser.evaluate("document.querySelector('.is-merged').textContent"))
                .asString()
                .contains("This has changes that somebody else has saved.");
        browser.injectAxe();
        assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
        assertThat(project.read("content/cities/nice.en.md")).doesNotContain("Mine.");
        again();
        turnTo("cities/nice");
        browser.await("document.querySelector('#body-en').value", "Mine.");
        assertThat(browser.evaluate("document.querySelector(`" + POPULATION + "`).value"))
                .isEqualTo("344000");
        save();
        assertThat(project.read(NICE)).contains("value: 344000, year: 2020");
        assertThat(project.read("content/cities/nice.en.md")).endsWith("---\nMine.\n");
    }

    @Test
    void two_tabs_with_one_entry_keep_their_own_work() throws IOException {
        turnTo("cities/nice");
        write(POPULATION, "343000");
        String first = browser.driver.getWindowHandle();
        browser.driver.switchTo().newWindow(WindowType.TAB);
        try {
            again();
            turnTo("cities/nice");
            assertThat(browser.evaluate(KEPT)).asString().startsWith("Another tab has changes");
            write("[data-path='[\"area-km2\"]'] input", "73");
            browser.await("document.querySelector('.save').disabled", false);
            browser.evaluate("new Promise(done => setTimeout(() => done(1), 400))");
        } finally {
            browser.driver.close();
            browser.driver.switchTo().window(first);
        }
        save();
        turnTo("");
        turnTo("cities/nice");
        browser.await("document.querySelector(`[data-path='[\"area-km2\"]'] input`).value", "73");
        save();
        assertThat(project.read(NICE)).contains("value: 343000", "area-km2: 73\n");
    }

    @Test
    void a_browser_that_keeps_nothing_says_so_and_saves() throws IOException {
        Object script = browser.ask(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'indexedDB', {value: {open() { throw new DOMException('full', 'QuotaExceededError'); }}})"))
                .get("identifier");
        try {
            again();
            turnTo("cities/nice");
            assertThat(browser.evaluate(KEPT)).asString().startsWith("This browser does not keep what you write");
            write(POPULATION, "343000");
            save();
        } finally {
            browser.ask("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
        assertThat(project.read(NICE)).contains("value: 343000");
    }

    /** All that two people write at random is in what is joined, or in one of the versions to choose from. */
    @Test
    void of_two_people_who_write_at_random_no_word_is_lost() {
        for (int seed = 1; seed <= 50; seed += 10) {
            assertThat(browser.findings("two-people.js", seed, 10)).isEmpty();
        }
    }

    /** Leaves the page, and opens the address of the terminal. */
    private void again() {
        browser.open("about:blank");
        browser.open(address());
        browser.await("document.querySelectorAll('.types a').length > 0", true);
    }

    private interface Steps {
        void run() throws IOException;
    }

    /** Closes the tab, and does something in a new one. */
    private void inNewTab(Steps steps) throws IOException {
        String first = browser.driver.getWindowHandle();
        browser.driver.switchTo().newWindow(WindowType.TAB);
        String second = browser.driver.getWindowHandle();
        browser.driver.switchTo().window(first).close();
        browser.driver.switchTo().window(second);
        again();
        steps.run();
    }
}
