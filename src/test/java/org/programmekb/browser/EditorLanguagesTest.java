package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;

/** The editor in the languages of officers, also from right to left. */
@Tag("browser")
final class EditorLanguagesTest extends EditorSession {
    private static final String LOADED =
            "performance.getEntriesByType('resource').map(own => own.name).filter(name => name.includes('texts-')).length";

    private static void speak(String language) {
        browser.evaluate("void (s => { s.value = '" + language + "'; s.dispatchEvent(new Event('change')); })"
                + "(document.querySelector('.bar select'))");
        browser.await("document.documentElement.lang", language);
    }

    @AfterEach
    void speakEnglish() {
        browser.evaluate("void localStorage.removeItem('kb-editor-language')");
    }

    @Test
    void words_of_other_languages_are_loaded_when_somebody_chooses_one_and_stay_chosen() {
        assertThat(browser.evaluate("document.querySelectorAll('.bar option').length"))
                .isEqualTo(9L);
        assertThat(browser.evaluate(LOADED)).isEqualTo(0L);

        turnTo("cities/nice");
        speak("de");
        browser.await("document.querySelector('.save')?.textContent", "Speichern");
        assertThat(browser.evaluate("document.title + document.documentElement.dir"))
                .isEqualTo("Editorltr");
        assertThat(
                        browser.evaluate(
                                "document.querySelector(`[data-path='[\"country\"]'] label`).textContent + document.querySelector(`[data-path='[\"country\"]'] .help`).textContent"))
                .isEqualTo(
                        "LandDas Land, in dem sie liegt; in der Datei steht sein Code aus zwei Buchstaben, zum Beispiel FR");
        assertThat(browser.evaluate(LOADED)).isEqualTo(1L);

        editor.checked(List.of(finding(Severity.ERROR, new Location(NICE, 1, 1))));
        browser.await(
                "document.querySelector('.findings .error')?.innerText.split('\\n').slice(0, 2)",
                List.of("Fehler: Das Datum ist nicht richtig geschrieben, oder es gibt diesen Tag nicht.", "Close"));
        turnTo("cities");
        reload();
        assertThat(browser.evaluate("document.querySelector('.types a').textContent"))
                .isEqualTo("Zu erledigen");
    }

    @Tag("slow")
    @Test
    void in_arabic_it_runs_from_right_to_left_and_fits_a_telephone() throws IOException {
        turnTo("cities/nice");
        speak("ar");
        browser.await("document.querySelector('.save')?.textContent", "حفظ");
        assertThat(browser.evaluate("document.documentElement.dir")).isEqualTo("rtl");
        assertThat(browser.evaluate("document.querySelector('#body-en').dir")).isEqualTo("ltr");
        assertThat(browser.evaluate("(all => all[0].getBoundingClientRect().left > all[1].getBoundingClientRect().left)"
                        + "([...document.querySelectorAll('.text-tools button')])"))
                .isEqualTo(true);
        browser.evaluate("void document.querySelector('.text-tools button').focus()");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("مائل");
        // A date that is put into a sentence keeps the order of its parts.
        browser.evaluate(
                "void import('./texts.js').then(texts => window.said = texts.textIn('ar', 'matchesSince', '2026-12-01'))");
        browser.await("window.said?.includes('\\u20662026-12-01\\u2069')", true);

        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            for (int width : new int[] {360, 1280}) {
                browser.width(width);
                try {
                    browser.injectAxe();
                    assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
                    assertThat(browser.findings("overflow.js")).isEmpty();
                } finally {
                    browser.width(1280);
                    browser.scheme("light");
                }
            }
        }
        turnTo("cities");
        assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
    }

    @Test
    void what_is_not_translated_keeps_its_own_direction() {
        speak("ar");
        browser.evaluate("""
                void import('./fields.js').then(({field}) => document.querySelector('.bar').append(...['An own field.', 'Reliable?'].map(
                  help => field({language: 'ar', t: key => key, definitions: {}, languages: []}, 'own', {title: 'Own', description: help + '\\n\\n自己的字段。'},
                    ['own'], {get: () => undefined, set() {}}))))""");
        browser.await("document.querySelectorAll('.bar .help').length", 2L);
        assertThat(
                        browser.evaluate(
                                "[...document.querySelectorAll('.bar .help')].map(one => one.lang + getComputedStyle(one).direction)"))
                .isEqualTo(List.of("enltr", "enltr"));
    }

    @Test
    void an_outdated_translation_has_one_name_in_the_editor_and_on_the_site() throws IOException {
        List<String> languages = List.of("en", "zh", "fr", "es", "it", "de", "pt", "ja", "ar");
        browser.evaluate("void import('./texts.js').then(async ({load, textIn}) => { await Promise.all(['"
                + String.join("','", languages)
                + "'].map(load)); window.named = code => textIn(code, 'todo-outdated'); })");
        browser.await("!!window.named", true);
        for (String language : languages) {
            Properties site = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of("templates/messages/" + language + ".properties"))) {
                site.load(reader);
            }
            // The ending follows the number and the gender.
            String name = site.getProperty("translations.outdated.count");
            assertThat(String.valueOf(browser.evaluate("named('" + language + "')")))
                    .containsIgnoringCase(name.substring(0, Math.min(name.length(), 11)));
        }
    }

    /** The frame is there before the files of words. */
    @Test
    void the_frame_knows_the_languages_of_the_editor_and_calls_it_as_they_do() {
        browser.evaluate("""
                void Promise.all([import('./texts.js'), fetch('frame.js').then(own => own.text())]).then(async ([{LANGUAGES, load, textIn}, frame]) => {
                  await Promise.all(Object.keys(LANGUAGES).map(load));
                  window.known = Object.keys(LANGUAGES).map(code => code + textIn(code, 'editor')).sort();
                  window.framed = [...frame.matchAll(/(\\w\\w): \\['(.*?)', '(.+?)'\\]/g)].map(([, code, editor]) => code + editor).sort();
                })""");
        browser.await("window.framed?.length ?? 0", 9L);
        assertThat(browser.evaluate("framed")).isEqualTo(browser.evaluate("known"));
    }

    @Tag("slow")
    @Test
    void before_the_scripts_are_there_the_page_says_that_it_is_loading() {
        speak("ar");
        String said = "['.bar', '#content'].map(one => document.querySelector(one).innerText).join(' ')"
                + " + document.title + document.documentElement.dir + document.querySelector('#content').ariaBusy";
        Object title = browser.evaluate("document.title");
        browser.block("*/main.js");
        try {
            browser.open(address());
            browser.driver.navigate().refresh();
            assertThat(browser.evaluate(said)).isEqualTo(title + " جارٍ التحميل…" + title + "rtltrue");
        } finally {
            browser.block();
            browser.console();
        }
        reload();
        assertThat(browser.evaluate("document.querySelector('#content').ariaBusy"))
                .isEqualTo("");
    }

    @Tag("slow")
    @Test
    void arrows_lead_from_one_language_to_the_next() {
        turnTo("cities/nice");
        browser.evaluate("void document.querySelector('.bar select').focus()");
        for (String language : List.of("zh-Hans", "fr")) {
            browser.press(Keys.ARROW_DOWN);
            browser.await("document.documentElement.lang", language);
            browser.await("document.querySelectorAll('.entry').length", 1L);
            browser.await("document.activeElement.matches('.bar select')", true);
        }
    }
}
