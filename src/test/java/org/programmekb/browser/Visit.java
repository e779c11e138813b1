package org.programmekb.browser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmekb.browser.Browser.Question;
import org.programmekb.browser.SamplePages.Sample;

/**
 * One reader's visit to one page, at every width and in both colour schemes, and what was wrong with it. The page is loaded twice, on a phone and on a
 * screen, since parts of it can move while it loads; other widths, schemes and media come in place. Axe, which takes most of the time, and the keyboard
 * meet a page on a phone or on a screen, page by page in turn.
 */
final class Visit {
    /**
     * All that can differ in the dark, where the stylesheet changes nothing but colours. On a phone that is the header only: no width changes a colour
     * elsewhere. {@link StylesheetTest} holds the stylesheets to both.
     */
    static final List<String> RULES_ON_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final List<String> ALL_RULES = List.of();

    private static final int MOST_STOPS_BEFORE_CONTENT = 10;

    private final Browser browser;
    private final SiteServer server;
    private final Sample sample;
    private final boolean closerOnPhone;
    private final Map<Aspect, List<String>> findings = new EnumMap<>(Aspect.class);

    Visit(Browser browser, SiteServer server, Sample sample, boolean closerOnPhone) {
        this.browser = browser;
        this.server = server;
        this.sample = sample;
        this.closerOnPhone = closerOnPhone;
    }

    /** What was wrong so far, by aspect. */
    Map<Aspect, List<String>> findings() {
        return findings;
    }

    /** What a reader meets who opens the page where axe and the keyboard do not. */
    void atAGlance() {
        browser.scheme("light");
        if (closerOnPhone) {
            onScreen();
            inOtherMedia();
        } else {
            onPhone();
        }
        network();
    }

    /** What a reader meets who opens the page where axe and the keyboard do; needs axe in the page. */
    void closely() {
        browser.scheme("light");
        if (closerOnPhone) {
            onPhone(axe("html", ALL_RULES));
            keyboard("360 px");
            withOpenMenu();
        } else {
            onScreen(axe("html", ALL_RULES));
            keyboard("1280 px");
            inOtherMedia(axe("html", RULES_ON_COLOUR));
        }
        network();
    }

    /** What must be true of every page, also of those that are no sample; needs axe in the page. */
    void briefly() {
        browser.scheme("light");
        load(1280, look(Aspect.OVERFLOW, "overflow.js"), axe("html", ALL_RULES));
        explained("1280 px");
        browser.scheme("dark");
        at("1280 px dark", axe("html", RULES_ON_COLOUR));
        browser.width(320);
        at("320 px", look(Aspect.OVERFLOW, "overflow.js"));
        browser.width(360);
        explained("360 px");
        browser.scheme("dark");
        at("360 px dark", look(Aspect.OVERFLOW, "overflow.js"), axe("html", RULES_ON_COLOUR));
        browser.scheme("light");
        at("360 px light", axe("html", ALL_RULES));
        withOpenMenu();
        browser.scheme("light");
        unfolded();
        network();
    }

    /** With the meaning of a term and the text of a note open. */
    private void explained(String where) {
        for (String words : List.of(".prose a[href*='glossary/#'], .prose a[href*='involved/#']", ".footnote-ref a")) {
            if (!browser.findings("explain.js", words).isEmpty()) {
                browser.scheme("light");
                at(where + " light, explained", look(Aspect.OVERFLOW, "overflow.js"), axe(".explained", ALL_RULES));
                browser.scheme("dark");
                at(where + " dark, explained", axe(".explained", RULES_ON_COLOUR));
            }
        }
    }

    /** With all details open: tables of drawings, citations, the menus of filters. */
    private void unfolded() {
        at("360 px light, unfolded", look(Aspect.ACCESSIBILITY, "unfold.js"), axe("body", ALL_RULES));
        at("360 px light, unfolded", look(Aspect.OVERFLOW, "overflow.js"));
        browser.width(1280);
        at("1280 px light, unfolded", look(Aspect.OVERFLOW, "overflow.js"), axe("body", ALL_RULES));
        browser.scheme("dark");
        at("1280 px dark, unfolded", axe("body", RULES_ON_COLOUR));
    }

