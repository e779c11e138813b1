package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;

/** Lists of which an item names another entry and may say more about it. */
@Tag("browser")
@Tag("slow")
final class EditorRowsTest extends EditorSession {
    private static final String HAIKOU = "content/cities/haikou.yaml";

    private static final String PHASES = "[data-path=\\'[\"phases\"]\\']";

    @Test
    void phases_with_years_stay_when_others_are_added_and_removed() throws IOException {
        project.write(
                "content/phases.yaml",
                "iuc:\n  name: {en: Urban Cooperation}\niurc:\n  name: {en: Regional Cooperation}\nnext:\n  name: {en: Next}\n");
        project.write(
                HAIKOU, "side: cn\nphases:\n  - {phase: iuc, from: 2018}\n  - {name: {en: Pioneers}, to: 2009}\n");
        project.write("content/cities/haikou.en.md", "---\ntitle: Haikou\n---\n");
        reload();
        turnTo("cities/haikou");
        browser.findings("unfold.js");
        String rows = "[...document.querySelectorAll(`" + PHASES + " .row-title`)].map(title => title.textContent)";
        assertThat(browser.evaluate(rows)).isEqualTo(List.of("Urban Cooperation", "Pioneers"));

        press(PHASES + " > fieldset > button");
        choose("[\"phases\",2,\"phase\"]", "iurc");
        press(PHASES + " > fieldset > button");
        choose("[\"phases\",3,\"phase\"]", "next");
        write("[data-path='[\"phases\",3,\"from\"]'] input", "2024");
        save();
        assertThat(project.read(HAIKOU))
                .isEqualTo("side: cn\nphases:\n  - {phase: iuc, from: 2018}\n  - {name: {en: Pioneers}, to: 2009}\n"
                        + "  - iurc\n  - {phase: next, from: 2024}\n");
        assertThat(browser.evaluate(rows))
                .isEqualTo(List.of("Urban Cooperation", "Pioneers", "Regional Cooperation", "Next"));

        press(PHASES + " .items > li:nth-child(2) > details > .item-actions button:last-child");
        write("[data-path='[\"phases\",1,\"from\"]'] input", "2021");
        save();
        assertThat(project.read(HAIKOU))
                .isEqualTo("side: cn\nphases:\n  - {phase: iuc, from: 2018}\n  - {phase: iurc, from: 2021}\n"
                        + "  - {phase: next, from: 2024}\n");

        press(PHASES + " .items > li:nth-child(1) > details > .item-actions button:nth-child(3)");
        choose("[\"phases\",1,\"phase\"]", "next");
        browser.evaluate("void document.querySelector(`" + PHASES + " .items > li:nth-child(2) summary`).dispatchEvent("
                + "new KeyboardEvent('keydown', {altKey: true, key: 'ArrowUp', bubbles: true}))");
        assertThat(browser.evaluate(rows))
                .isEqualTo(List.of("Next", "Urban Cooperation", "Regional Cooperation", "Next"));
        assertThat(browser.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
    }

    @Test
    void parties_are_chosen_by_name_or_described_and_stay() throws IOException {
        String facts = "date: 2019-05\nagreements:\n  - kind: memorandum\n    parties: [nice, {en: Port, zh: 港口}";
        project.write("content/news/visit.yaml", facts + "]\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        browser.findings("unfold.js");

        press("[data-path=\\'[\"agreements\",0,\"parties\"]\\'] > fieldset > button");
        choose("[\"agreements\",0,\"parties\",2]", "haikou");
        save();
        assertThat(project.read("content/news/visit.yaml")).isEqualTo(facts + ", haikou]\n");
    }

    @Test
    void sources_are_chosen_by_title_or_publisher_and_keep_their_ids() throws IOException {
        String reports = IntStream.range(0, 11)
                .mapToObj(i -> "report-" + i + ":\n  title: Report " + i + "\n")
                .collect(Collectors.joining());
        project.write(
                "content/sources.yaml",
                reports + "minutes:\n  title: {en: Minutes, zh: 会议纪要}\n  publisher: {en: City of Nice, zh: 尼斯市}\n");
        project.write(
                "content/news/visit.yaml",
                "date: 2024-02\nsources:\n  - report-3\n  - {en: A letter, zh: 一封信}\n  - Words of the mayor\n"
                        + "agreements:\n  - {kind: letter-of-intent, parties: [nice, haikou], source: [report-4]}\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        browser.findings("unfold.js");
        String sources = "[data-path=\\'[\"sources\"]\\']";
        String rows = "[...document.querySelectorAll(`%s .row-title`)].map(title => title.textContent)";
        assertThat(browser.evaluate(rows.formatted(sources.replace("\\", ""))))
                .isEqualTo(List.of("Report 3", "A letter", "Words of the mayor"));
        assertThat(browser.evaluate(rows.formatted("[data-path='[\"agreements\",0,\"source\"]']")))
                .isEqualTo(List.of("Report 4"));

        press(sources + " > fieldset > button");
        press("[data-path=\\'[\"sources\",3]\\'] > fieldset > button.quiet");
        browser.await("document.activeElement.id", "link-find");
        browser.driver.switchTo().activeElement().sendKeys("of nice");
        assertThat(browser.evaluate("document.querySelector('dialog li button').textContent"))
                .isEqualTo("Minutes · City of Nice");
        browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await(
                rows.formatted(sources.replace("\\", "")),
                List.of("Report 3", "A letter", "Words of the mayor", "Minutes"));
        assertThat(choose("[\"agreements\",0,\"source\",0]", "report-5")).isEqualTo("Report 5");
        save();
        assertThat(project.read("content/news/visit.yaml"))
                .isEqualTo("date: 2024-02\nsources:\n  - report-3\n  - {en: A letter, zh: 一封信}\n"
                        + "  - Words of the mayor\n  - minutes\n"
                        + "agreements:\n  - {kind: letter-of-intent, parties: [nice, haikou], source: [report-5]}\n");
    }

    @Test
    void a_finding_leads_to_the_box_that_is_missing_in_its_row_and_language() throws IOException {
        String facts = "content/news/visit.yaml";
        project.write(
                facts,
                "date: 2024-02\nimage:\n  file: ../images/quay.svg\nevent:\n  agenda:\n    - speaker: mayor\n"
                        + "    - title: {en: Opening}\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        browser.findings("unfold.js");
        editor.checked(List.of(
                missing(new Location(facts, 3, 9), Code.IMAGE_ALT_MISSING, Message.of("image-alt-missing.field")),
                missing(
                        new Location(facts, 6, 7),
                        Code.FIELD_MISSING,
                        Message.of("field-missing.inside", "event.agenda", "title")),
                missing(
                        new Location(facts, 7, 14),
                        Code.TEXT_UNTRANSLATED,
                        Message.of("text-untranslated.text", "Opening", "event.agenda.title", "Chinese (zh)"))));
        browser.await("document.querySelectorAll('.entry .findings li').length", 3L);
        assertThat(browser.evaluate(
                        "document.querySelectorAll(`[data-path='[\"image\",\"alt\"]'] > .findings li`).length"))
                .isEqualTo(1L);

        String boxes = "(async () => { const {leadTo} = await import('./findings.js'); const {state, context} = await"
                + " import('./desk.js'); window.boxes = state.findings.map(one => leadTo(context({}), one, new Map())"
                + " && document.activeElement.dataset.path); })()";
        browser.evaluate("void " + boxes);
        browser.await(
                "window.boxes ?? []",
                List.of(
                        "[\"image\",\"alt\",\"en\"]",
                        "[\"event\",\"agenda\",0,\"title\",\"en\"]",
                        "[\"event\",\"agenda\",1,\"title\",\"zh\"]"));
    }

    private static Diagnostic missing(Location place, Code code, Message message) {
        return new Diagnostic(code, Severity.ERROR, place, message, Message.literal("write it"));
    }

    @Test
    void a_new_source_has_a_title() throws IOException {
        turnTo("new/sources");
        write("#title-en", "Annual report");
        browser.click("form button");
        browser.await("document.querySelector('.entry h1')?.textContent", "Annual report");
        save();
        assertThat(project.read("content/sources.yaml")).isEqualTo("annual-report:\n  title: {en: Annual report}\n");
    }

    @Test
    void where_an_entry_without_a_source_is_not_published_the_form_asks_for_one() throws IOException {
        project.write("content/sources.yaml", "minutes:\n  title: Minutes\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        project.write("content/pages/about.en.md", "---\ntitle: About\n---\n");
        String sources =
                "(own => [own.querySelector('legend').textContent, own.textContent.includes('is not published')])"
                        + "(document.querySelector(`#facts [data-path='[\"sources\"]']`))";
        reload();
        turnTo("news/visit");
        assertThat(browser.evaluate(sources)).isEqualTo(List.of("Sources", false));

        project.write("jbake.properties", project.read("jbake.properties") + "check.source-missing=error\n");
        editor.configured(project.config());
        turnTo("news");
        reload();
        turnTo("news/visit");
        assertThat(browser.evaluate(sources)).isEqualTo(List.of("Sources (required)", true));
        turnTo("pages/about");
        browser.await("document.querySelector('.entry h1')?.textContent", "About");
        assertThat(browser.evaluate(sources)).isEqualTo(List.of("Sources", false));
    }
}
