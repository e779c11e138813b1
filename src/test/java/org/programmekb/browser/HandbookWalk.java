package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Does in the editor what the steps of the handbook say, as a reader would who looks for the names on the screen. */
final class HandbookWalk {
    private static final int WIDTH = 880;

    /** So high that no page is scrolled, and that the bar at the bottom hides nothing. */
    private static final int HEIGHT = 7600;

    private static final int QUALITY = 46;

    /** What each picture shows. */
    private static final Map<String, String> VIEWS = Map.ofEntries(
            Map.entry("sign-in", "form.new:has(#token)"),
            Map.entry("list", "main"),
            Map.entry("fact", "#facts [data-path='[\"population\"]']"),
            Map.entry("changes", ".save-bar"),
            Map.entry("new", "form.new"),
            Map.entry("cities", "#facts [data-path='[\"cities\"]']"),
            Map.entry("picture", "#facts [data-path='[\"image\"]']"),
            Map.entry(
                    "texts",
                    ".documents :is(h3, [data-path='[\"title\"]'], [data-path='[\"summary\"]'], [data-path='[\"body\"]'])"),
            Map.entry("date", "#facts [data-path='[\"date\"]']"),
            Map.entry("finding", "#document-zh [data-path='[\"body\"]']:has(.findings li)"),
            Map.entry("rename", ".moves:has(.save)"),
            Map.entry("preview", "aside.preview:not([hidden])"));

    private final Browser browser;
    private final Path files;
    private final String onlyOnGitHub;

    /**
     * @param files the folder of the files that a step chooses
     */
    HandbookWalk(Browser browser, Path files) {
        this.browser = browser;
        browser.scheme("light");
        this.files = files;
        onlyOnGitHub = String.valueOf(browser.evaluate(
                "import('./texts.js').then(texts => texts.textIn(texts.interfaceLanguage(), 'propose'))"));
        Map<String, Object> metrics = new HashMap<>();
        metrics.put("width", WIDTH);
        metrics.put("height", HEIGHT);
        metrics.put("deviceScaleFactor", isWriting() ? 2 : 1);
        metrics.put("mobile", false);
        browser.ask("Emulation.setDeviceMetricsOverride", metrics);
    }

    /** Whether {@code -Dscreens=write} is set: the pictures of the handbook are taken anew. */
    static boolean isWriting() {
        return "write".equals(System.getProperty("screens"));
    }

    void follow(HandbookStep step) throws IOException {
        switch (step.kind()) {
            case NAME -> use(step);
            case VALUE -> give(step.text());
            case PICTURE -> show(HandbookStep.handbook("en").resolveSibling(step.text()));
        }
    }

    private void use(HandbookStep step) {
        while (!step.text().equals(onlyOnGitHub)) {
            try {
                useNow(step);
                return;
            } catch (StaleElementReferenceException made) {
                // This part of the page was made anew after it was found, so it is looked for again.
            }
        }
    }

    private void useNow(HandbookStep step) {
        WebElement found = named(step);
        String tag = found.getTagName();
        boolean isClosed =
                tag.equals("summary") && found.findElement(By.xpath("..")).getDomAttribute("open") == null;
        if (!isClosed && !List.of("button", "a").contains(tag)) {
            return;
        }
        boolean isSaving = Objects.equals(found.getDomAttribute("class"), "save");
        browser.evaluate("void (document.querySelector('#content').firstChild.isOld = " + tag.equals("a") + ")");
        found.click();
        browser.await("!document.querySelector('#content').firstChild.isOld", true);
        if (isSaving) {
            browser.await("/[^…]$/.test(document.querySelector('.status').textContent)", true);
        }
    }

    private WebElement named(HandbookStep step) {
        long end = System.nanoTime() + Chromium.PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (browser.run("named.js", step.text()) instanceof WebElement found) {
                return found;
            }
        }
        throw new AssertionError("line " + step.line() + " of the handbook names `" + step.text()
                + "`, which is not on the screen:\n"
                + browser.evaluate("document.body.innerText"));
    }

    private void give(String value) {
        WebElement input = (WebElement) browser.run("input.js");
        if (input.getTagName().equals("select")) {
            new Select(input).selectByVisibleText(value);
        } else if ("file".equals(input.getDomProperty("type"))) {
            input.sendKeys(files.resolve(value).toAbsolutePath().toString());
            // The fields of the picture are made anew when it has been read.
            browser.await("!!document.querySelector('.picture img:not([hidden])')", true);
        } else {
            input.clear();
            input.sendKeys(value);
        }
    }

    /** Takes the picture if pictures are to be written; else the handbook's own must be there. */
    void show(Path picture) throws IOException {
        String name = picture.getFileName().toString().replaceFirst("\\..*", "");
        String selector = Objects.requireNonNull(VIEWS.get(name), () -> "no view for the picture " + name);
        browser.await("!!document.querySelector(`" + selector + "`)", true);
        if (browser.evaluate("!!document.querySelector(`" + selector + " iframe`)")
                .equals(true)) {
            browser.awaitIn(selector + " iframe", "!!document.querySelector('main')", true);
        }
        assertThat(String.valueOf(browser.evaluate("document.body.innerText")))
                .doesNotContain("false", "undefined", "[object");
        if (isWriting()) {
            // What a check finds in what is half written is there or not: that is a matter of milliseconds.
            hideFindings(!name.equals("finding"));
            Files.createDirectories(picture.getParent());
            Files.write(picture, picture(selector));
            hideFindings(false);
        }
        assertThat(picture).exists();
    }

    private void hideFindings(boolean isHidden) {
        browser.evaluate(
                "void document.querySelectorAll('main .findings').forEach(own => own.hidden = " + isHidden + ")");
    }

    private byte[] picture(String selector) {
        Map<Object, Object> clip = new HashMap<>((Map<?, ?>) browser.run("frame.js", selector));
        clip.put("scale", 1);
        return Base64.getDecoder()
                .decode(String.valueOf(browser.ask(
                                "Page.captureScreenshot",
                                Map.of(
                                        "format",
                                        "webp",
                                        "quality",
                                        QUALITY,
                                        "captureBeyondViewport",
                                        true,
                                        "clip",
                                        clip))
                        .get("data")));
    }
}
