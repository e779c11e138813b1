package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of a site whose authors try to run scripts in the browsers of readers, in a real browser and without the
 * content-security-policy: the cleaning alone must hold. With {@code -Dhostile.documents=2000} there
 * are more of them, and {@code -Dhostile.seed=1} makes others.
 */
@Tag("browser")
@Tag("slow")
class HostilePagesTest {
    private static final int DOCUMENTS = Integer.getInteger("hostile.documents", 4);

    /** Others make other documents. */
    private static final int SEED = Integer.getInteger("hostile.seed", 0);

    /** Scripts of authors call it. */
    private static final String CANARY = "window.canary = number => console.error('canary ' + number);"
            + "window.alert = window.confirm = window.prompt = window.canary;";

    private static HostileSite site;
    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        site = HostileSite.in(folder.toRealPath(), DOCUMENTS, SEED);
        server = SiteServer.of(site.output(), "/");
        browser = Browser.start();
        browser.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", CANARY));
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    /** What is wrong with a page: scripts that ran, requests that left, and what would do either when it is used. */
    private static List<String> findings(String path) {
        List<String> findings = new ArrayList<>();
        browser.open(server.origin() + "/" + path);
        browser.findings("hostile.js").forEach(findings::add);
        browser.console().stream().filter(line -> line.contains("canary")).forEach(findings::add);
        browser.requests().stream()
                .filter(address -> !address.startsWith(server.origin() + "/") && !address.startsWith("data:"))
                .map(address -> "asks for " + address)
                .forEach(findings::add);
        return findings.stream().map(finding -> path + ": " + finding).toList();
    }

    @Test
    void noScriptRunsAndNoRequestLeaves() throws IOException {
        List<String> findings = new ArrayList<>();
        List<String> pages = site.pages();

        pages.forEach(page -> findings.addAll(findings(page)));

        assertThat(findings).isEmpty();
        assertThat(pages).hasSizeGreaterThan(DOCUMENTS);
    }

    @Test
    void theSearchShowsWhatItFindsAsText() {
        for (String question :
                List.of("script", "canary", "<img src=x onerror=canary(80)>", "\"><svg onload=canary(81)>", "evil")) {
            String query = URLEncoder.encode(question, StandardCharsets.UTF_8);
            browser.open(server.origin() + "/en/search/?q=" + query);
            browser.await("document.querySelector('main .summary') !== null", true);

            assertThat(findings("en/search/?q=" + query)).isEmpty();
        }
    }

    /** Otherwise the other tests would show nothing. */
    @Test
    void aScriptThatRunsAndARequestThatLeavesAreSeen() throws IOException {
        Files.writeString(
                site.output().resolve("control.html"),
                "<!DOCTYPE html><title>x</title><main><img src=\"https://evil.example/x.png\">"
                        + "<script>canary(1)</script><p onclick=\"canary(2)\"><a href=\"javascript:canary(3)\">x</a></main>");

        assertThat(findings("control.html"))
                .anyMatch(finding -> finding.contains("canary 1"))
                .anyMatch(finding -> finding.endsWith("asks for https://evil.example/x.png"))
                .contains(
                        "control.html: <p onclick=\"canary(2)\">",
                        "control.html: <a href=\"javascript:canary(3)\">",
                        "control.html: <img src=\"https://evil.example/x.png\">");
    }
}
