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
            return server.origin() + BakedSite.OWN.basePath() + page.replaceFirst("index\\.html$", "") + "#" + id;
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
                links.add(new DeepLink(
                        page,
                        headings.get(i).id(),
                        headings.get(i).text(),
                        others.get(i).text()));
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

    /**
     * Half of the links at each width, and half of those from each language. On both sides the page comes from a load with the place in its address, shows that
     * place, and has a switch that names the same place of the other side; one of the two switches is clicked.
     */
    @Test
    @Tag("slow")
    void theSwitchKeepsTheHeadingOfEveryDeepLinkInBothDirections() {
        follow(1);
    }

    @Test
    @Tag("slow")
    void theSwitchKeepsTheHeadingOfDeepLinksInBothDirections() {
        follow(7);
    }

    private static void follow(int step) {
        List<DeepLink> english = deepLinks("en/");
        List<DeepLink> chinese = deepLinks("zh/");
        assertThat(english).hasSizeGreaterThanOrEqualTo(20);
        assertThat(chinese).hasSameSizeAs(english);
        for (int width : List.of(1280, 360)) {
            browser.width(width);
            for (int i = width == 1280 ? 0 : 1; i < english.size(); i += 2 * step) {
                boolean fromEnglish = i / step % 4 < 2;
                DeepLink from = (fromEnglish ? english : chinese).get(i);
                DeepLink to = (fromEnglish ? chinese : english).get(i);
                browser.open(from.address(server));
                assertThat(seen()).as(from.toString()).containsExactly(from.text(), decoded(to.address(server)));
                browser.click(".languages a");
                assertThat(decoded(browser.address())).isEqualTo(decoded(to.address(server)));
                assertThat(seen()).as(to.toString()).containsExactly(from.counterpart(), decoded(from.address(server)));
            }
        }
    }

    /** The place in view, and where the switch leads. */
    private static List<String> seen() {
        return browser
                .findings(List.of(new Question("target.js", List.of()), new Question("switch-address.js", List.of())))
                .stream()
                .flatMap(List::stream)
                .toList();
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
