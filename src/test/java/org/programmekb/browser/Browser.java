package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One tab of Chromium without a window, with the settings of a reader that a test changes in place. */
final class Browser implements AutoCloseable {
    /** A question to the browser takes some milliseconds; the usual pause between two of them is half a second. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Map<String, String> SCRIPTS = new HashMap<>();

    final ChromeDriver driver;
    private final BrowserLogs logs;
    private final String empty;
    private String scheme = "light";
    private String media = "screen";
    private String colours = "none";
    private Map<String, Object> emulated = Map.of();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        this.logs = new BrowserLogs(driver);
        this.empty = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        // Else a page has the focus only after a key or a click.
        driver.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        // What earlier tabs have left.
        console();
        requests();
    }

    /** Opens a tab. The browser behind it starts once for all classes, since a start takes longer than many a test. */
    static Browser start() {
        return new Browser(Chromium.DRIVER);
    }

    /** A script and what it is told. It returns its findings, or the promise of them. */
    record Question(String script, List<Object> arguments) {}

    /** Opens a page and waits until it is loaded; on a busy machine the driver can return while the page before is still there. */
    void open(String address) {
        boolean isSamePage = address.contains("#") && withoutPlace(address).equals(withoutPlace(address()));
        evaluate("void (window.isLeft = " + !isSamePage + ")");
        driver.get(address);
        await("!window.isLeft && document.readyState === 'complete'", true);
    }

    private static String withoutPlace(String address) {
        return address.replaceFirst("#.*", "");
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** A telephone below 600 pixels, else a screen. */
    void width(int pixels) {
        Map<String, Object> metrics = new HashMap<>();
        metrics.put("width", pixels);
        metrics.put("height", pixels < 600 ? 740 : 900);
        metrics.put("deviceScaleFactor", 1);
        metrics.put("mobile", pixels < 600);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
    }

    void scheme(String lightOrDark) {
        scheme = lightOrDark;
        emulateMedia();
    }

    void media(String screenOrPrint) {
        media = screenOrPrint;
        emulateMedia();
    }

    /** Whether the system replaces the colours of pages by its own, as in the high contrast of Windows. */
    void forcedColours(boolean active) {
        colours = active ? "active" : "none";
        emulateMedia();
    }

    /** The answer to a command of the DevTools protocol. */
    Map<String, Object> ask(String command, Map<String, Object> options) {
        return driver.executeCdpCommand(command, options);
    }

    private void emulateMedia() {
        List<Map<String, Object>> features = List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "forced-colors", "value", colours),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        Map<String, Object> wanted = Map.of("media", media, "features", features);
        if (!wanted.equals(emulated)) {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", wanted);
            emulated = wanted;
        }
    }

    void scripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Presses the Tab key so many times. */
    void pressTab(int times) {
        new Actions(driver).sendKeys(Keys.TAB.toString().repeat(times)).perform();
    }

    /** Writes into what has the focus, key by key. */
    void type(String text) {
        new Actions(driver).sendKeys(text).perform();
    }

    /** Shows what an input method has so far, as yet without a word of it. */
    void compose(String text) {
        driver.executeCdpCommand(
                "Input.imeSetComposition",
                Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
    }

    /** Ends the composition of an input method with these words. */
    void commit(String text) {
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** Lets requests for these addresses fail, with {@code *} for anything; the cache is not asked either. */
    void block(String... patterns) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", patterns.length > 0));
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(patterns)));
    }

    /** Waits until an expression has this value, and returns it; fails if it has another one after some seconds. */
    Object await(String expression, Object expected) {
        try {
            new WebDriverWait(driver, Chromium.PATIENCE, PAUSE)
                    .until(any -> evaluate(expression).equals(expected));
        } catch (TimeoutException late) {
            assertThat(evaluate(expression)).as(expression).isEqualTo(expected);
        }
        return expected;
    }

    /** The value of an expression in the page that a frame shows, whatever its origin; empty while there is none. */
    Object evaluateIn(String frame, String expression) {
        try {
            driver.switchTo().frame(driver.findElement(By.cssSelector(frame)));
            return evaluate(expression);
        } catch (WebDriverException between) {
            return "";
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    /** Waits until an expression has this value in the page that a frame shows. */
    void awaitIn(String frame, String expression, Object expected) {
        try {
            new WebDriverWait(driver, Chromium.PATIENCE, PAUSE)
                    .until(any -> evaluateIn(frame, expression).equals(expected));
        } catch (TimeoutException late) {
            assertThat(evaluateIn(frame, expression)).as(expression).isEqualTo(expected);
        }
    }

    void back() {
        driver.navigate().back();
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** The findings of one script. */
    List<String> findings(String script, Object... arguments) {
        return findings(List.of(new Question(script, List.of(arguments)))).get(0);
    }

    /** The findings of each of some scripts, which run one after another. Each call of the browser costs milliseconds, so that they share one. */
    List<List<String>> findings(List<Question> questions) {
        StringBuilder script = new StringBuilder("const [all] = arguments, found = [];\nreturn (async () => {\n");
        for (int i = 0; i < questions.size(); i++) {
            script.append("found.push(await (async function () {\n")
                    .append(resource(
                            "/org/programmekb/browser/" + questions.get(i).script()))
                    .append("\n}).apply(null, all[" + i + "]));\n");
        }
        script.append("return found;\n})();");
        Object found = driver.executeScript(
                script.toString(), questions.stream().map(Question::arguments).toList());
        return ((List<?>) found).stream().map(Browser::strings).toList();
    }

    /** What a script returns. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(resource("/org/programmekb/browser/" + script), arguments);
    }

    Object evaluate(String expression) {
        return Optional.ofNullable(driver.executeScript("return " + expression)).orElse("");
    }

    /** Makes axe-core known to every page that is loaded from now on; the content-security-policy does not hold for the driver. */
    void addAxeToPages() {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
    }

    /** Makes axe-core known to the page that is loaded. */
    void injectAxe() {
        driver.executeScript(axe());
    }

    private static String axe() {
        return resource("/axe.min.js") + resource("/org/programmekb/browser/axe-colours.js");
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    List<String> console() {
        return logs.console();
    }

    List<String> requests() {
        return logs.requests();
    }

    /** A picture of the whole page, as high as it is, with the images that would come when a reader scrolls to them. */
    byte[] picture() {
        findings("images.js");
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return OutputType.BYTES.convertFromBase64Png(String.valueOf(picture.get("data")));
    }

    /** The page as a PDF file, which is text but for its streams. */
    String printed() {
        media("print");
        Object data = ask("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
        return new String(Base64.getDecoder().decode(String.valueOf(data)), StandardCharsets.ISO_8859_1);
    }

    /** How many sheets the page is printed on. */
    int sheets() {
        return printed().split("/Type /Page\\b", -1).length - 1;
    }

    private static synchronized String resource(String name) {
        return SCRIPTS.computeIfAbsent(name, Browser::read);
    }

    private static String read(String name) {
        try (InputStream stream = Browser.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
        driver.switchTo().window(empty);
    }
}
