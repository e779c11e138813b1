package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Matrices and stocktaking on screens, on paper and in forced colours: every mark is there, and nothing is cut off. */
@Tag("browser")
class MatrixTest {
    private static final List<String> MATRICES =
            List.of("projects/matrix/", "projects/matrix/2022-01-12/", "clusters/matrix/");
    private static final List<String> LANGUAGES = List.of("en/", "zh/");
    private static final Pattern PAPER = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]");

    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.HARBOUR);
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
        browser.scheme("light");
        browser.forcedColours(false);
        browser.width(1280);
    }

    private static void open(String page) {
        browser.open(server.origin() + BakedSite.HARBOUR.basePath() + page);
    }

    /** The cells that say something, but show no mark that stands out from the page. */
    private static String unmarked() {
        return browser.evaluate("""
                        (() => {
                          const paper = getComputedStyle(document.body).backgroundColor;
                          const shows = mark => mark.getBoundingClientRect().width >= 8 && getComputedStyle(mark).fill !== paper
                              && getComputedStyle(mark).visibility === 'visible';
                          const cells = [...document.querySelectorAll('.matrix td, .achievement td:not(.phases)')].filter(cell => cell.textContent.trim());
                          return cells.filter(cell => ![...cell.querySelectorAll('svg, .sign-unknown')].some(shows)).length
                              + ' of ' + (cells.length > 0 ? 'some' : 'none');
                        })()""").toString();
    }

    @Test
    @Tag("slow")
    void everyMarkIsThereOnScreenOnPaperAndInForcedColours() {
        for (String language : LANGUAGES) {
            for (String matrix : MATRICES) {
                open(language + matrix);
                assertThat(unmarked()).as("%s%s on screen", language, matrix).isEqualTo("0 of some");
                for (String scheme : List.of("light", "dark")) {
                    browser.scheme(scheme);
                    browser.forcedColours(true);
                    assertThat(unmarked())
                            .as("%s%s in forced colours", language, matrix)
                            .isEqualTo("0 of some");
                    browser.forcedColours(false);
                }
                browser.media("print");
                assertThat(unmarked()).as("%s%s on paper", language, matrix).isEqualTo("0 of some");
                reset();
            }
        }
    }

    @Test
    void noColumnIsOutOfSightOnAScreenAndOnAPhoneTheListSaysTheSame() {
        for (String matrix : MATRICES) {
            open("en/" + matrix);
            assertThat(
                            browser.evaluate(
                                    "(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.matrix-box') ?? document.querySelector('main'))"))
                    .as(matrix)
                    .isEqualTo(true);
            browser.width(360);
            assertThat(browser.evaluate("document.querySelector('.matrix-box')?.checkVisibility() ?? false"))
                    .as(matrix)
                    .isEqualTo(false);
            assertThat(browser.evaluate("""
                            (() => {
                              const cities = new Set([...document.querySelectorAll('.matrix tbody th[scope=row] a, .achievement th a')].map(a => a.href));
                              const listed = [...document.querySelectorAll('.achievement th a, .phone-only a')].filter(a => a.checkVisibility());
                              listed.forEach(a => cities.delete(a.href));
                              return cities.size;
                            })()""")).as(matrix).isEqualTo(0L);
            reset();
        }
    }

    @Test
    void aMatrixIsPrintedOnLandscapePaperWithoutAnEmptySheet() {
        open("en/clusters/matrix/");
        assertThat(browser.sheets()).isEqualTo(1);
        assertThat(isLandscape()).isTrue();
        open("en/projects/matrix/");
        assertThat(browser.sheets()).isBetween(1, 2);
        assertThat(isLandscape()).isTrue();
    }

    @Test
    @Tag("slow")
    void stocktakingIsPrintedOnAFewUprightSheets() {
        open("zh/stocktaking/");
        assertThat(browser.sheets()).isBetween(2, 4);
        assertThat(isLandscape()).isFalse();
    }

    private static boolean isLandscape() {
        Matcher paper = PAPER.matcher(browser.printed());
        assertThat(paper.find()).isTrue();
        return Double.parseDouble(paper.group(1)) > Double.parseDouble(paper.group(2));
    }
}
