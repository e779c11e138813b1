package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the markup of every page has and lacks, beyond what the Nu checker looks at. */
@Tag("sites")
class PageMarkupTest {
    @ParameterizedTest
    @EnumSource
    void ids_are_unique_and_references_to_ids_are_kept(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).pages(), (page, document) -> {
            List<String> ids = document.select("[id]").eachAttr("id");
            assertThat(ids).as(page).doesNotHaveDuplicates().doesNotContain("");
            for (String attribute : List.of("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")) {
                for (Element element : document.select("[" + attribute + "]")) {
                    assertThat(ids)
                            .as(page + ": " + element.cssSelector())
                            .contains(element.attr(attribute).split("\\s+"));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_style_and_no_script_is_inline(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).pages(), (page, document) -> {
            assertThat(document.select("style, [style], script:not([src]):not([type=application/ld+json])"))
                    .as(page)
                    .isEmpty();
            for (Element element : document.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).as(page).doesNotStartWith("on");
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_content_security_policy_comes_before_everything_that_it_governs(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).pages(), (page, document) -> {
            Element policy = document.head().child(1);
            assertThat(document.head().child(0).hasAttr("charset")).as(page).isTrue();
            assertThat(policy.attr("http-equiv")).as(page).isEqualTo("Content-Security-Policy");
            assertThat(policy.attr("content"))
                    .as(page)
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe", "*", "http:", "https:", "frame-ancestors");
        });
    }

    @ParameterizedTest
    @EnumSource
    void headings_begin_with_one_title_and_skip_no_level(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).readings(), (page, document) -> {
            assertThat(document.select("h1")).as(page).hasSize(1);
            int above = 0;
            for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.normalName().charAt(1) - '0';
                assertThat(level).as(page + ": " + heading.text()).isLessThanOrEqualTo(above + 1);
                assertThat(heading.text()).as(page).isNotBlank();
                above = level;
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void titles_differ_within_a_language(BakedSite site) {
        Map<String, String> seen = new TreeMap<>();
        EveryPage.satisfies(SiteLinks.of(site).readings(), (page, document) -> {
            String earlier = seen.put(page.substring(0, 3) + document.title(), page);
            assertThat(earlier)
                    .as(page + " has the title “" + document.title() + "” too")
                    .isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void chinese_text_stands_in_elements_of_that_language(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).pages(), (page, document) -> {
            assertThat(document.selectFirst("html").attr("lang"))
                    .as(page)
                    .isEqualTo(language(page.replaceFirst("^embed/", "")));
            document.body().nodeStream(TextNode.class).forEach(text -> {
                if (text.text()
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                    assertThat(language(text)).as(page + ": " + text.text()).startsWith("zh");
                }
            });
        });
    }

    private static String language(String page) {
        return page.charAt(2) == '/' ? BakedSite.tag(page.substring(0, 2)) : "en";
    }

    private static String language(TextNode text) {
        Element element = text.parent();
        return element.closest("[lang]").attr("lang");
    }

    @ParameterizedTest
    @EnumSource
    void descriptions_are_there_for_search_engines(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).readings(), (page, document) -> {
            assertThat(description(document)).as(page).isNotBlank();
        });
    }

    private static String description(Document document) {
        return document.select("meta[name=description]").attr("content");
    }

    @ParameterizedTest
    @EnumSource
    void no_chinese_text_is_spaced_or_punctuated_in_a_latin_way(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).readings(), (page, document) -> {
            document.body().nodeStream(TextNode.class).forEach(text -> {
                assertThat(text.getWholeText().strip())
                        .as(page)
                        .doesNotContainPattern("\\p{IsHan}[ \\t]+\\p{IsHan}")
                        .doesNotContainPattern("\\p{IsHan}[,;:!?]")
                        .doesNotContainPattern("[，。；：！？、）》][ \\t]+\\S")
                        .doesNotContainPattern("\\p{IsHan}\\n\\p{IsHan}");
            });
        });
    }

    @Test
    void a_city_has_the_same_side_on_every_page() {
        Map<String, Set<String>> sides = new TreeMap<>();
        EveryPage.satisfies(SiteLinks.of(BakedSite.HARBOUR).readings(), (page, document) -> {
            for (Element card : document.select(".city-card, .city-row")) {
                String city = card.select(".city-name a").attr("abs:href").replaceFirst(".*/cities/", "");
                card.classNames().stream()
                        .filter(name -> name.startsWith("side-"))
                        .forEach(name -> sides.computeIfAbsent(city, any -> new TreeSet<>())
                                .add(name));
            }
        });
        assertThat(sides.get("port-merrow/")).containsExactly("side-1");
        assertThat(sides.get("puerto-lume/")).containsExactly("side-2");
        assertThat(sides.values()).allSatisfy(seen -> assertThat(seen).hasSize(1));
    }
}
