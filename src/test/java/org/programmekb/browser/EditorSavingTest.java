package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.Trial;
import org.programmekb.spec.Repository;

/** What the bar at the bottom says before and after a save, and where it leads. */
@Tag("browser")
@Tag("slow")
final class EditorSavingTest extends EditorSession {
    @Test
    void what_the_check_finds_after_a_save_leads_to_its_boxes_errors_first() throws IOException {
        turnTo("cities/nice");
        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        save();
        String text = "content/cities/nice.en.md";
        editor.checked(List.of(
                finding(Severity.WARNING, new Location(NICE, 4, 1)),
                finding(Severity.WARNING, new Location(NICE, 1, 1)),
                finding(Severity.ERROR, new Location("content/cities/haikou.yaml", 4, 1)),
                finding(Severity.ERROR, new Location("content/cities/haikou.yaml", 9, 1)),
                finding(Severity.ERROR, new Location(text, 7, 1))));
        browser.await(
                "document.querySelector('.status summary')?.textContent ?? ''",
                "Saved in the files. Errors: 3. Until they are corrected, the site on this computer stays as it was. Warnings in this entry: 2.");
        assertThat(browser.evaluate("document.querySelector('.status').classList.contains('problem')"))
                .isEqualTo(true);
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('.status li')].map(one => one.innerText.split('\\n')[0])"))
                .asString()
                .isEqualTo(
                        "[Error: English · Text · “The last step that was found d…” Close, Error: Haikou: facts (2), Warning: facts · Pinyin Close, Warning: facts · Name Close]");

        browser.evaluate("void document.querySelectorAll('details').forEach(own => own.open = own.closest('.status'))");
        browser.evaluate("void document.querySelectorAll('.status a.place')[2].click()");
        assertThat(browser.evaluate("document.activeElement.closest('.field').dataset.path"))
                .isEqualTo("[\"pinyin\"]");
        browser.evaluate("void document.querySelectorAll('.status a.place')[0].click()");
        assertThat(
                        browser.evaluate(
                                "(own => [own.id, own.value.slice(0, own.selectionStart).split('\\n').length])(document.activeElement)"))
                .isEqualTo(List.of("body-en", 3L));
        browser.width(360);
        browser.injectAxe();
        assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
        assertThat(browser.findings("overflow.js")).isEmpty();
        browser.width(1280);

