package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
    private record DeepLink(String page, String id, String counterpart) {
        String address(SiteServer server) {
            return server.origin() + BakedSite.OWN.basePath() + page.replaceFirst("index\\.html$", "") + "#" + id;
        }

        String otherPage() {
            return other(page);
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
                links.add(new DeepLink(page, headings.get(i).id(), others.get(i).text()));
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
            for (DeepLink link : links) {
                browser.width(links.indexOf(link) % 2 == 0 ? 1280 : 360);
                browser.open(link.address(server));
                browser.click(".languages a");
                assertThat(URLDecoder.decode(browser.address(), StandardCharsets.UTF_8))
                        .endsWith(link.otherPage().replaceFirst("index\\.html$", "") + "#" + link.id());
                assertThat(browser.findings("target.js")).as(link.toString()).containsExactly(link.counterpart());
            }
        }
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
