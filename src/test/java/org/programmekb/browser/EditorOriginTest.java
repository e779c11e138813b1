package org.programmekb.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.LocalEditor;
import org.programmekb.editor.Trial;
import org.programmekb.serve.DevServer;

/** What scripts of the site, other tabs and other languages have to do with the editor. */
@Tag("browser")
@Tag("slow")
final class EditorOriginTest extends EditorSession {
    private static final int TRIAL = 2000;

    @Test
    void a_script_of_the_site_gets_neither_the_secret_nor_a_hold_of_the_editor() throws IOException {
        project.write("output/worker.js", "addEventListener('fetch', event => {});");
        project.write("output/own.html", "<title>Own</title>");
        turnTo("cities/nice");
        assertThat(String.valueOf(browser.evaluate("JSON.stringify([location.href, history.state, window.name,"
                        + " document.cookie, {...sessionStorage}, {...localStorage}])")))
                .doesNotContain(editor.secret());

        browser.open(server.address() + "own.html");
        Set<String> tabs = browser.driver.getWindowHandles();
        String own = browser.driver.getWindowHandle();
        List<String> reached = browser.findings("reach-editor.js", address().replaceFirst("#.*", ""));
        for (String tab : browser.driver.getWindowHandles()) {
            if (!tabs.contains(tab)) {
                browser.driver.switchTo().window(tab).close();
            }
        }
        browser.driver.switchTo().window(own);

        assertThat(reached)
                .containsExactly(
                        "worker: refused",
                        "stored: []",
                        "page: refused",
                        "script: refused",
                        "save: refused",
                        "frame: no document",
                        "window: refused");
        browser.open(address());
        browser.await("document.querySelectorAll('.types a').length > 0", true);
        assertThat(browser.evaluate("navigator.serviceWorker.controller === null"))
                .isEqualTo(true);
    }

    /** As long as a large site takes, so that the editor says that it checks. */
    @Override
    Trial.Result tryOut(Map<String, Optional<Path>> edits) throws IOException {
        try {
            Thread.sleep(TRIAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return edits.isEmpty()
                ? new Trial.Result(List.of(), Map.of("en/news/visit/index.html", "<h1>Visit</h1>".getBytes(UTF_8)))
                : super.tryOut(edits);
    }

    @Test
    void the_preview_shows_what_errors_keep_from_the_site_also_when_the_site_comes_back_at_another_port()
            throws IOException {
        project.write("output/en/news/visit/index.html", "<h1>Old visit</h1>");
        project.write("content/news/visit.yaml", "date: 2024-02\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        project.write("content/news/facts.yaml", "date: 2024-02\n");
        reload();
        turnTo("news/facts");
        press(".entry-actions [aria-pressed]");
        try {
            browser.await("document.querySelector('.preview > p').checkVisibility()", true);
            assertThat(browser.evaluate("document.querySelector('.preview').innerText"))
                    .asString()
                    .contains("This entry has no page yet. A page is made from a title and a text");
            assertThat(browser.evaluate("document.querySelector('iframe').checkVisibility()"))
                    .isEqualTo(false);

            turnTo("news/visit");
            browser.awaitIn("iframe", "document.querySelector('h1')?.textContent ?? ''", "Old visit");
            editor.checked(List.of(finding(Severity.ERROR, new Location("content/news/visit.yaml", 1, 1))));
            browser.awaitIn("iframe", "document.querySelector('h1')?.textContent ?? ''", "Visit");

            server.close();
            editor = new LocalEditor(project.config(), this::tryOut);
            server = DevServer.start(
                    project.folder().resolve("output"), "/kb/", 0, MessageLanguage.ENGLISH, Optional.of(editor));
            browser.open(address());
            browser.awaitIn(
                    "iframe", "location.port", String.valueOf(server.address().getPort()));
            assertThat(browser.evaluate("document.querySelector('.bar a:not(.home)').href"))
                    .isEqualTo(server.address().toString());
        } finally {
            browser.evaluate("void localStorage.removeItem('kb-editor-preview')");
            browser.console();
        }
    }

    @Test
    void what_was_saved_in_one_tab_is_not_overwritten_from_another() throws IOException {
        turnTo("cities/nice");
        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        String first = browser.driver.getWindowHandle();
        browser.driver.switchTo().newWindow(WindowType.TAB);
        try {
            browser.driver.get(address());
            browser.await("document.querySelectorAll('.types a').length > 0", true);
            turnTo("cities/nice");
            write("[data-path='[\"population\",\"value\"]'] input", "344000");
            save();
        } finally {
            browser.driver.close();
            browser.driver.switchTo().window(first);
        }

        browser.click(".save");
        browser.await("document.querySelectorAll('.choices fieldset').length", 1L);
        browser.evaluate("void (window.isLate = false, setTimeout(() => window.isLate = true, 6000))");
        browser.await("window.isLate", true);

        assertThat(browser.evaluate("document.querySelector('.status').textContent"))
                .isEqualTo("Not saved yet. Choose first.");
        assertThat(project.read(NICE)).contains("value: 344000");
        browser.click(".choices input");
        browser.click(".choices .save");
        browser.await("document.querySelector('.status').textContent.startsWith('Not saved yet. Your choice')", true);
        save();
        assertThat(project.read(NICE)).contains("value: 343000");
    }

    @Test
    void texts_are_written_in_the_direction_of_their_language() throws IOException {
        project.write(
                "jbake.properties",
                project.read("jbake.properties").replace("site.languages=en,zh", "site.languages=en,zh,ar")
                        + "site.language.ar.tag=ar\nsite.language.ar.name=العربية\nsite.title.ar=مدن\nsite.group.eu.ar=أوروبا\nsite.group.cn.ar=الصين\n");
        project.write("content/cities/nice.ar.md", "---\ntitle: نيس\ntags: [بحر]\nimage: {alt: البحر}\n---\nمدينة.\n");
        editor.configured(project.config());
        reload();
        turnTo("cities/nice");

        for (String field : List.of("title", "summary", "tags", "image\",\"alt")) {
            assertThat(browser.evaluate("(input => [input.lang, input.dir])(document.querySelector("
                            + "`#document-ar [data-path='[\"" + field + "\"]'] > :is(input, textarea)`))"))
                    .as(field)
                    .isEqualTo(List.of("ar", "rtl"));
        }
        assertThat(browser.evaluate("document.querySelector(`#document-en [data-path='[\"title\"]'] > textarea`).dir"))
                .isEqualTo("ltr");
    }
}
