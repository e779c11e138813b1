package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings from data on small screens, on paper and in forced colours: every mark is there, and text can be read. */
@Tag("browser")
class DrawingsInMediaTest {
    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.HARBOUR);
        browser = Browser.start();
        browser.width(1280);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh/laps/three-harbours/",
                "en/cities/port-merrow/",
                "zh/cooperation/port-merrow-puerto-lume/",
                "en/stocktaking/",
                "en/projects/shore-power/",
                "zh/clusters/quiet-ports/"
            })
    @Tag("slow")
    void everyMarkIsThereOnPagesOfEachKind(String page) {
        everyMarkIsThere(page);
    }

    @ParameterizedTest
    @ValueSource(strings = "en/laps/merrow-lume/")
    void everyMarkIsThere(String page) {
        browser.open(server.origin() + BakedSite.HARBOUR.basePath() + page);
        assertNothingIsLost("on a wide screen", 12);
        browser.width(768);
        assertNothingIsLost("on a tablet", 12);
        browser.width(320);
        assertNothingIsLost("on a small screen", 12);
        browser.scheme("dark");
        assertNothingIsLost("in the dark", 12);
        browser.forcedColours(true);
        assertNothingIsLost("in forced colours", 12);
        browser.forcedColours(false);
        browser.width(1280);
        browser.media("print");
        assertNothingIsLost("on paper", 10);
    }

    private static void assertNothingIsLost(String medium, int smallestText) {
        assertThat(browser.evaluate("""
                        (() => {
                          const paper = getComputedStyle(document.body).backgroundColor;
                          const drawings = [...document.querySelectorAll('svg[role=img]:is(.lane, .line, .goals, .axis)')];
                          const hides = text => getComputedStyle(text).display === 'none';
                          const says = (one, other) => one.textContent.includes(other.textContent);
                          const isSaidElsewhere = text => text.matches('.whole, .wrapped') && hides(text)
                              && [...text.parentNode.querySelectorAll(text.matches('.whole') ? '.wrapped' : '.whole')]
                                  .some(other => !hides(other) && (says(other, text) || says(text, other)));
                          const lost = drawings.filter(drawing => !drawing.checkVisibility());
                          const marks = [...document.querySelectorAll('svg:is(.state-mark, .stage-mark, .step-mark)')]
                              .filter(mark => mark.checkVisibility());
                          for (const mark of [...drawings, ...marks].flatMap(svg => [...svg.querySelectorAll('rect, circle, path, use, line, text')])) {
                            if (mark.closest('defs')) continue;
                            // Words that need two lines on a small screen are there a second time, in one line.
                            if (isSaidElsewhere(mark)) continue;
                            // Flags have words on wide charts only, where there is room; the list says them.
                            if (mark.matches('.flag text') && hides(mark)) continue;
                            const style = getComputedStyle(mark), box = mark.getBoundingClientRect();
                            const shows = style.display !== 'none' && box.width + box.height > 0
                                && [style.fill, style.stroke].some(colour => colour !== 'none' && colour !== paper);
                            const fits = box.left >= -1 && box.right <= document.documentElement.clientWidth + 1;
                            const reads = mark.tagName !== 'text' || parseFloat(style.fontSize) >= %d;
                            if (!shows || !fits || !reads) lost.push(mark);
                          }
                          return (drawings.length + marks.length > 0 ? '' : 'no drawing ') + lost.map(mark => mark.outerHTML).slice(0, 5).join();
                        })()""".formatted(smallestText))).as(medium).isEqualTo("");
    }
}
