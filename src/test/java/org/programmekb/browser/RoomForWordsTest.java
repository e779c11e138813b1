package org.programmekb.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.browser.SamplePages.Sample;

/** Words have room at every width, on paper and in each language of the program: nothing is broken inside, and nothing stands beside its place. */
@Tag("browser")
class RoomForWordsTest {
    private static final List<Integer> WIDTHS = List.of(320, 360, 640, 768, 1000, 1184, 1280, 1600);
    /** The width of A4 between its margins, and of a screen from which somebody prints. */
    private static final List<Integer> SHEETS = List.of(680, 1280);

    private static final List<String> LANGUAGES = List.of("en", "zh", "de", "fr", "es", "it", "pt", "ja", "ar");
    private static final List<String> STAGES =
            List.of("proposed", "identified", "memorandum", "implementation", "delivered");

    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.OWN, BakedSite.HARBOUR, BakedSite.FOUR);
        browser = Browser.start();
    }

    @AfterAll
    static void end() {
        browser.close();
        server.close();
    }

    @AfterEach
    void reset() {
        browser.media("screen");
        browser.width(1280);
    }

    private static void open(BakedSite site, String page) {
        browser.open(new Sample(site, page).address(server));
    }

    /** What a script finds at every width and on paper. */
    private static List<String> everywhere(String script, Object... arguments) {
        List<String> found = new ArrayList<>();
        for (String media : List.of("screen", "print")) {
            browser.media(media);
            for (int width : media.equals("print") ? SHEETS : WIDTHS) {
                browser.width(width);
                browser.findings(script, arguments).forEach(each -> found.add(media + " at " + width + " px: " + each));
            }
        }
        browser.media("screen");
        return found;
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("templates/messages", language + ".properties"), UTF_8)) {
            messages.load(file);
        }
        return messages;
    }

    @Test
    void namesOfStagesEndWhereTheirPartOfTheBandsEndsInEveryLanguage() throws IOException {
        open(BakedSite.OWN, "en/cities/yantai/");
        assertThat(everywhere("ladder.js")).isEmpty();
        for (String language : LANGUAGES) {
            Properties messages = messages(language);
            List<String> names = STAGES.stream()
                    .map(stage -> messages.getProperty("stage." + stage))
                    .toList();
            assertThat(everywhere("ladder.js", names)).as(language).isEmpty();
        }
        open(BakedSite.FOUR, "ar/cities/wadi-najma/");
        assertThat(everywhere("ladder.js")).as("from right to left").isEmpty();
    }

    @Test
    void theBlockOfTheNewestItemHoldsTheLongestMonthOfEveryLanguage() throws IOException {
        open(BakedSite.OWN, "en/");
        for (String language : LANGUAGES) {
            Properties messages = messages(language);
            List<String> months = IntStream.rangeClosed(1, 12)
                    .mapToObj(number -> messages.getProperty("date.month")
                            .replace("{0}", "2025")
                            .replace("{1}", messages.getProperty("month." + number, String.valueOf(number)))
                            .replaceFirst("( de)? (?=\\d)", "$1\n"))
                    .toList();
            assertThat(everywhere("day.js", months)).as(language).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void pagesBreakNoWordAndNoLineBeginsWithADot() {
        Stream.of(
                        new Sample(BakedSite.OWN, "en/"),
                        new Sample(BakedSite.OWN, "en/cities/yantai/"),
                        new Sample(BakedSite.OWN, "zh/cities/yantai/"),
                        new Sample(BakedSite.OWN, "en/cities/rome/"),
                        new Sample(BakedSite.OWN, "en/cooperation/haikou-nice/"),
                        new Sample(BakedSite.OWN, "en/projects/matrix/"),
                        new Sample(BakedSite.OWN, "zh/projects/matrix/"),
                        new Sample(BakedSite.HARBOUR, "en/cities/port-merrow/"),
                        new Sample(BakedSite.HARBOUR, "en/cooperation/port-merrow-puerto-lume/"),
                        new Sample(BakedSite.FOUR, "es/cities/costa-serena/"),
                        new Sample(BakedSite.FOUR, "ar/cities/wadi-najma/"))
                .forEach(page -> {
                    open(page.site(), page.path());
                    assertThat(everywhere("room.js")).as(page.toString()).isEmpty();
                });
    }

    @Test
    void aCityWithAPhotographHasPlainCirclesInItsHead() {
        open(BakedSite.HARBOUR, "en/cities/port-merrow/");
        assertThat(browser.evaluate("document.querySelectorAll('.head > svg.head-emblem > circle').length"))
                .isEqualTo(3L);
    }
}
