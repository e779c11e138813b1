package org.programmekb.browser;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.Keys;
import org.programmekb.browser.Browser.Question;

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

    /** The results of questions that are written on the page for searching one after another, as paths below the language. */
    List<List<String>> answers(String language, List<String> questions) {
        open(language + "/search/?q=" + URLEncoder.encode(questions.get(0), StandardCharsets.UTF_8));
        browser.await("!!document.querySelector('.hits, .tips')", true);
        return browser
                .findings(questions.stream()
                        .map(question -> new Question("answer.js", List.of(question)))
                        .toList())
                .stream()
                .map(this::paths)
                .toList();
    }

    /** Turns to the box of the page with its key. */
    void turnToBox() {
        browser.findings("painted.js");
        browser.type("/");
        browser.await("document.activeElement.getAttribute('role')", "combobox");
        // Until then the box answers what it finds written, also the beginning of a word that is being composed.
        browser.await("[...document.styleSheets].some(sheet => sheet.href?.endsWith('/css/search.css'))", true);
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
        return paths(all(".hits h3 a", "href"));
    }

    private List<String> paths(List<String> addresses) {
        return addresses.stream()
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

    /** What is too wide in this state, at both widths, and what axe finds at one of them, in both schemes. */
    List<String> barriers(int widthForAxe) {
        List<String> found = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            browser.width(width);
            found.addAll(browser.findings("overflow.js"));
            if (width == widthForAxe) {
                browser.injectAxe();
                browser.findings("axe.js", "html", List.of()).forEach(finding -> found.add("light: " + finding));
                browser.scheme("dark");
                browser.findings("axe.js", "html", Visit.RULES_ON_COLOUR)
                        .forEach(finding -> found.add("dark: " + finding));
                browser.scheme("light");
            }
        }
        return found;
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
