package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages look like where somebody shares them. */
@Tag("sites")
class SocialCardTest {
    private static final Set<String> TERRITORIES = Set.of(Locale.getISOCountries());

    private static List<String> values(Document page, String property) {
        return page.select("meta[property=" + property + "]").eachAttr("content");
    }

    @ParameterizedTest
    @EnumSource
    void every_page_has_one_card_with_a_picture_that_exists(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        EveryPage.satisfies(links.pages(), (page, document) -> {
            if (!document.select("meta[name=robots][content=noindex]").isEmpty()) {
                return;
            }
            for (String property : List.of("og:type", "og:title", "og:site_name", "og:url", "og:locale", "og:image")) {
                assertThat(values(document, property))
                        .as(page + " " + property)
                        .singleElement()
                        .asString()
                        .isNotBlank();
            }
            for (String part : List.of("og:image:width", "og:image:height")) {
                assertThat(values(document, part))
                        .as(page + " " + part)
                        .singleElement()
                        .asString()
                        .matches("[1-9]\\d*");
            }
            assertThat(values(document, "og:image:alt"))
                    .as(page)
                    .singleElement()
                    .asString()
                    .isNotBlank();
            assertThat(document.select("meta[name=twitter:card]").eachAttr("content"))
                    .as(page)
                    .containsExactly("summary_large_image");
            assertThat(values(document, "og:url"))
                    .as(page)
                    .isEqualTo(document.select("link[rel=canonical]").eachAttr("href"));
            String image = values(document, "og:image").get(0);
            assertThat(image).as(page).startsWith(BakedSite.ORIGIN);
            assertThat(links.file(URI.create(image))).as(page + " " + image).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void locales_name_a_language_and_a_territory_and_none_comes_twice(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).pages(), (page, document) -> {
            List<String> locales = document.select("meta[property^=og:locale]").eachAttr("content");
            assertThat(locales).as(page).doesNotHaveDuplicates();
            for (String locale : locales) {
                assertThat(locale).as(page).matches("[a-z]{2,3}_[A-Z]{2}");
                assertThat(TERRITORIES).as(page).contains(locale.substring(locale.length() - 2));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void only_news_are_articles_and_have_a_date(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).pages(), (page, document) -> {
            boolean article = values(document, "og:type").contains("article");
            assertThat(article)
                    .as(page)
                    .isEqualTo(!document.select("body.kind-news-item").isEmpty());
            assertThat(values(document, "article:published_time")).as(page).hasSize(article ? 1 : 0);
            assertThat(values(document, "article:modified_time").size())
                    .as(page)
                    .isLessThanOrEqualTo(article ? 1 : 0);
        });
    }
}
