package org.programmekb.browser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.programmekb.browser.SamplePages.Sample;

/** One reader's visit to one page, at every width and in both colour schemes, and what was wrong with it. */
final class Visit {
    /** All that can differ in the dark, where the stylesheet changes nothing but colours ({@link StylesheetTest}). */
    private static final List<String> RULES_ON_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final int MOST_STOPS_BEFORE_CONTENT = 10;

    private final Browser browser;
    private final SiteServer server;
    private final Sample sample;
    private final Map<Aspect, List<String>> findings = new EnumMap<>(Aspect.class);

    private Visit(Browser browser, SiteServer server, Sample sample) {
        this.browser = browser;
        this.server = server;
        this.sample = sample;
    }

    /** Everything that is wrong, by aspect. */
    static Map<Aspect, List<String>> of(Browser browser, SiteServer server, Sample sample) {
        Visit visit = new Visit(browser, server, sample);
        visit.onScreen();
        visit.onPaper();
        visit.onTablet();
        visit.onPhone();
        visit.network();
        return visit.findings;
    }

    private void onScreen() {
        browser.scheme("light");
        open(1280);
        note(Aspect.SHIFT, "1280 px", shifts(1280));
        note(Aspect.OVERFLOW, "1280 px", browser.findings("overflow.js"));
        note(Aspect.TYPOGRAPHY, "1280 px", browser.findings("typography.js"));
        keyboard("1280 px");
        browser.injectAxe();
        axe("1280 px light", "html", List.of());
        browser.scheme("dark");
        axe("1280 px dark", "html", RULES_ON_COLOUR);
        note(Aspect.DARK, "1280 px", browser.findings("contrast.js"));
        languages();
    }

    private void onPaper() {
        browser.media("print");
        note(Aspect.PRINT, "dark", browser.findings("print.js"));
        browser.media("screen");
    }

    private void onTablet() {
        browser.width(768);
        note(Aspect.OVERFLOW, "768 px", browser.findings("overflow.js"));
    }

    private void onPhone() {
        browser.scheme("light");
        open(360);
        note(Aspect.SHIFT, "360 px", shifts(360));
        note(Aspect.OVERFLOW, "360 px", browser.findings("overflow.js"));
        note(Aspect.PHONE, "360 px", browser.findings("phone.js"));
        note(Aspect.TYPOGRAPHY, "360 px", browser.findings("typography.js"));
        keyboard("360 px");
        browser.injectAxe();
        axe("360 px light", "html", List.of());
        browser.scheme("dark");
        axe("360 px dark", "html", RULES_ON_COLOUR);
        if (sample.hasLanguage()) {
            browser.click(".menu > summary");
            note(Aspect.OVERFLOW, "360 px, menu open", browser.findings("overflow.js"));
            axe("360 px dark, menu open", "header", RULES_ON_COLOUR);
            browser.scheme("light");
            axe("360 px light, menu open", "header", List.of());
        }
    }

    private void open(int width) {
        browser.width(width);
        browser.open(sample.address(server));
    }

    /** On a busy machine a page may be painted before all of it has been read, which moves things once, but not again. */
    private List<String> shifts(int width) {
        if (browser.laterFindings("shift.js").isEmpty()) {
            return List.of();
        }
        open(width);
        return browser.laterFindings("shift.js");
    }

    private void axe(String where, String part, List<String> rules) {
        note(Aspect.ACCESSIBILITY, where, browser.laterFindings("axe.js", part, rules));
    }

    private void keyboard(String where) {
        if (!sample.isEnglish()) {
            return;
        }
        List<String> found = new ArrayList<>();
        int stops = 0;
        while (stops <= MOST_STOPS_BEFORE_CONTENT) {
            browser.press(Keys.TAB);
            found.addAll(browser.findings("focus.js", stops == 0));
            if (browser.evaluate("document.activeElement.closest('main') !== null")
                    .equals(true)) {
                break;
            }
            stops++;
        }
        if (stops > MOST_STOPS_BEFORE_CONTENT) {
            found.add("more than " + MOST_STOPS_BEFORE_CONTENT + " tab stops before the content");
        }
        note(Aspect.KEYBOARD, where, found);
    }

    /** Where the switch leads; that a reader gets there, and back, is shown by {@link LanguageSwitchTest}. */
    private void languages() {
        if (sample.isEnglish()) {
            String there = sample.address(server).replaceFirst("/en/", "/zh/");
            Object switched = browser.evaluate("document.querySelector('.languages a').href");
            if (!switched.equals(there)) {
                note(Aspect.LANGUAGES, "switch", List.of("leads to " + switched));
            }
        }
    }

    private void network() {
        note(Aspect.CONSOLE, "console", browser.console());
        note(
                Aspect.REQUESTS,
                "asks elsewhere",
                browser.requests().stream()
                        .filter(address -> !address.startsWith(
                                        server.origin() + sample.site().basePath())
                                && !address.startsWith("data:"))
                        .toList());
    }

    private void note(Aspect aspect, String where, List<String> found) {
        for (String finding : found) {
            findings.computeIfAbsent(aspect, any -> new ArrayList<>()).add(sample + " (" + where + "): " + finding);
        }
    }
}
