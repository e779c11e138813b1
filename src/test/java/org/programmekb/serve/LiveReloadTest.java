package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.programmekb.publish.ChangedFiles;
import org.programmekb.publish.Staging;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.source.Changes;

/** Editing with an open page, in a real browser and under the policy that pages of the site have. */
class LiveReloadTest {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'";
    private static final String ERRORS =
            "(document.querySelector('kb-errors')?.shadowRoot.querySelector('section').innerText ?? '')";

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
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
        write("assets/style.css", "body { color: rgb(1, 1, 1) }");
        server = DevServer.start(project.resolve("output"), "/kb/", 0);
        loop = new ServeLoop(
                this::build,
                server,
                new FolderWatcher(List.of(project.resolve("content"), project.resolve("assets"))),
                outcome -> {});
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
        browser.get(server.address().toString());
        awaitScript("document.body.innerText === 'one'");

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

    private Outcome build(Changes since, Cancellation cancellation) throws IOException {
        String text = Files.readString(project.resolve("content/text"));
        if (text.equals("wrong")) {
            return new Outcome.Refused(List.of(
                    error(new Location("content/text", 1, 7), "<b>no</b> date"),
                    error(Location.of("content/text"), "another")));
        }
        if (text.equals("broken")) {
            throw new IOException("no space left");
        }
        byte[] style = Files.readAllBytes(project.resolve("assets/style.css"));
        String page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title>"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"
                + "<link rel=\"icon\" href=\"data:,\">"
                + "<link rel=\"stylesheet\" href=\"/kb/style.css?v=" + style[style.length - 4] + "\"></head><body>"
                + text + "</body></html>";
        try (Staging staging = Staging.open(folders())) {
            staging.write("index.html", page.getBytes(StandardCharsets.UTF_8), Location.of("content/text"));
            staging.write("style.css", style, Location.of("assets/style.css"));
            return new Outcome.Published(staging.publish(), new ChangedFiles.All());
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
