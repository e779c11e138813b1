package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What search engines are told. */
final class SitemapTest {
    private static final Site SITE = Site.of("""
            -- content/pages/about.en.md --
            ---
            title: About
            aliases: [old-about]
            ---
            -- content/pages/about.zh.md --
            ---
            title: 关于
            ---
            -- content/pages/english.en.md --
            ---
            title: Only in English
            ---
            -- content/pages/chinese.zh.md --
            ---
            title: 只有中文
            ---
            """);

    private static List<String> addresses(Result result) {
        return Jsoup.parse(result.text("sitemap.xml"), Parser.xmlParser())
                .select("url > loc")
                .eachText();
    }

    private static List<String> versions(Result result, String address) {
        for (Element url :
                Jsoup.parse(result.text("sitemap.xml"), Parser.xmlParser()).select("url")) {
            if (url.selectFirst("loc").text().equals(address)) {
                return url.select("xhtml|link").stream()
                        .map(link -> link.attr("hreflang") + " " + link.attr("href"))
                        .toList();
            }
        }
        throw new AssertionError(address + " is not in the sitemap");
    }

    @Test
    void itListsOriginalsAndNothingElse() {
        assertThat(addresses(SITE.build()))
                .containsExactlyInAnyOrder(
                        "https://example.org/",
                        "https://example.org/en/",
                        "https://example.org/zh/",
                        "https://example.org/en/about/",
                        "https://example.org/zh/about/",
                        "https://example.org/en/data/",
                        "https://example.org/zh/data/",
                        "https://example.org/en/english/",
                        "https://example.org/zh/chinese/",
                        "https://example.org/en/site-map/",
                        "https://example.org/zh/site-map/",
                        "https://example.org/en/search/",
                        "https://example.org/zh/search/");
    }

    @Test
    void eachPageNamesAllItsVersionsAndADefault() {
        Result result = SITE.build();

        assertThat(versions(result, "https://example.org/en/about/"))
                .containsExactly(
                        "en https://example.org/en/about/",
                        "zh-Hans https://example.org/zh/about/",
                        "x-default https://example.org/en/about/");
        assertThat(versions(result, "https://example.org/zh/about/"))
                .isEqualTo(versions(result, "https://example.org/en/about/"));
        assertThat(versions(result, "https://example.org/zh/"))
                .containsExactly(
                        "en https://example.org/en/",
                        "zh-Hans https://example.org/zh/",
                        "x-default https://example.org/");
        assertThat(versions(result, "https://example.org/en/english/"))
                .containsExactly("en https://example.org/en/english/", "x-default https://example.org/en/english/");
        assertThat(versions(result, "https://example.org/zh/chinese/"))
                .containsExactly("zh-Hans https://example.org/zh/chinese/");
    }

    @Test
    void itSaysTheSameAsThePages() {
        Result result = SITE.build("--base-url", "https://example.org/a/b/");

        for (String address : addresses(result)) {
            String path = address.substring("https://example.org/a/b".length());
            assertThat(result.page(path).select("link[rel=alternate][hreflang]"))
                    .as(address)
                    .extracting(link -> link.attr("hreflang") + " " + link.attr("href"))
                    .containsExactlyElementsOf(versions(result, address));
            SiteAssertions.assertThat(result).page(path).hasCanonical(address);
        }
    }

    @Test
    void robotsLearnWhereItIs() {
        assertThat(SITE.build("--base-url", "https://example.org/a/b").text("robots.txt"))
                .contains("Sitemap: https://example.org/a/b/sitemap.xml");
    }
}
