package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers and amounts of money as people write them, and what the editor makes of them. */
@Tag("browser")
@Tag("slow")
final class EditorAmountsTest extends EditorSession {
    @Test
    void a_number_that_can_be_read_in_two_ways_is_asked_about() throws IOException {
        turnTo("cities/nice");
        String area = "[data-path='[\"area-km2\"]']";

        write(area + " input", "96,425");
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll(`" + area + " button`)].map(button => button.textContent)"))
                .isEqualTo(List.of("96425", "96.425"));
        browser.evaluate("void document.querySelector('h1').focus()");
        press(".save");
        browser.await(
                "document.querySelector('.status').textContent", "Not saved. Choose first which number you mean: Area");
        assertThat(browser.evaluate("document.activeElement === document.querySelector(`" + area + " input`)"))
                .isEqualTo(true);
        turnTo("cities");
        reload();
        turnTo("cities/nice");
        assertThat(browser.evaluate("[document.querySelector(`" + area + " input`).value, document.querySelector(`"
                        + area + " .which-number`).textContent]"))
                .isEqualTo(List.of("96,425", "Choose which number you mean:9642596.425"));
        browser.evaluate("void document.querySelector(`" + area + " button:last-of-type`).click()");
        assertThat(browser.evaluate("document.querySelector(`" + area + " .which-number`).hidden"))
                .isEqualTo(true);
        write("[data-path='[\"population\",\"value\"]'] input", "343,000");
        assertThat(browser.evaluate(
                        "document.querySelector(`[data-path='[\"population\",\"value\"]'] .help`).textContent"))
                .isEqualTo("This is read as 343000.");
        save();

        assertThat(project.read(NICE)).contains("area-km2: 96.425", "value: 343000");
    }

    @Test
    void a_number_in_any_usual_form_is_taken_and_its_currency_is_chosen() throws IOException {
        assertThat(browser.findings(
                        "amounts.js",
                        List.of("50万", "3亿", "2千万", "二十五万", "一亿零五百万", "三千五", "2.5万元", "25,000元", "25 万元人民币")))
                .containsExactly(
                        "50万: 500000",
                        "3亿: 300000000",
                        "2千万: 20000000",
                        "二十五万: 250000",
                        "一亿零五百万: 105000000",
                        "三千五: ?",
                        "2.5万元: 25000 CNY",
                        "25,000元: 25000 CNY",
                        "25 万元人民币: 250000 CNY");
        assertThat(browser.findings(
                        "amounts.js",
                        List.of(
                                "1.2 million",
                                "1,5 Mio. €",
                                "1.2 billion",
                                "2.5 M€",
                                "€1.2m",
                                "25万日元",
                                "34 friends",
                                "约25万",
                                "rund 250.000 Euro")))
                .containsExactly(
                        "1.2 million: 1200000",
                        "1,5 Mio. €: 1500000 EUR",
                        "1.2 billion: 1200000000 or 1200000000000",
                        "2.5 M€: 2500000 EUR",
                        "€1.2m: 1200000 or 1200 EUR",
                        "25万日元: ?",
                        "34 friends: ?",
                        "约25万: ? rough",
                        "rund 250.000 Euro: ? rough");
        turnTo("cities/nice");
        assertThat(typed("[\"population\",\"value\"]", "约25万"))
                .isEqualTo(
                        "Only one exact number can stand here. If you know it only roughly, leave this empty and say it in the text.");
        assertThat(typed("[\"population\",\"value\"]", "50万元"))
                .isEqualTo("This is read as 500000. “元” is left out: this box holds a number only.");
        browser.evaluate("void document.querySelector('h1').focus()");
        assertThat(browser.evaluate("document.querySelector(`[data-path='[\"population\",\"value\"]'] input`).value"))
                .isEqualTo("500000");
        save();
        assertThat(project.read(NICE)).contains("value: 500000");

        turnTo("laps/merrow-lume");
        browser.findings("unfold.js");
        browser.evaluate("void document.querySelectorAll('.items details').forEach(row => row.open = true)");
        assertThat(choose("[\"actions\",0,\"budget\",\"currency\"]", "")).isEqualTo("–");
        assertThat(typed("[\"actions\",0,\"budget\",\"amount\"]", "25,000元")).isEqualTo("This is read as 25000 CNY.");
        assertThat(typed("[\"actions\",0,\"budget\",\"amount\"]", "25,000欧元")).isEqualTo("This is read as 25000 EUR.");
        assertThat(choose("[\"actions\",0,\"budget\",\"currency\"]", "CNY")).isEqualTo("Chinese Yuan (CNY)");
        assertThat(typed("[\"actions\",0,\"budget\",\"amount\"]", "25,500 €"))
                .isEqualTo(
                        "This is read as 25500. “€” is left out: the currency that is chosen here is Chinese Yuan (CNY). Check it.");
        save();
        assertThat(project.read(PLAN)).contains("amount: 25500, currency: CNY");
    }

    /** What stands under a box after something was typed in it. */
    private static Object typed(String path, String text) {
        write("[data-path='" + path + "'] input", text);
        return browser.evaluate("document.querySelector(`[data-path='" + path + "'] > .help`).textContent");
    }
}