        browser.evaluate("void document.querySelectorAll('.status a.place')[1].click()");
        browser.await("document.querySelector('h1').textContent", "Haikou");
        browser.await("document.activeElement.closest('.field')?.dataset.path ?? ''", "[\"pinyin\"]");
    }

    @Test
    void what_was_found_is_neither_seen_nor_counted_from_an_edit_to_the_next_check() {
        turnTo("cities/nice");
        String people = "[data-path='[\"population\",\"value\"]']";
        String seen = "[...document.querySelectorAll(`" + people
                + " .findings li`)].filter(item => item.checkVisibility({visibilityProperty: true})).length";
        String height = "document.querySelector(`" + people + "`).offsetHeight";
        Object before = browser.evaluate(height);
        write(people + " input", "343000");
        browser.await(seen, 1L);
        assertThat(browser.evaluate("(input => { input.value = '344000'; input.dispatchEvent(new Event('input'));"
                        + " return [" + seen + ", " + height
                        + ", input.getAttribute('aria-errormessage'), input.getAttribute('aria-invalid'), document.querySelector('.status').textContent]; })"
                        + "(document.querySelector(`" + people + " input`))"))
                .isEqualTo(Arrays.asList(0L, before, null, "false", "Checking what you wrote…"));
        browser.await(seen, 1L);
        browser.evaluate("void document.querySelector(`" + people + " input`).dispatchEvent(new Event('change'))");
        assertThat(browser.evaluate(seen)).isEqualTo(1L);
    }

    @Test
    void the_files_that_change_show_words_and_not_all_between_the_first_and_the_last() throws IOException {
        String words = "The city has many parks. ".repeat(400);
        project.write("content/cities/haikou.en.md", "---\ntitle: Haikou\n---\nFirst. " + words + "Last.\n\nEnd.\n");
        reload();
        turnTo("cities/haikou");
        browser.evaluate(
                "void (own => { own.value = own.value.replace('First.', 'Firstly.').replace('Last.', 'Lastly.')"
                        + ".replace('End.', 'End!'); own.dispatchEvent(new Event('input')); })(document.querySelector('#body-en'))");
        press(".save-bar summary");
        browser.await("document.querySelectorAll('.save-bar .change').length", 2L);

        assertThat(
                        browser.evaluate(
                                "[...document.querySelectorAll('.save-bar :is(del, ins)')].map(one => one.childNodes[1].data.trim()).join('|')"))
                .isEqualTo("First.|Firstly.|Last.|Lastly.|.|!");
    }

    @Test
    void what_has_the_focus_on_a_telephone_is_not_behind_the_bar() throws IOException {
        turnTo("cities/nice");
        browser.width(360);
        try {
            write("[data-path='[\"population\",\"value\"]'] input", "343000");
            save();
            List<Diagnostic> findings = new ArrayList<>();
            for (int line = 1; line < 12; line++) {
                findings.add(finding(Severity.WARNING, new Location(NICE, line, 1)));
            }
            browser.evaluate("void document.querySelector('#body-zh').focus()");
            editor.checked(findings);
            browser.await("document.querySelectorAll('.status li').length", 11L);
            assertThat(browser.evaluate("document.querySelector('.status details').open"))
                    .isEqualTo(false);
            assertThat(browser.evaluate("document.querySelector('.editor-foot').offsetHeight < innerHeight / 3"))
                    .isEqualTo(true);
            press(".status summary");
            String isSeen = "(foot => document.activeElement.getBoundingClientRect().bottom"
                    + " <= foot.getBoundingClientRect().top + 1)(document.querySelector('.editor-foot'))";
            for (int i = 0; i < 25; i++) {
                browser.await(isSeen, true);
                browser.pressTab(1);
            }
        } finally {
            browser.width(1280);
        }
    }

    private void writeVisit() throws IOException {
        project.write("content/news/visit.yaml", "date: 2024-02\nevent:\n  place: {en: Town hall, zh: 市政厅}\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\nThe mayors met.\n");
        project.write("content/news/visit.zh.md", "---\ntitle: 访问\n---\n两位市长会面。\n");
    }

    @Test
    void the_confirmation_stays_and_the_focus_too_when_a_translation_is_saved_beside_its_original() throws IOException {
        writeVisit();
        reload();
        turnTo("news/visit");
        press("#document-zh .translate");
        browser.await("!!document.querySelector('.translation')", true);
        // On a busy machine, a check of what is not saved yet begins during the save, and ends after it.
        browser.evaluate(
                "void (own => window.fetch = (...all) => new Promise(done => setTimeout(done,"
                        + " {'api/save': 1500, 'api/try?': 2500}[String(all[0]).slice(0, 8)] ?? 0)).then(() => own(...all)))(fetch)");
        browser.driver.findElement(By.cssSelector(".accept input")).sendKeys(Keys.SPACE);
        browser.driver.findElement(By.cssSelector(".passage textarea")).sendKeys("!", Keys.chord(Keys.CONTROL, "s"));
        browser.await("document.querySelector('.status').textContent.includes('Recorded as up to date')", true);
        browser.evaluate("void (window.said = new Set(), new MutationObserver(() => said.add(document.querySelector"
                + "('.status').textContent)).observe(document.querySelector('.status'), {childList: true}),"
                + " setTimeout(() => window.isLate = true, 4000))");
        browser.await("window.isLate ?? false", true);

        assertThat(browser.evaluate("[...said]")).isEqualTo(List.of());
        assertThat(browser.evaluate("document.activeElement.closest('.passage') && document.activeElement.value"))
                .isEqualTo("两位市长会面。!");
        // What is recorded stays ticked until one of the texts is another one.
        browser.driver.findElement(By.cssSelector(".accept input")).sendKeys(Keys.SPACE);
        browser.await("document.querySelector('.accept input').checked", true);
        browser.driver.findElement(By.cssSelector(".passage textarea")).sendKeys("!");
        browser.await("document.querySelector('.accept input').checked", false);
        browser.driver.findElement(By.cssSelector(".passage textarea")).sendKeys(Keys.BACK_SPACE);
        browser.await("document.querySelector('.accept input').checked", true);
        editor.checked(List.of(new Diagnostic(
                Code.TRANSLATION_OUTDATED,
                Severity.WARNING,
                new Location("content/news/visit.zh.md", 0, 0),
                Message.literal("outdated"),
                Message.literal("run a command"))));
        browser.await("document.querySelector('.translation > .findings')?.textContent.includes('at its end')", true);
    }

    @Override
    Trial.Result tryOut(Map<String, Optional<Path>> edits) throws IOException {
        return edits.containsKey(NICE)
                ? new Trial.Result(List.of(finding(Severity.ERROR, new Location(NICE, 10, 21))), Map.of())
                : new Trial.Result(List.of(), Map.of());
    }

    @Test
    void what_was_found_in_changes_goes_when_they_are_discarded() {
        turnTo("cities/nice");
        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        browser.await(
                "document.querySelector('.status').textContent.startsWith('Not saved yet. Findings in this entry: 1')",
                true);
        browser.evaluate("void (confirm = () => true)");
        press(".save-bar .quiet");
        browser.await("document.querySelector('.status').textContent", "");
        browser.await("document.querySelectorAll('.findings li').length", 0L);
        assertThat(browser.evaluate("document.querySelector('h1') === document.activeElement"))
                .isEqualTo(true);
    }

    @Test
    void who_fills_in_both_languages_is_asked_at_the_save_whether_they_say_the_same() throws IOException {
        writeVisit();
        EditorTranslatingTest.kb(project, "accept", "content/news/visit.zh.md");
        reload();
        turnTo("news/visit");
        browser.findings("unfold.js");
        String place = "[data-path='[\"event\",\"place\"]'] textarea[lang=%s]";
        write(place.formatted("en"), "Old harbour");
        browser.evaluate("new Promise(done => setTimeout(() => done(1), 600))");
        assertThat(browser.evaluate("[...document.querySelectorAll('.same label')].map(one => one.textContent)"))
                .isEqualTo(List.of());
        write(place.formatted("zh-Hans"), "老港");
        browser.await("document.querySelectorAll('.same label').length", 1L);
        assertThat(browser.evaluate("[...document.querySelectorAll('.same label')].map(one => one.textContent)"))
                .isEqualTo(
                        List.of(
                                "You changed both English and Simplified Chinese. Do they say the same? With this tick, the save records it."));
        browser.driver.findElement(By.cssSelector(".same input")).sendKeys(Keys.SPACE);
        assertThat(browser.evaluate("document.activeElement.matches('.same input:checked')"))
                .isEqualTo(true);
        browser.click(".save");
        browser.await("document.querySelector('.status').textContent.includes('Recorded as up to date')", true);
        browser.await("document.querySelectorAll('.same label').length", 0L);

        assertThat(project.read("content/news/visit.yaml")).contains("place: {en: Old harbour, zh: 老港}");
        assertThat(EditorTranslatingTest.kb(project, "accept", "content/news/visit.zh.md"))
                .contains("0 records");

        // A check that began before the save is followed by another one.
        editor.checked(List.of(finding(Severity.WARNING, new Location("content/news/visit.zh.md", 1, 1))));
        browser.await("document.querySelector('.status').textContent.includes('Warnings in this entry: 1.')", true);
        editor.checked(List.of());
        browser.await("document.querySelector('.status').textContent.startsWith('Saved and checked')", true);
        browser.await("document.querySelector('.status').textContent.includes('Warnings')", false);

        // What is outdated already lacks more than what is in the next save.
        write(place.formatted("en"), "New harbour");
        save();
        write(place.formatted("en"), "Third harbour");
        write(place.formatted("zh-Hans"), "三港");
        browser.evaluate("void (window.isLate = false, setTimeout(() => window.isLate = true, 2000))");
        browser.await("window.isLate", true);
        assertThat(browser.evaluate("document.querySelectorAll('.same label').length"))
                .isEqualTo(0L);
    }

    /** The default language is the original as soon as it is written, also if another language was there before. */
    @Test
    void an_original_that_is_written_beside_its_translation_is_recorded_as_that_of_the_other_language()
            throws IOException, InterruptedException {
        project.write("content/news/port.yaml", "date: 2024-02\n");
        project.write("content/news/port.zh.md", "---\ntitle: 港口\n---\n港口开放。\n");
        project.write(".gitignore", "output\n.kb\n");
        Repository.in(project.folder()).commit("2024-01-01T00:00:00Z");
        reload();
        turnTo("news/port");
        press("#document-en .translate");
        browser.await("!!document.querySelector('.translation')", true);
        write(".translation .pair .field textarea", "Port");
        write(".passage textarea", "The port is open.");
        browser.driver.findElement(By.cssSelector(".accept input")).click();
        browser.click(".save");
        browser.await(
                "document.querySelector('.status').textContent.includes('Recorded as up to date: Simplified Chinese')",
                true);

        assertThat(project.read("content/news/port.en.md")).isEqualTo("---\ntitle: Port\n---\nThe port is open.\n");
        assertThat(EditorTranslatingTest.kb(project, "accept", "content/news/port.zh.md"))
                .contains("0 records");
    }

    @Test
    void that_an_entry_cites_no_source_is_said_where_sources_are_chosen() throws IOException {
        project.write("content/news/port.yaml", "date: 2024-02\n");
        project.write("content/news/port.en.md", "---\ntitle: Port\n---\nThe port is open.\n");
        reload();
        turnTo("news/port");
        editor.checked(List.of(new Diagnostic(
                Code.SOURCE_MISSING,
                Severity.ERROR,
                new Location("content/news/port.en.md", 0, 0),
                Message.of("source-missing.entry", "news/port"),
                Message.literal("choose one"))));

        browser.await(
                "document.querySelector(`#facts [data-path='[\"sources\"]'] > .findings`)?.textContent.includes('cites no source')",
                true);
        assertThat(browser.evaluate("document.querySelectorAll('#document-en .has-findings').length"))
                .isEqualTo(0L);
    }
}
