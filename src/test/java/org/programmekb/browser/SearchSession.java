package org.programmekb.browser;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.Keys;

/** A reader who searches a site, and what the reader sees. */
final class SearchSession implements AutoCloseable {
    final Browser browser;
    private final SiteServer server;
    private final BakedSite site;

    private SearchSession(Browser browser, SiteServer server, BakedSite site) {
        this.browser = browser;
        this.server = server;
        this.site = site;
    }

    static SearchSession on(BakedSite site) throws IOException {
        SearchSession session = new SearchSession(Browser.start(), SiteServer.start(site), site);
        session.browser.width(1280);
        session.browser.scheme("light");
        return session;
    }

    String address(String path) {
        return server.origin() + site.basePath() + path;
    }

    void open(String path) {
        browser.open(address(path));
    }

    /** A link to the page for searching, as it is sent around. */
    static String link(String language, String query) {
        return language + "/search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** Turns to the box of the page with its key. */
    void turnToBox() {
        browser.type("/");
        browser.await("document.activeElement.getAttribute('role')", "combobox");
    }

    /** Writes a question, and waits for the answer to all of it: what its beginning finds may look the same. */
    void ask(String query, String firstTitle) {
        browser.type(query);
        browser.await("document.querySelector('.find [role=status]')?.textContent.includes('“" + query + "”')", true);
        browser.await("document.querySelector('.find [role=option] .find-title')?.textContent", firstTitle);
    }

    /** The words of every element that a selector finds, or of one attribute. */
    List<String> all(String selector, String property) {
        Object found = browser.evaluate("[...document.querySelectorAll(\"" + selector
                + "\")].filter(e => e.localName === 'option' || e.checkVisibility()).map(e => e." + property + ")");
        List<String> texts = new ArrayList<>();
        ((List<?>) found).forEach(each -> texts.add(String.valueOf(each)));
        return texts;
    }

    List<String> all(String selector) {
        return all(selector, "textContent");
    }

    /** The paths below the language of the results on the page for searching, in their order. */
    List<String> hits() {
        return all(".hits h3 a", "href").stream()
                .map(url -> url.replaceFirst(".*?" + site.basePath() + "../", ""))
                .toList();
    }

    String summary() {
        return browser.evaluate("document.querySelector('.summary')?.textContent")
                .toString();
    }

    /** The option that a screen reader announces. */
    String active() {
        return browser.evaluate("document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))"
                        + "?.querySelector('.find-title').textContent")
                .toString();
    }

    String value() {
        return browser.evaluate("document.querySelector('[type=search]').value").toString();
    }

    String expanded() {
        return browser.evaluate("document.querySelector('.find input').getAttribute('aria-expanded')")
                .toString();
    }

    /** Whether the list is open, as soon as it is as expected, else as it is after some seconds. */
    Object awaitExpanded(boolean expected) {
        return browser.await(
                "document.querySelector('.find input').getAttribute('aria-expanded')", String.valueOf(expected));
    }

    void press(Keys... keys) {
        for (Keys key : keys) {
            browser.press(key);
        }
    }

    /** What axe finds in this state, at both widths and in both schemes. */
    List<String> barriers() {
        List<String> found = new ArrayList<>();
        browser.injectAxe();
        for (int width : List.of(360, 1280)) {
            browser.width(width);
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                browser.laterFindings("axe.js", "html", List.of())
                        .forEach(finding -> found.add(width + " px " + scheme + ": " + finding));
            }
            found.addAll(browser.findings("overflow.js"));
        }
        browser.scheme("light");
        return found;
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
