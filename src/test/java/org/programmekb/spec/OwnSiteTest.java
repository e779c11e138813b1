package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.browser.BakedSite;

/** The programme's own site, made from its real content. */
@Tag("sites")
final class OwnSiteTest {
    private static Result site = new Result(-1, "", "", java.util.Map.of());

    @BeforeAll
    static void bake() throws IOException {
        site = Result.of(BakedSite.OWN);
    }

    @Test
    void hasNoErrorAndNoBrokenLink() {
        assertThat(site).isPublished();
    }

    @Test
    void haikouLeadsToItsPlanItsClusterNiceAndTheWorkshop() {
        for (String language : List.of("en", "zh")) {
            assertThat(site)
                    .page("/" + language + "/cities/haikou/")
                    .hasLink("/" + language + "/laps/haikou-nice/")
                    .hasLink("/" + language + "/clusters/silver-economy/")
                    .hasLink("/" + language + "/cities/nice/")
                    .hasLink("/" + language + "/news/stocktaking-workshop/");
        }
    }

    @Test
    void aClusterListsTheSameInBothLanguages() {
        Assertions.assertThat(mainLinks("/en/clusters/silver-economy/"))
                .isNotEmpty()
                .isEqualTo(mainLinks("/zh/clusters/silver-economy/"));
    }

    /** Pages whose lists depend on the words that each language uses. */
    private static final Set<String> OF_WORDS =
            Set.of("en/subscribe/index.html", "en/glossary/index.html", "en/involved/index.html");

    @Test
    void everyPageListsTheSameInBothLanguages() {
        for (String path : site.files().keySet()) {
            if (path.startsWith("en/") && path.endsWith(".html")) {
                String address = "/" + path.replace("index.html", "");
                if (site.page(address).select("meta[http-equiv=refresh]").isEmpty() && !OF_WORDS.contains(path)) {
                    Assertions.assertThat(mainLinks(address))
                            .as(path)
                            .isEqualTo(mainLinks(address.replaceFirst("/en/", "/zh/")));
                }
            }
        }
    }

    private static Set<String> mainLinks(String address) {
        Set<String> links = new TreeSet<>();
        for (String link : site.page(address)
                // Of a long list, each language shows the first in its own order.
                .select("main a[href^=/]:not(.mention):not(.inline-list:has(+ .label) a, .inline-list:has(.label) a)")
                .eachAttr("href")) {
            links.add(link.replaceFirst("^/(en|zh)/", "/*/").replaceFirst("#.*", ""));
        }
        return links;
    }

    @Test
    void theDayOfTheWorkshopIsNotInvented() {
        assertThat(site)
                .page("/en/news/stocktaking-workshop/")
                .has("time[datetime=2020-02]")
                .hasText("the day is not known");
        assertThat(site).page("/zh/news/stocktaking-workshop/").has("time[datetime=2020-02]");
    }

    @Test
    void chongqingChangchunAndXiamenStandWhereTheyAreReadNotWhereTheyAreWritten() {
        assertThat(site)
                .page("/zh/cities/")
                .hasLinksInOrder(
                        "/zh/cities/changchun/",
                        "/zh/cities/chongqing/",
                        "/zh/cities/haikou/",
                        "/zh/cities/zhengzhou/");
        assertThat(site)
                .page("/en/cities/")
                .hasLinksInOrder(
                        "/en/cities/changchun/",
                        "/en/cities/chongqing/",
                        "/en/cities/haikou/",
                        "/en/cities/zhengzhou/");
    }

    @Test
    void nothingIsLeftUntranslated() {
        for (String path : site.files().keySet()) {
            if (path.endsWith(".html")) {
                Assertions.assertThat(site.page("/" + path).select(".notice.translation"))
                        .as(path)
                        .isEmpty();
            }
        }
    }
}
