package org.programmekb.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.programmekb.browser.Browser.Question;

/**
 * What is lost of a page by the settings of its reader: a small screen, a zoom of 200 %, more space between letters, the colours of the system, and paper. The
 * page is loaded once; the settings change in place.
 */
final class ReaderSettings {
    /** What leads elsewhere or works on a screen only is not printed. */
    private static final List<String> NOT_PRINTED = List.of(
            ".skip, .bar > :not(.brand), .breadcrumb, .contents, .jump, .letters, .paging, .neighbours, .dates, .ways-in",
            "main .more, .cite, .page-foot, .footer-inner, .explained, .brand .short-title",
            ".filters, .search-form, .shortcut, .show-more, .progress svg, .hero-art, .more-moments",
            ".repeated, .other-dates, .choose, .buttons");

    private final Browser browser;
    private final List<String> findings = new ArrayList<>();
    /** The colours of the system are light and dark by turns. */
    private boolean dark;

    ReaderSettings(Browser browser) {
        this.browser = browser;
    }

    /** Opens a page and returns its findings, each with the setting that shows it. */
    List<String> look(String address) {
        findings.clear();
        browser.scheme("light");
        browser.width(320);
        browser.open(address);
        browser.await("getComputedStyle(document.body).display", "flex");
        browser.findings("painted.js");
        fits("320 px");
        spaced("320 px");
        // Half the width of 1280 pixels, each twice as large.
        browser.ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 640, "height", 450, "deviceScaleFactor", 2, "mobile", false));
        fits("200 %");
        browser.width(1280);
        spaced("1280 px");
        coloured();
        printed();
        return List.copyOf(findings);
    }

    private void fits(String setting) {
        note(setting, browser.findings(List.of(question("overflow.js"), question("cut-off.js"))));
    }

    private void spaced(String setting) {
        note(
                setting + " with more space between letters",
                browser.findings(List.of(
                        question("spacing.js", true),
                        question("overflow.js"),
                        question("cut-off.js"),
                        question("spacing.js", false))));
    }

    private void coloured() {
        Object text = browser.evaluate("document.body.innerText");
        browser.scheme(dark ? "dark" : "light");
        browser.forcedColours(true);
        note("forced colours", browser.findings(List.of(question("seen.js"))));
        if (!browser.evaluate("document.body.innerText").equals(text)) {
            findings.add("forced colours: another text");
        }
        browser.forcedColours(false);
        browser.scheme("light");
        dark = !dark;
    }

    /** A reader who has opened the details of a page finds them on the sheet. */
    private void printed() {
        browser.findings("take-out.js", String.join(", ", NOT_PRINTED));
        List<String> lost = told();
        browser.media("print");
        browser.width(700);
        told().forEach(lost::remove);
        lost.stream().limit(8).forEach(text -> findings.add("print: lost “" + text + "”"));
        note("print", browser.findings(List.of(question("cut-off.js"), question("marks.js", "backgrounds"))));
        browser.media("screen");
    }

    /** The texts, marks of lists, and names of drawings of the accessibility tree. */
    private List<String> told() {
        List<String> told = new ArrayList<>();
        Map<?, ?> document =
                (Map<?, ?>) browser.ask("DOM.getDocument", Map.of("depth", 0)).get("root");
        for (String role : List.of("StaticText", "image")) {
            Map<String, Object> tree =
                    browser.ask("Accessibility.queryAXTree", Map.of("nodeId", document.get("nodeId"), "role", role));
            for (Object node : (List<?>) tree.get("nodes")) {
                told.add(String.valueOf(((Map<?, ?>) ((Map<?, ?>) node).get("name")).get("value"))
                        .strip());
            }
        }
        return told;
    }

    private static Question question(String script, Object... arguments) {
        return new Question(script, List.of(arguments));
    }

    private void note(String setting, List<List<String>> found) {
        found.forEach(each -> each.forEach(finding -> findings.add(setting + ": " + finding)));
    }
}
