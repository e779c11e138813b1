package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A reader who filters lists, and what the reader sees. */
final class FilterSession implements AutoCloseable {
    private static final String STATUS = "document.querySelector('.filters [role=status]')?.textContent";

    final Browser browser;
    private final SiteServer server;

    private FilterSession(Browser browser, SiteServer server) {
        this.browser = browser;
        this.server = server;
    }

    static FilterSession on(BakedSite... sites) throws IOException {
        FilterSession session = new FilterSession(Browser.start(), SiteServer.start(sites));
        session.reset();
        return session;
    }

    void reset() {
        browser.scripts(true);
        browser.block();
        browser.media("screen");
        browser.scheme("light");
        browser.width(1280);
    }

    String address(BakedSite site, String path) {
        return server.origin() + site.basePath() + path;
    }

    /** Opens a page and waits until its rows are filtered. */
    void open(BakedSite site, String path, String status) {
        browser.open(address(site, path));
        awaitStatus(status);
    }

    void awaitStatus(String status) {
        assertThat(browser.await(STATUS, status)).isEqualTo(status);
    }

    /** Waits until something is filtered. */
    void awaitRows() {
        assertThat(browser.await("!!" + STATUS, true)).isEqualTo(true);
    }

    /** Opens a filter, if it is closed; the script comes when a reader first does so. */
    void unfold(String facet) {
        String details = "details[data-key=" + facet + "]";
        if (browser.evaluate("document.querySelector('" + details + "').open").equals(false)) {
            browser.click(details + " summary");
        }
    }

    /** Waits until choices are boxes to tick. */
    void awaitBoxes() {
        assertThat(browser.await("!!document.querySelector('.filters [role=checkbox]')", true))
                .isEqualTo(true);
    }

    /** Clicks on a choice. */
    void choose(String facet, String value) {
        unfold(facet);
        awaitBoxes();
        browser.click("details[data-key=" + facet + "] [data-value='" + value + "']");
    }

    /** The words of the elements that are seen. */
    List<String> seen(String selector) {
        return list(
                selector, "filter((e) => e.checkVisibility()).map((e) => e.textContent.trim().replace(/\\s+/g, ' '))");
    }

    /** What an expression makes of the list of the elements that a selector finds. */
    List<String> list(String selector, String made) {
        Object found = browser.evaluate("[...document.querySelectorAll(\"" + selector + "\")]." + made);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** The choices of a filter, each with its number. */
    List<String> choices(String facet) {
        return list("details[data-key=" + facet + "] a", "map((e) => e.textContent)");
    }

    String query() {
        return String.valueOf(browser.evaluate("location.search"));
    }

    /** Saves the selection into a folder. */
    byte[] save(Path folder, String name) throws IOException {
        browser.ask("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        browser.click(".filter-csv");
        Path file = folder.resolve(name);
        for (int i = 0; i < 500 && !Files.exists(file); i++) {
            browser.findings("pause.js", 20);
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
