package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.browser.Browser.Question;

/** A reader who follows a link to a heading and then switches the language. */
@Tag("browser")
class LanguageSwitchTest {
    private static final SiteLinks LINKS = SiteLinks.of(BakedSite.OWN);

    private static SiteServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.OWN);
        browser = Browser.start();
        browser.scheme("light");
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    /** A heading of a page and what the page of the other language calls it. */
    private record DeepLink(String page, String id, String text, String counterpart) {
        String address(SiteServer server) {
            return address(server, page);
        }

        /** The same place in the other language. */
        String there(SiteServer server) {
            return address(server, other(page));
        }

        private String address(SiteServer server, String file) {
            return server.origin() + BakedSite.OWN.basePath() + file.replaceFirst("index\\.html$", "") + "#" + id;
        }
    }

    private static String other(String page) {
        return (page.startsWith("en/") ? "zh/" : "en/") + page.substring(3);
    }

    private static List<Element> headings(String page) {
        Document document = LINKS.pages().get(page);
        return document.select(".prose :is(h2, h3, h4)[id]");
    }

    /** All headings of prose that a translated page has; its heading at the same place is the counterpart. */
    private static List<DeepLink> deepLinks(String language) {
        List<DeepLink> links = new ArrayList<>();
        for (String page : LINKS.readings().keySet()) {
            List<Element> headings = page.startsWith(language) ? headings(page) : List.of();
            for (int i = 0; i < headings.size(); i++) {
                List<Element> others = headings(other(page));
                assertThat(others).as(page).hasSameSizeAs(headings);
                links.add(new DeepLink(page, headings.get(i).id(), headings.get(i).text(), others.get(i).text()));
            }
        }
        return links;
    }

    @Test
    void everyHeadingOfTheSiteHasTheSameIdInBothLanguages() {
        for (String page : LINKS.readings().keySet()) {
            assertThat(headings(other(page)).stream().map(Element::id))
                    .as(page)
                    .containsExactlyElementsOf(
                            headings(page).stream().map(Element::id).toList());
        }
    }

    @Test
    void theSwitchKeepsTheHeadingOfEveryDeepLinkInBothDirections() {
        for (String language : List.of("en/", "zh/")) {
            List<DeepLink> links = deepLinks(language);
            assertThat(links).as(language).hasSizeGreaterThanOrEqualTo(20);
            // Half of the links at each width: each is opened, which shows the place in view, and the switch named.
            Set<String> clicked = new HashSet<>();
            for (int width : List.of(1280, 360)) {
                browser.width(width);
                for (int i = width == 1280 ? 0 : 1; i < links.size(); i += 2) {
                    follow(links.get(i), clicked.add(width + links.get(i).page()));
                }
            }
        }
    }

    /**
     * Opens a link, and shows that the place is in view and that the switch names the same place of the other page. That page is opened with the same address
     * by the test of the other direction. So a click follows only from one place of each page at each width.
     */
    private static void follow(DeepLink link, boolean clicks) {
        browser.open(link.address(server));
        List<List<String>> seen = browser.findings(
                List.of(new Question("target.js", List.of()), new Question("switch-address.js", List.of())));
        assertThat(seen.get(0)).as(link.toString()).containsExactly(link.text());
        assertThat(seen.get(1)).as(link.toString()).containsExactly(decoded(link.there(server)));
        if (clicks) {
            browser.click(".languages a");
            assertThat(decoded(browser.address())).isEqualTo(decoded(link.there(server)));
            assertThat(browser.findings("target.js")).as(link.toString()).containsExactly(link.counterpart());
        }
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    @Test
    void aReaderWhoFollowsALinkWithinThePageTakesThatPlaceAlong() {
        browser.width(1280);
        DeepLink link = deepLinks("en/").get(0);
        browser.open(link.address(server).replaceFirst("#.*", ""));
        assertThat(browser.evaluate("document.querySelector('.languages a').hash"))
                .isEqualTo("");
        browser.evaluate("(location.hash = '" + link.id() + "')");
        browser.click(".languages a");
        assertThat(browser.findings("target.js")).containsExactly(link.counterpart());
    }
}
