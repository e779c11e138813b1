package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.browser.PublishedEditor.NICE;
import static org.programmekb.browser.PublishedEditor.POPULATION;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.programmekb.browser.PublishedEditor.Forge;

/** A published editor with proposals, and what a person does on their page. */
abstract class ProposalSession {
    static final String FINDING = "{path: '" + NICE + "', line: 4, column: 21, severity: 'error',"
            + " code: 'number-invalid', message: 'this is too many', hint: 'count again'}";

    static final String HEAD = "f.headOf(f.proposals[0])";

    PublishedEditor editor;

    Browser browser;

    void start(Path folder, Forge forge, boolean mayWrite) throws IOException {
        editor = new PublishedEditor(folder, forge);
        browser = editor.browser;
        editor.standIn(mayWrite);
        browser.evaluate("void (window.confirm = () => true)");
        editor.signIn();
    }

    /** Every request and answer was one that the description of the interface knows. */
    @AfterEach
    void stop() {
        Object problems = editor.ask("f.problems");
        editor.close();
        assertThat(problems).isEqualTo(List.of());
    }

    void changeNice(String inhabitants) {
        editor.turnTo("cities/nice", ".entry");
        editor.write(POPULATION, inhabitants);
    }

    /** What the page says of each proposal, read anew. */
    void awaitRows(String... parts) {
        if (!browser.evaluate("location.hash").equals("#/proposals")) {
            editor.turnTo("proposals", ".proposals");
        } else {
            browser.evaluate("void document.querySelector('main p button').click()");
        }
        browser.await(
                "(rows => " + parts.length + " === rows.length && " + toJson(parts)
                        + ".every((part, i) => part.split('|').every(one => rows[i].textContent.includes(one))))"
                        + "([...document.querySelectorAll('.proposals > li')])",
                true);
    }

    private static String toJson(String... parts) {
        return "["
                + String.join(
                        ", ",
                        List.of(parts).stream().map(part -> "`" + part + "`").toList()) + "]";
    }

    void press(String text) {
        browser.evaluate("void [...document.querySelectorAll('.proposals button')].find(one => one.textContent === '"
                + text + "').click()");
    }

    /** The proposals of the test were made in a year of its own; those of the last days are shown. */
    void awaitRowsOfLongAgo() {
        browser.evaluate("void (Date.now = () => standIn.time)");
    }
}
