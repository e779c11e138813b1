package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.programmekb.Cancellation;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;
import org.programmekb.publish.Staging;
import org.programmekb.render.AssetUrls;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.source.Changes;

/** Editing with an open page, in a real browser and under the policy that pages of the site have. */
@Timeout(120)
class LiveReloadTest {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'";
    private static final String ERRORS =
            "(document.querySelector('kb-errors')?.shadowRoot.querySelector('section').innerText ?? '')";

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger sites = new AtomicInteger();
    private Path project;
    private ServeLoop loop;
    private DevServer server;
    private ChromeDriver browser;
    private Future<?> running;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        project = folder.toRealPath();
        Files.createDirectories(project.resolve("content"));
        Files.createDirectories(project.resolve("assets"));
        write("content/text", "one");
        write("content/other", "other");
        write("assets/style.css", "body { color: rgb(1, 1, 1) }");
        write("assets/picture.svg", picture(10));
        server = DevServer.start(project.resolve("output"), "/kb/", 0);
        loop = new ServeLoop(
                this::build,
                server,
                new FolderWatcher(List.of(project.resolve("content"), project.resolve("assets"))),
                outcome -> sites.addAndGet(outcome instanceof Outcome.Published ? 1 : 0));
        running = thread.submit(() -> {
            loop.run();
            return null;
        });
        browser = browser();
    }

    @AfterEach
    void stop() throws Exception {
        browser.quit();
        loop.close();
        running.get();
        thread.shutdownNow();
    }

    @Test
    void anOpenPageFollowsItsSources() throws IOException {
        open("", "one");

        write("content/text", "two");
        awaitScript("document.body.innerText === 'two'");

        browser.executeScript("window.unchanged = true");
        write("assets/style.css", "body { color: rgb(2, 2, 2) }");
        awaitScript("getComputedStyle(document.body).color === 'rgb(2, 2, 2)'");
        awaitScript("window.unchanged && document.querySelectorAll('link[rel=stylesheet]').length === 1");

        write("content/text", "wrong");
        awaitScript(ERRORS + ".includes('2 errors')");
        assertThat(browser.executeScript("return " + ERRORS).toString())
                .contains(
                        "content/text:1:7 error[date-invalid]",
                        "<b>no</b> date",
                        "Hint: write one",
                        "content/text error");
        assertThat(browser.executeScript("return window.unchanged && document.body.innerText"))
                .isEqualTo("two");

        write("content/text", "broken");
        awaitScript(ERRORS + ".includes('no space left')");

        write("content/text", "two");
        awaitScript("!document.querySelector('kb-errors') && window.unchanged");

        write("content/text", "three");
        awaitScript("document.body.innerText === 'three' && !window.unchanged");

        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage))
                .noneMatch(message -> message.contains("Content Security Policy") || message.contains("reload.js"));
    }

    @Test
    void anOpenPageStaysWhereTheReaderIs() throws IOException {
        write("content/text", "one" + "<p>paragraph</p>".repeat(200));
        open("", "one");
        browser.executeScript("window.unchanged = true; scrollTo(0, 1500)");
        awaitScript("scrollY === 1500");

        write("content/text", "two" + "<p>paragraph</p>".repeat(200));

        awaitScript("!window.unchanged && document.body.innerText.startsWith('two') && scrollY === 1500");
    }

    @Test
    void anOpenPageIsLoadedAgainOnlyForItsOwnFiles() throws IOException {
        open("other/", "other");
        browser.executeScript("window.unchanged = true");

        write("content/text", "two");
        awaitSite(2);
        assertThat(browser.executeScript("return window.unchanged")).isEqualTo(true);

        write("content/text", "wrong");
        awaitScript(ERRORS + ".includes('2 errors')");
        write("content/text", "three");
        awaitScript("!document.querySelector('kb-errors')");
        assertThat(browser.executeScript("return window.unchanged")).isEqualTo(true);

        write("content/other", "another");
        awaitScript("document.body.innerText === 'another'");
    }

    @Test
    void aPageThatDoesNotExistAppears() throws IOException {
        open("", "one");
        browser.get(server.address() + "new/");
        awaitScript("document.body.innerText === 'nothing'");

        write("content/new", "new");
        awaitScript("document.body.innerText === 'new'");

        Files.delete(project.resolve("content/new"));
        awaitScript("document.body.innerText === 'nothing'");
    }

    @Test
    void imagesAreExchangedInThePage() throws IOException {
        open("", "one");
        awaitScript("document.images[0].naturalWidth === 10");
        browser.executeScript("window.unchanged = true");

        write("assets/picture.svg", picture(20));
        awaitScript("document.images[0].naturalWidth === 20");
        write("assets/picture.svg", picture(30));
        awaitScript("document.images[0].naturalWidth === 30");

        assertThat(browser.executeScript("return window.unchanged")).isEqualTo(true);
    }

    @Test
    void aPageThatIncludesAStyleSheetIsLoadedAgain() throws IOException {
        write("content/listing.css", "first");
        open("listing.css/", "first");

        write("content/listing.css", "second");
        awaitScript("document.body.innerText === 'second'");
    }

    @Test
    void aStyleSheetThatIsSetBackIsShownAsItWas() throws IOException {
        open("", "one");
        for (String colour : List.of("rgb(2, 2, 2)", "rgb(1, 1, 1)", "rgb(2, 2, 2)")) {
            write("assets/style.css", "body { color: " + colour + " }");
            awaitScript("getComputedStyle(document.body).color === '" + colour + "'");
        }
    }

    @Test
    void anErrorStaysDuringABurstOfOtherChanges() throws IOException {
        open("", "one");
        write("content/text", "wrong");
        awaitScript(ERRORS + ".includes('2 errors')");
        browser.executeScript("window.hidden = 0; new MutationObserver(changes => changes.forEach(change => "
                + "{ window.hidden += change.removedNodes.length; })).observe(document.body, {childList: true})");

        for (int i = 0; i < 500; i++) {
            write("content/part-" + i, "part");
        }
        write("content/other", "mended");
        write("content/text", "one");

        awaitScript("!document.querySelector('kb-errors')");
        assertThat(browser.executeScript("return window.hidden")).isEqualTo(1L);
        assertThat(project.resolve("output/part-499/index.html")).exists();
    }

    /** Each file in {@code content} is a page; {@code text} is the home page. */
    private Outcome build(Changes since, Cancellation cancellation) throws IOException {
        Map<String, byte[]> site = new TreeMap<>();
        byte[] style = Files.readAllBytes(project.resolve("assets/style.css"));
        site.put("style.css", style);
        site.put("picture.svg", Files.readAllBytes(project.resolve("assets/picture.svg")));
        site.put("404.html", page("nothing", style));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(project.resolve("content"))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                site.put(
                        name.equals("text") ? "index.html" : name + "/index.html", page(Files.readString(file), style));
                cancellation.check();
            }
        }
        String text = Files.readString(project.resolve("content/text"));
        if (text.equals("wrong")) {
            return new Outcome.Refused(List.of(
                    error(new Location("content/text", 1, 7), "<b>no</b> date"),
                    error(Location.of("content/text"), "another")));
        }
        if (text.equals("broken")) {
            throw new IOException("no space left");
        }
        try (Staging staging = Staging.open(folders())) {
            for (Map.Entry<String, byte[]> file : site.entrySet()) {
                staging.write(file.getKey(), file.getValue(), Location.of("content/" + file.getKey()));
            }
            return new Outcome.Published(staging.publish());
        }
    }

    private static byte[] page(String body, byte[] style) {
        return ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title>"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"
                        + "<link rel=\"icon\" href=\"data:,\">"
                        + "<link rel=\"stylesheet\" href=\"/kb/style.css?v=" + AssetUrls.fingerprint(style)
                        + "\"></head><body>" + body + "<img src=\"/kb/picture.svg\" alt=\"\"></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String picture(int width) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"10\"></svg>";
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

    private static Diagnostic error(Location location, String message) {
        return new Diagnostic(Code.DATE_INVALID, Severity.ERROR, location, message, "write one");
    }

    private Folders folders() {
        return new Folders(
                project,
                project.resolve("content"),
                List.of(),
                List.of(project.resolve("assets")),
                project.resolve("output"),
                project.resolve(".kb"));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(project.resolve(path), text);
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
