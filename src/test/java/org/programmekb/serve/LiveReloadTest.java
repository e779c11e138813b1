package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.programmekb.config.InputRoots;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.serve.SiteBuild.Outcome;

/** Editing with an open page, in a real browser and under the policy that pages of the site have. */
@Tag("browser")
@Timeout(120)
class LiveReloadTest {
    private static final String ERRORS =
            "(document.querySelector('kb-errors')?.shadowRoot.querySelector('section').innerText ?? '')";

    private static ChromeDriver browser;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger sites = new AtomicInteger();
    private SmallSite site;
    private ServeLoop loop;
    private DevServer server;
    private Future<?> running;

    @BeforeAll
    static void startBrowser() {
        browser = browser();
    }

    @AfterAll
    static void endBrowser() {
        browser.quit();
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        site = SmallSite.in(folder.toRealPath());
        Path project = site.project();
        server = DevServer.start(project.resolve("output"), "/kb/", 0, MessageLanguage.ENGLISH, Optional.empty());
        loop = new ServeLoop(
                site,
                server,
                new FolderWatcher(
                        List.of(project.resolve("content"), project.resolve("assets")),
                        new InputRoots(project, project)),
                outcome -> sites.addAndGet(outcome instanceof Outcome.Published ? 1 : 0));
        running = thread.submit(() -> {
            loop.run();
            return null;
        });
    }

    @AfterEach
    void stop() throws Exception {
        browser.get("about:blank");
        loop.close();
        running.get();
        thread.shutdownNow();
    }

    @Test
    void anOpenPageFollowsItsSources() throws IOException {
        open("", "one");

        site.write("content/text", "two");
        awaitScript("document.body.innerText === 'two'");

        browser.executeScript("window.unchanged = true");
        site.write("assets/style.css", "body { color: rgb(2, 2, 2) }");
        awaitScript("getComputedStyle(document.body).color === 'rgb(2, 2, 2)'");
        awaitScript("window.unchanged && document.querySelectorAll('link[rel=stylesheet]').length === 1");

        site.write("content/text", "wrong");
        awaitScript(ERRORS + ".includes('2 errors')");
        assertThat(browser.executeScript("return " + ERRORS).toString())
                .contains(
                        "content/text:1:7 error[date-invalid]",
                        "<b>no</b> date",
                        "Hint: write one",
                        "content/text error");
        assertThat(browser.executeScript(
                        "return document.querySelector('kb-errors').shadowRoot.querySelector('a').href"))
                .isEqualTo(server.address()
                        .resolve("/__kb/explain/date-invalid.en")
                        .toString());
        assertThat(browser.executeScript("return window.unchanged && document.body.innerText"))
                .isEqualTo("two");

        site.write("content/text", "broken");
        awaitScript(ERRORS + ".includes('no space left')");

        site.write("content/text", "two");
        awaitScript("!document.querySelector('kb-errors') && window.unchanged");

        site.write("content/text", "three");
        awaitScript("document.body.innerText === 'three' && !window.unchanged");

        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage))
                .noneMatch(message -> message.contains("Content Security Policy") || message.contains("reload.js"));
    }

    @Test
    void anOpenPageStaysWhereTheReaderIs() throws IOException {
        site.write("content/text", "one" + "<p>paragraph</p>".repeat(200));
        open("", "one");
        // The site before has a page that begins alike and is too short to scroll.
        awaitScript("document.querySelectorAll('p').length === 200");
        browser.executeScript("window.unchanged = true; scrollTo(0, 1500)");
        awaitScript("scrollY === 1500");

        site.write("content/text", "two" + "<p>paragraph</p>".repeat(200));

        awaitScript("!window.unchanged && document.body.innerText.startsWith('two') && scrollY === 1500");
    }

    @Test
    void anOpenPageIsLoadedAgainOnlyForItsOwnFiles() throws IOException {
        open("other/", "other");
        browser.executeScript("window.unchanged = true");

        site.write("content/text", "two");
        awaitSite(2);
        assertThat(browser.executeScript("return window.unchanged")).isEqualTo(true);

        site.write("content/text", "wrong");
        awaitScript(ERRORS + ".includes('2 errors')");
        site.write("content/text", "three");
        awaitScript("!document.querySelector('kb-errors')");
        assertThat(browser.executeScript("return window.unchanged")).isEqualTo(true);

        site.write("content/other", "another");
        awaitScript("document.body.innerText === 'another'");
    }

    @Test
    void aPageThatDoesNotExistAppears() throws IOException {
        open("", "one");
        browser.get(server.address() + "new/");
        awaitScript("document.body.innerText === 'nothing'");

        site.write("content/new", "new");
        awaitScript("document.body.innerText === 'new'");

        Files.delete(site.project().resolve("content/new"));
        awaitScript("document.body.innerText === 'nothing'");
    }

    @Test
    void imagesAreExchangedInThePage() throws IOException {
        open("", "one");
        awaitScript("document.images[0].naturalWidth === 10");
        browser.executeScript("window.unchanged = true");

        site.write("assets/picture.svg", SmallSite.picture(20));
        awaitScript("document.images[0].naturalWidth === 20");
        site.write("assets/picture.svg", SmallSite.picture(30));
        awaitScript("document.images[0].naturalWidth === 30");

        assertThat(browser.executeScript("return window.unchanged")).isEqualTo(true);
    }

    @Test
    void aPageThatIncludesAStyleSheetIsLoadedAgain() throws IOException {
        site.write("content/listing.css", "first");
        open("listing.css/", "first");

        site.write("content/listing.css", "second");
        awaitScript("document.body.innerText === 'second'");
    }

    @Test
    void aStyleSheetThatIsSetBackIsShownAsItWas() throws IOException {
        open("", "one");
        for (String colour : List.of("rgb(2, 2, 2)", "rgb(1, 1, 1)", "rgb(2, 2, 2)")) {
            site.write("assets/style.css", "body { color: " + colour + " }");
            awaitScript("getComputedStyle(document.body).color === '" + colour + "'");
        }
    }

    @Test
    void anErrorStaysDuringABurstOfOtherChanges() throws IOException {
        open("", "one");
        site.write("content/text", "wrong");
        awaitScript(ERRORS + ".includes('2 errors')");
        browser.executeScript("window.hidden = 0; new MutationObserver(changes => changes.forEach(change => "
                + "{ window.hidden += change.removedNodes.length; })).observe(document.body, {childList: true})");

        for (int i = 0; i < 500; i++) {
            site.write("content/part-" + i, "part");
        }
        site.write("content/other", "mended");
        site.write("content/text", "one");

        awaitScript("!document.querySelector('kb-errors')");
        assertThat(browser.executeScript("return window.hidden")).isEqualTo(1L);
        assertThat(site.project().resolve("output/part-499/index.html")).exists();
    }

    private void open(String page, String text) {
        awaitSite(1);
        browser.get(server.address() + page);
        awaitScript("document.body.innerText.startsWith('" + text + "')");
    }

    /** Waits until open pages have been told of as many sites. */
    private void awaitSite(int number) {
        try {
            while (sites.get() < number) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitScript(String condition) {
        new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
                .withMessage(condition)
                .until(driver -> Boolean.TRUE.equals(browser.executeScript("return Boolean(" + condition + ")")));
    }

    private static ChromeDriver browser() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(System.getenv().getOrDefault("KB_BROWSER", "/usr/bin/chromium"))
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Path.of(System.getenv().getOrDefault("KB_BROWSER_DRIVER", "/usr/bin/chromedriver"))
                                .toFile())
                .build();
        return new ChromeDriver(service, options);
    }
}