    private void onPhone(Look... more) {
        load(
                360,
                with(
                        more,
                        look(Aspect.OVERFLOW, "overflow.js"),
                        look(Aspect.PHONE, "phone.js"),
                        look(Aspect.TYPOGRAPHY, "typography.js")));
    }

    private void onScreen(Look... more) {
        load(1280, with(more, look(Aspect.OVERFLOW, "overflow.js"), look(Aspect.TYPOGRAPHY, "typography.js")));
        languages();
    }

    /** In the dark, on paper and on a screen between the other two. */
    private void inOtherMedia(Look... more) {
        browser.scheme("dark");
        at("1280 px dark", with(more, look(Aspect.DARK, "contrast.js")));
        browser.media("print");
        at("dark", look(Aspect.PRINT, "print.js"));
        browser.media("screen");
        browser.width(768);
        at("768 px", look(Aspect.OVERFLOW, "overflow.js"));
    }

    private void withOpenMenu() {
        if (sample.hasLanguage()) {
            browser.click(".menu > summary");
            at("360 px light, menu open", look(Aspect.OVERFLOW, "overflow.js"), axe("header", ALL_RULES));
            browser.scheme("dark");
            at("360 px dark, menu open", axe("header", RULES_ON_COLOUR));
            browser.click(".menu > summary");
        } else {
            browser.scheme("dark");
            at("360 px dark", axe("html", RULES_ON_COLOUR));
        }
    }

    private record Look(Aspect aspect, Question question) {}

    private static Look look(Aspect aspect, String script, Object... arguments) {
        return new Look(aspect, new Question(script, List.of(arguments)));
    }

    private static Look axe(String part, List<String> rules) {
        return look(Aspect.ACCESSIBILITY, "axe.js", part, rules);
    }

    private static Look[] with(Look[] more, Look... looks) {
        return Stream.of(looks, more).flatMap(Stream::of).toArray(Look[]::new);
    }

    /** On a busy machine a page may be painted before all of it has been read, which moves things once, but not again. */
    private void load(int width, Look... looks) {
        List<Look> all = new ArrayList<>(List.of(looks));
        all.add(0, look(Aspect.SHIFT, "shift.js"));
        browser.width(width);
        browser.open(sample.address(server));
        List<List<String>> found = ask(all);
        if (!found.get(0).isEmpty()) {
            browser.open(sample.address(server));
            found = ask(all);
        }
        note(width + " px", all, found);
    }

    private void at(String where, Look... looks) {
        note(where, List.of(looks), ask(List.of(looks)));
    }

    private List<List<String>> ask(List<Look> looks) {
        return browser.findings(looks.stream().map(Look::question).toList());
    }

    private void keyboard(String where) {
        if (sample.hasLanguage()) {
            browser.findings("focus.js");
            browser.pressTab(MOST_STOPS_BEFORE_CONTENT + 1);
            at(where, look(Aspect.KEYBOARD, "focus-found.js", MOST_STOPS_BEFORE_CONTENT));
        }
    }

    /** Where the switch leads; that a reader gets there, and back, is shown by {@link LanguageSwitchTest}. */
    private void languages() {
        if (sample.isEnglish()) {
            at(
                    "switch",
                    look(Aspect.LANGUAGES, "switch.js", sample.address(server).replaceFirst("/en/", "/zh/")));
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

    private void note(String where, List<Look> looks, List<List<String>> found) {
        for (int i = 0; i < looks.size(); i++) {
            note(looks.get(i).aspect(), where, found.get(i));
        }
    }

    private void note(Aspect aspect, String where, List<String> found) {
        for (String finding : found) {
            findings.computeIfAbsent(aspect, any -> new ArrayList<>()).add(sample + " (" + where + "): " + finding);
        }
    }
}
