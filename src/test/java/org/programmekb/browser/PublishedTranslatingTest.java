package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.programmekb.cli.Kb;
import org.programmekb.editor.EditedProject;
import org.programmekb.spec.Repository;

/** A translation in the editor that is published with a site, where no server knows the ledger. */
@Tag("browser")
@Tag("slow")
final class PublishedTranslatingTest {
    private static final String EN = "content/news/visit.en.md";

    private static final String ZH = "content/news/visit.zh.md";

    private static final String RECORD = "translations/news/visit.zh.yaml";

    private static final String ORIGINAL =
            "---\ntitle: 2.50\ndate: 2024-02\n---\nThe mayors met in [Nice](https://example.org/nice).\n\nThey spoke.\n";

    /** The id that the script gives a file, which stands in for GitHub. */
    private static String blob(String text) {
        return "b" + text.codePoints().asLongStream().reduce(7, (value, point) -> (value * 31 + point) % 1_000_000_000);
    }

    @Test
    void the_record_is_the_same_as_that_of_the_command_and_in_the_same_proposal(@TempDir Path folder)
            throws IOException, InterruptedException {
        EditedProject project = EditedProject.in(folder);
        project.write("jbake.properties", project.read("jbake.properties") + """
                site.admin=on
                site.edit.url=https://github.com/programme/site/edit/main/{path}
                """);
        project.write(EN, ORIGINAL);
        project.write(ZH, "---\ntitle: 访问\n---\n两位市长会面。\n\n他们进行了会谈。\n");
        Repository repository = Repository.in(project.folder());
        EditorTranslatingTest.kb(project, "accept", ZH);
        repository.commit("2024-01-01T00:00:00Z");
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        assertThat(Kb.run(System.getenv(), console, console, "build", "--no-cache", "-s", folder.toString()))
                .as(messages.toString())
                .isZero();
        Map<String, String> files = new TreeMap<>();
        files.put("former", ORIGINAL);
        files.put(EN, ORIGINAL.replace("spoke", "spoke at length"));
        files.put(ZH, project.read(ZH));
        files.put(RECORD, project.read(RECORD).replaceFirst("source-blob: .*", "source-blob: " + blob(ORIGINAL)));
        try (SiteServer server =
                        SiteServer.of(project.folder().resolve("output").toRealPath(), "/site/");
                Browser browser = Browser.start()) {
            browser.block("https://api.github.com/*");
            browser.width(1280);
            browser.open(server.origin() + "/site/admin/");
            browser.await("document.querySelector('#token') !== null", true);
            browser.findings("github-repository.js", files);
            PublishedEditorTest.signIn(browser);
            browser.evaluate("void (location.hash = '#/news/visit')");
            browser.await("!!document.querySelector('.entry')", true);
            PublishedEditorTest.write(
                    browser,
                    "#body-en",
                    "The mayors met in [Haikou](https://example.org/haikou).\n\nThey spoke at length.\n");
            browser.evaluate("void document.querySelector('#document-zh .translate').click()");
            browser.await("document.querySelectorAll('.is-changed').length", 2L);
            assertThat(browser.evaluate(
                            "[...document.querySelectorAll('.translation ins')].map(one => one.childNodes[1].data)"))
                    .isEqualTo(List.of("Haikou", "haikou", " at length"));
            assertThat(browser.evaluate("document.querySelector('.translation code').textContent"))
                    .isEqualTo("kb translations export " + EN + " --language zh");
            browser.driver.findElement(By.cssSelector(".passage textarea")).sendKeys(Keys.END, "！");
            browser.driver.findElement(By.cssSelector(".accept input")).sendKeys(Keys.SPACE);
            browser.click(".save");
            browser.await(
                    "document.querySelector('.status a')?.href ?? ''", "https://github.com/programme/site/pull/1");

            List<String> blobs = blobs(browser);
            assertThat(blobs).hasSize(3);
            project.write(EN, blobs.get(0));
            project.write(ZH, blobs.get(1));
            EditorTranslatingTest.kb(project, "accept", ZH);
            assertThat(blobs.get(2)).isEqualTo(project.read(RECORD)).contains("source-blob: ");
            assertThat(browser.console()).isEmpty();
        }
    }

    private static List<String> blobs(Browser browser) {
        List<String> blobs = new ArrayList<>();
        for (Object each : (List<?>) browser.evaluate("window.sent")) {
            String[] parts = each.toString().split(" ", 2);
            if (parts[0].equals("/git/blobs")) {
                String encoded = parts[1].replaceAll(".*\"content\":\"([^\"]*)\".*", "$1");
                blobs.add(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
            }
        }
        return blobs;
    }
}
