package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.Browser.Question;

/** The same files at the root of a server, below a path, and opened from disk. */
@Tag("browser")
class OpensAnywhereTest {
    private static final BakedSite SITE = BakedSite.HARBOUR;
    private static final String BELOW = "/a/b/";
    private static final int FOLLOWED = 12;

    private static SiteServer server;
    private static Browser browser;

    /** Where a reader finds the files. */
    enum Place {
        ROOT,
        BELOW_A_PATH,
        DISK;

        /** The address of the folder. */
        String root() {
            return switch (this) {
                case ROOT -> server.origin() + "/";
                case BELOW_A_PATH -> server.origin() + BELOW;
                case DISK -> "file://" + SITE.folder() + "/";
            };
        }

        /** The address of a page, to which a link leads. */
        String address(String page) {
            return root() + page + (this == DISK && page.endsWith("/") ? "index.html" : "");
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.at(SITE, List.of("/", BELOW));
        browser = Browser.start();
        browser.width(1280);
        browser.scheme("light");
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ROOT", "BELOW_A_PATH"})
    void anAddressThatHasMovedLeadsToTheSamePlaceInTheNewPage(Place place) {
        browser.open(place.address("en/people/") + "#ines-quiroga");
        browser.await("location.href", place.address("en/involved/") + "#ines-quiroga");
    }

    @ParameterizedTest
    @EnumSource(names = "DISK")
    void everyLinkLeadsToAPageWithItsStylesAndImages(Place place) {
        browser.console();
        Deque<String> next = new ArrayDeque<>(List.of(place.root() + "index.html"));
        Set<String> seen = new LinkedHashSet<>(next);
        for (int followed = 0; followed <= FOLLOWED; followed++) {
            String address = followed % 2 == 0 ? next.removeFirst() : next.removeLast();
            browser.open(address);
            List<List<String>> found = browser.findings(
                    List.of(new Question("loaded.js", List.of()), new Question("links.js", List.of(place.root()))));
            assertThat(found.get(0)).as(address).isEmpty();
            assertThat(found.get(1)).as(address).allMatch(link -> place != Place.DISK || link.contains("."));
            found.get(1).stream()
                    .filter(link -> !link.matches(".*\\.(xml|json|csv|geojson|jsonld|ics|svg)"))
                    .filter(seen::add)
                    .forEach(next::add);
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void fromDiskEveryLinkInADrawingLeadsToAFile() {
        browser.open(Place.DISK.address("en/cities/"));

        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('svg a')].map(a => new URL(a.href.baseVal, location).href)"
                                + ".filter(link => link.endsWith('/index.html')).length > 0"))
                .isEqualTo(true);
        assertThat(
                        browser.evaluate(
                                "[...document.querySelectorAll('a')].map(a => new URL(a.getAttribute('href'), location).href)"
                                        + ".filter(link => link.startsWith('file:') && new URL(link).pathname.endsWith('/')).join()"))
                .isEqualTo("");
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(names = "DISK", mode = EnumSource.Mode.EXCLUDE)
    void everyLinkFromAServerDoes(Place place) {
        everyLinkLeadsToAPageWithItsStylesAndImages(place);
    }

    @ParameterizedTest
    @EnumSource
    void theSwitchLeadsToTheSamePage(Place place) {
        browser.open(place.address("en/cities/port-merrow/"));
        browser.click(".languages a");
        assertThat(browser.address()).isEqualTo(place.address("zh/cities/port-merrow/"));
        browser.await("document.readyState", "complete");
        assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo("zh-Hans");
        browser.click(".languages a");
        assertThat(browser.address()).isEqualTo(place.address("en/cities/port-merrow/"));
    }

    @ParameterizedTest
    @EnumSource
    void anOldAddressLeadsToTheNewOne(Place place) {
        browser.open(place.address("zh/cities/merrow/"));
        assertThat(browser.await("location.href", place.address("zh/cities/port-merrow/")))
                .isEqualTo(place.address("zh/cities/port-merrow/"));
    }

    @ParameterizedTest
    @EnumSource(names = "DISK", mode = EnumSource.Mode.EXCLUDE)
    void theSearchFindsPagesAtTheirAddresses(Place place) {
        browser.open(place.address("en/search/") + "?q=merrow");
        assertThat(browser.await("document.querySelector('.hits a')?.href", place.address("en/cities/port-merrow/")))
                .isEqualTo(place.address("en/cities/port-merrow/"));
    }

    @Test
    void fromDiskTheSearchSaysThatBrowsersForbidItAndNamesTheIndex() {
        browser.console();
        for (String language : SITE.languages()) {
            String index = Place.DISK.address(language + "/search/") + "#part-named";
            browser.open(Place.DISK.address(language + "/cities/"));
            assertThat(browser.await("!!document.querySelector('.on-disk')", true))
                    .isEqualTo(true);
            assertThat(browser.evaluate("document.querySelector('.on-disk').checkVisibility()"))
                    .isEqualTo(false);
            browser.type("/");
            assertThat(browser.evaluate("document.querySelector('.on-disk').checkVisibility()"))
                    .isEqualTo(true);
            assertThat(browser.evaluate("document.querySelector('.on-disk').innerText"))
                    .isEqualTo(text(language));
            assertThat(browser.evaluate("document.querySelector('.on-disk a').href"))
                    .isEqualTo(index);
            browser.type("x\n");
            assertThat(browser.await("location.href", index)).isEqualTo(index);
            assertThat(browser.await("document.querySelector('main #part-on-disk')?.innerText", text(language)))
                    .isEqualTo(text(language));
            assertThat(browser.evaluate("document.querySelector('#part-named').checkVisibility()"))
                    .isEqualTo(true);
        }
        assertThat(browser.console()).isEmpty();
    }

    private static String text(String language) {
        return language.equals("zh")
                ? "本页是从本地磁盘打开的，浏览器不允许在这种情况下搜索。按字母顺序浏览"
                : "You opened this page from a disk, where browsers do not allow searching. All names from A to Z";
    }
}
