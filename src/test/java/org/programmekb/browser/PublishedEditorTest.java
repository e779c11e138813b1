package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.programmekb.cli.Kb;
import org.programmekb.editor.EditedProject;

/** The editor as it is published with a site, below its own policy. A script in the page stands in for GitHub. */
@Tag("browser")
@Tag("slow")
final class PublishedEditorTest {
    private static final String NICE = "content/cities/nice.yaml";

    private static Map<String, String> publish(EditedProject project) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String ending : List.of("yaml", "en.md", "zh.md")) {
            String text = "title: Nice\n";
            if (ending.equals("yaml")) {
                text =
                        "name: {en: Nice, zh: 尼斯}\nside: eu\ncountry: FR\npopulation: {value: 342000, year: 2020} # census\n";
            }
            String file = "content/cities/nice." + ending;
            files.put(file, ending.equals("yaml") ? text : "---\n" + text + "---\nA city.\n");
            project.write(file, files.get(file));
        }
        project.write("jbake.properties", project.read("jbake.properties") + """
                site.admin=on
                site.edit.url=https://github.com/programme/site/edit/main/{path}
                """);
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        int status = Kb.run(
                System.getenv(),
                console,
                console,
                "build",
                "--no-cache",
                "-s",
                project.folder().toString());
        assertThat(status).as(messages.toString()).isZero();
        return files;
    }

    @Test
    void a_change_becomes_a_proposal_and_no_other_server_is_reached(@TempDir Path folder) throws IOException {
        EditedProject project = EditedProject.in(folder);
        Map<String, String> files = publish(project);
        try (SiteServer server =
                        SiteServer.of(project.folder().resolve("output").toRealPath(), "/site/");
                Browser browser = Browser.start()) {
            browser.block("https://api.github.com/*", "https://example.org/*");
            browser.width(1280);
            browser.open(server.origin() + "/site/admin/");
            browser.await("document.querySelector('#token') !== null", true);
            assertThat(browser.findings(
                            "policy.js",
                            List.of("https://api.github.com/user", "https://example.org/x", server.origin() + "/x")))
                    .containsExactly("https://example.org/x");

            browser.requests();
            browser.console();
            browser.findings("github-repository.js", files);
            signIn(browser);
            assertThat(browser.evaluate("sessionStorage.length + localStorage.length"))
                    .isEqualTo(0L);
            browser.evaluate("void (location.hash = '#/cities/nice')");
            browser.await("!!document.querySelector('.entry')", true);
            write(browser, "[data-path='[\"population\",\"value\"]'] input", "343000");
            browser.click(".save");
            browser.await(
                    "document.querySelector('.status a')?.href ?? ''", "https://github.com/programme/site/pull/1");

            assertThat(sent(browser))
                    .containsEntry("/git/blobs", files.get(NICE).replace("342000", "343000"))
                    .containsKeys("/git/trees", "/git/commits", "/git/refs", "/pulls");
            assertThat(browser.requests()).isNotEmpty().allMatch(request -> request.startsWith(server.origin()));
            assertThat(browser.console()).isEmpty();
        }
    }

    @Test
    void who_signs_in_stays_signed_in_in_the_tab_only_on_request(@TempDir Path folder) throws IOException {
        EditedProject project = EditedProject.in(folder);
        Map<String, String> files = publish(project);
        try (SiteServer server =
                        SiteServer.of(project.folder().resolve("output").toRealPath(), "/site/");
                Browser browser = Browser.start()) {
            browser.block("https://api.github.com/*");
            browser.width(1280);
            browser.open(server.origin() + "/site/admin/");
            for (boolean isKept : new boolean[] {false, true}) {
                browser.await("document.querySelector('#token') !== null", true);
                browser.findings("github-repository.js", files);
                if (isKept) {
                    browser.click("#keep");
                }
                signIn(browser);
                assertThat(browser.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])"))
                        .isEqualTo(isKept ? "[{\"kb-github-token\":\"secret\"},{}]" : "[{},{}]");
                browser.driver.navigate().refresh();
            }
            // GitHub cannot be asked whether it accepts the token, so that the page says so instead of asking for one.
            browser.await("document.querySelector('.status').textContent !== ''", true);
            assertThat(browser.evaluate("document.querySelector('#token') === null"))
                    .isEqualTo(true);
            browser.evaluate("void sessionStorage.clear()");
        }
    }

    @Test
    void what_was_written_outlasts_signing_out_and_is_joined_with_what_others_have_merged(@TempDir Path folder)
            throws IOException {
        EditedProject project = EditedProject.in(folder);
        Map<String, String> files = publish(project);
        try (SiteServer server =
                        SiteServer.of(project.folder().resolve("output").toRealPath(), "/site/");
                Browser browser = Browser.start()) {
            browser.block("https://api.github.com/*");
            browser.width(1280);
            browser.open(server.origin() + "/site/admin/");
            for (String text : List.of("A city by the sea.", "")) {
                browser.await("document.querySelector('#token') !== null", true);
                browser.findings("github-repository.js", files);
                signIn(browser);
                browser.evaluate("void (location.hash = '#/cities/nice')");
                browser.await("!!document.querySelector('.entry')", true);
                if (!text.isEmpty()) {
                    write(browser, "#body-en", text);
                    browser.open("about:blank");
                    browser.open(server.origin() + "/site/admin/");
                }
            }
            assertThat(browser.evaluate("document.querySelector('#body-en').value"))
                    .isEqualTo("A city by the sea.");
            browser.evaluate(
                    "void (remote['" + NICE + "'] += 'joined: 2018\\n',"
                            + " remote['content/cities/nice.en.md'] = remote['content/cities/nice.en.md'].replace('Nice', 'Nice!'))");
            browser.click(".save");
            browser.await(
                    "document.querySelector('.status a')?.href ?? ''", "https://github.com/programme/site/pull/1");

            assertThat(sent(browser)).containsEntry("/git/blobs", "---\ntitle: Nice!\n---\nA city by the sea.\n");
            assertThat(browser.evaluate("document.querySelector('#kept').textContent"))
                    .asString()
                    .startsWith("Somebody else has saved meanwhile.");
        }
    }

    static void signIn(Browser browser) {
        write(browser, "#token", "secret");
        browser.click("form.new button");
        browser.await("document.querySelectorAll('.types a').length > 0", true);
    }

    static void write(Browser browser, String selector, String text) {
        WebElement input = browser.driver.findElement(By.cssSelector(selector));
        input.clear();
        input.sendKeys(text);
    }

    /** What was sent, by the path; of files, the text. */
    private static Map<String, String> sent(Browser browser) {
        Map<String, String> sent = new TreeMap<>();
        for (Object each : (List<?>) browser.evaluate("window.sent")) {
            String[] parts = each.toString().split(" ", 2);
            sent.put(
                    parts[0],
                    parts[0].equals("/git/blobs")
                            ? new String(
                                    Base64.getDecoder()
                                            .decode(parts[1].replaceAll(".*\"content\":\"([^\"]*)\".*", "$1")),
                                    StandardCharsets.UTF_8)
                            : parts[1]);
        }
        return sent;
    }
}
