package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.cli.Kb;

/**
 * The editors' handbook is followed step by step in the editor of {@code kb serve}. With {@code -Dscreens=write} its
 * pictures are taken anew.
 */
@Tag("browser")
@Tag("slow")
class HandbookWalkTest {
    private static final Path EXAMPLE = Path.of("examples/harbour-programme");
    private static final Pattern ADDRESS = Pattern.compile("\\S+/admin/#\\S+");
    private static final Pattern READY = Pattern.compile("Rebuilt .*");

    private static final String PREVIEW = "aside.preview iframe";
    private static final String ENGLISH_TITLE = "Port Merrow and Puerto Lume open a reef course";
    private static final String CHINESE_TITLE = "墨罗港与卢梅港合办牡蛎礁课程";
    private static final String SCHEDULED = "status: draft\npublish-on: 2024-10-01\n";

    private static Browser browser;

    private Path project;
    private StringWriter output;
    private Thread serve;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void serve(@TempDir Path folder) throws Exception {
        project = folder.toRealPath();
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(EXAMPLE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        output = new StringWriter();
        PrintWriter console = new PrintWriter(output, true);
        serve = new Thread(() -> Kb.run(
                System.getenv(), console, console, "serve", "-s", project.toString(), "--port", "0", "--lang", "en"));
        serve.start();
        printed(READY);
    }

    @AfterEach
    void stop() throws InterruptedException {
        browser.open("about:blank");
        browser.width(1280);
        serve.interrupt();
        serve.join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_click_works_as_written_and_the_files_are_those_that_it_promises(String language) throws Exception {
        browser.open(printed(ADDRESS));
        browser.evaluate("void localStorage.setItem('kb-editor-language', '" + language + "')");
        browser.driver.navigate().refresh();
        browser.open(printed(ADDRESS));
        browser.await("document.querySelectorAll('.types a').length > 0", true);
        HandbookWalk walk = new HandbookWalk(browser, EXAMPLE.resolve("content/images"));
        showTheSignIn(walk, language);

        String previewed = "";
        for (Map<Integer, String> section : HandbookStep.sections(language).values()) {
            for (HandbookStep step : HandbookStep.steps(language, section)) {
                walk.follow(step);
                if (step.text().contains("/preview.")) {
                    browser.awaitIn(PREVIEW, "/reef-course/.test(location.pathname)", true);
                    previewed = String.valueOf(browser.evaluateIn(PREVIEW, "document.querySelector('h1').innerText"));
                }
            }
        }

        assertThat(previewed.replaceAll("\\s+", " ")).isEqualTo(language.equals("en") ? ENGLISH_TITLE : CHINESE_TITLE);
        assertThat(read("cities/port-merrow.yaml"))
                .isEqualTo(Files.readString(EXAMPLE.resolve("content/cities/port-merrow.yaml"))
                        .replace("value: 184000, year: 2023", "value: 185200, year: 2024"));
        assertThat(read("news/reef-course.yaml")).isEqualTo("""
            date: 2024-09-21
            cities: [port-merrow, puerto-lume]
            image:
              file: ../images/reef-course-kdf12jgcue.png
              alt: {en: "An oyster reef under water, with three fish", zh: 水下的牡蛎礁和三条鱼}
              credit: {en: "Drawing: City of Puerto Lume", zh: 绘图：卢梅港}
              licence: CC BY 4.0
            """);
        assertThat(project.resolve("content/images/reef-course-kdf12jgcue.png"))
                .hasSameBinaryContentAs(EXAMPLE.resolve("content/images/reef.png"));
        assertThat(read("news/reef-course.en.md")).isEqualTo("""
            ---
            title: Port Merrow and Puerto Lume open a reef course
            summary: Forty young people learn how oyster reefs grow.
            %s---
            The course of [Port Merrow](kb:city/port-merrow) and [Puerto Lume](kb:city/puerto-lume) begins with 40 places.
            """.formatted(language.equals("en") ? SCHEDULED : ""));
        assertThat(read("news/reef-course.zh.md")).isEqualTo("""
            ---
            title: 墨罗港与卢梅港合办牡蛎礁课程
            summary: 四十名青年将学习如何培育牡蛎礁。
            %s---
            [墨罗港](kb:city/port-merrow)与[卢梅港](kb:city/puerto-lume)的课程首期设40个名额。
            """.formatted(language.equals("zh") ? SCHEDULED : ""));
        assertThat(read("organisations.yaml"))
                .startsWith(Files.readString(EXAMPLE.resolve("content/organisations.yaml")))
                .endsWith("""
                    reef-keepers:
                      name: {en: Reef Keepers, zh: 护礁协会}
                      kind: society
                      description: {en: Counts oysters with volunteers., zh: 与志愿者一起统计牡蛎数量。}
                    """);
        assertThat(read("news/regatta-of-the-century.zh.md")).contains("aliases: [news/centenary-regatta]\n");
        assertThat(project.resolve("content/news/centenary-regatta.zh.md")).doesNotExist();
        assertThat(project.resolve("content/news/breakwater-closed.yaml")).doesNotExist();
        assertThat(read(language.equals("en") ? "news/knot-workshop.zh.md" : "news/lume-reading-room.en.md"))
                .contains(
                        language.equals("en")
                                ? "title: 一个下午学会十二种绳结\n"
                                : "title: A reading corner in the waiting room\n");
    }

    /** The form that asks for a token; only the published editor has it. */
    private void showTheSignIn(HandbookWalk walk, String language) throws Exception {
        browser.evaluate("void Promise.all([import('./sign-in.js'), import('./texts.js')]).then(([signIn, texts]) => "
                + "signIn.signedIn({repository: {label: 'GitHub', host: 'github.com', path: 'harbour-cities/site', branch: 'main', folder: ''}}, "
                + "(key, ...values) => texts.textIn('" + language
                + "', key, ...values), form => document.querySelector('#content').replaceChildren(form)))");
        walk.show(Path.of("docs/images/handbook/sign-in." + language + ".webp"));
        browser.driver.navigate().refresh();
        browser.open(printed(ADDRESS));
        browser.await("document.querySelectorAll('.types a').length > 0", true);
    }

    private String read(String path) throws IOException {
        return Files.readString(project.resolve("content").resolve(path));
    }

    /** What the server printed, as soon as it matches. */
    private String printed(Pattern wanted) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            Matcher found = wanted.matcher(output.toString());
            if (found.find()) {
                return found.group();
            }
            assertThat(serve.isAlive()).as(output.toString()).isTrue();
            Thread.sleep(100);
        }
        throw new AssertionError(output.toString());
    }
}
