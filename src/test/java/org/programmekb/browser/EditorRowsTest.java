package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
}
