package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The structured data of every page, held to the vocabulary of schema.org. */
@Tag("sites")
class StructuredDataTest {
    private static final Vocabulary VOCABULARY = new Vocabulary();

    /** What is wrong with the structured data of a site. */
    private static final class Inspection {
        private final Map<String, String> types = new HashMap<>();
        private final List<String> findings = new ArrayList<>();
        private final Set<String> addresses;
        private String page = "";

        Inspection(Map<String, JsonLd> pages) {
            this(pages, Set.of());
        }

        /** An address among those of pages is a page, even if it describes another one: it stands in for a missing translation. */
        Inspection(Map<String, JsonLd> pages, Set<String> addresses) {
            this.addresses = addresses;
            pages.forEach((name, data) -> data.things().forEach(thing -> {
                if (thing.containsKey("@id") && thing.containsKey("@type")) {
                    String before = types.putIfAbsent((String) thing.get("@id"), (String) thing.get("@type"));
                    if (before != null && !before.equals(thing.get("@type"))) {
                        findings.add(
                                name + ": " + thing.get("@id") + " is a " + thing.get("@type") + " and a " + before);
                    }
                }
            }));
            pages.forEach((name, data) -> {
                page = name;
                data.things().stream()
                        .filter(thing -> thing.containsKey("@type"))
                        .forEach(this::inspect);
            });
        }

        private void add(String finding) {
            findings.add(page + ": " + finding);
        }

        private void inspect(Map<String, Object> thing) {
            String type = (String) thing.get("@type");
            if (!VOCABULARY.isType(type)) {
                add("there is no type " + type);
                return;
            }
            thing.forEach((property, value) -> {
                if (property.startsWith("@")) {
                    return;
                }
                Optional<List<String>> allowed = VOCABULARY.values(type, property);
                if (allowed.isEmpty()) {
                    add(type + " has no property " + property);
                } else if (value instanceof List<?> list) {
                    list.forEach(item -> inspect(type + "." + property, item, allowed.get()));
                } else {
                    inspect(type + "." + property, value, allowed.get());
                }
            });
        }

        private Object typeOf(Object id) {
            String type = types.get(id);
            return type == null && addresses.contains(id) ? "WebPage" : type;
        }

        private void inspect(String place, Object value, List<String> allowed) {
            if (value instanceof Map<?, ?> thing) {
                Object type = thing.get("@type") == null ? typeOf(thing.get("@id")) : thing.get("@type");
                if (type == null) {
                    add(place + ": nothing says what " + thing.get("@id") + " is");
                } else if (!VOCABULARY.isKind((String) type, allowed)) {
                    add(place + ": a " + type + " is none of " + allowed);
                }
            } else if (value instanceof Number) {
                if (!VOCABULARY.allowsNumbers(allowed)) {
                    add(place + ": " + value + " is none of " + allowed);
                }
            } else {
                VOCABULARY.objection((String) value, allowed).ifPresent(objection -> add(place + ": " + objection));
            }
        }
    }

    private static Map<String, JsonLd> data(BakedSite site) {
        Map<String, JsonLd> data = new HashMap<>();
        SiteLinks.of(site).pages().forEach((page, document) -> data.put(page, JsonLd.of(document)));
        return data;
    }

    @ParameterizedTest
    @EnumSource
    void all_of_it_is_in_the_vocabulary_and_refers_to_what_is_described_somewhere(BakedSite site) {
        Set<String> addresses = SiteLinks.of(site).pages().keySet().stream()
                .map(page -> BakedSite.ORIGIN + site.basePath() + page.replaceFirst("index\\.html$", ""))
                .collect(Collectors.toSet());
        assertThat(new Inspection(data(site), addresses).findings).isEmpty();
    }

    @Test
    void what_is_not_in_the_vocabulary_is_found() {
        Map<String, Object> place = Map.of(
                "@type",
                "City",
                "population",
                5,
                "geo",
                Map.of("@type", "Person", "name", "x"),
                "url",
                "/relative",
                "name",
                7,
                "containedInPlace",
                Map.of("@id", "https://example.org/#nowhere"));
        Map<String, Object> article = Map.of("@type", "NewsArticle", "datePublished", "14 February");
        Map<String, Object> unknown = Map.of("@type", "Town");

        assertThat(new Inspection(Map.of("a", new JsonLd(List.of(place)))).findings)
                .containsExactlyInAnyOrder(
                        "a: City has no property population",
                        "a: City.geo: a Person is none of [GeoCoordinates, GeoShape]",
                        "a: City.url: \"/relative\" is none of [URL]",
                        "a: City.name: 7 is none of [Text]",
                        "a: City.containedInPlace: nothing says what https://example.org/#nowhere is");
        assertThat(new Inspection(Map.of("b", new JsonLd(List.of(article)))).findings)
                .containsExactly("b: NewsArticle.datePublished: \"14 February\" is none of [Date, DateTime]");
        assertThat(new Inspection(Map.of("c", new JsonLd(List.of(unknown)))).findings)
                .containsExactly("c: there is no type Town");
        assertThat(new Inspection(Map.of(
                                "d",
                                new JsonLd(List.of(
                                        Map.of("@type", "City", "@id", "x"), Map.of("@type", "Country", "@id", "x")))))
                        .findings)
                .containsExactly("d: x is a Country and a City");
    }

    @ParameterizedTest
    @EnumSource
    void every_page_that_search_engines_may_list_has_one_block_and_no_other_page_has_any(BakedSite site) {
        EveryPage.satisfies(
                SiteLinks.of(site).pages(),
                (page, document) -> assertThat(document.select("script[type=application/ld+json]"))
                        .as(page)
                        .hasSize(isListed(document) ? 1 : 0));
    }

    @ParameterizedTest
    @EnumSource
    void a_page_with_a_breadcrumb_says_so(BakedSite site) {
        EveryPage.satisfies(SiteLinks.of(site).readings(), (page, document) -> {
            if (isListed(document)) {
                assertThat(JsonLd.of(document).first("BreadcrumbList").isPresent())
                        .as(page)
                        .isEqualTo(!document.select("nav.breadcrumb").isEmpty());
            }
        });
    }

    private static boolean isListed(Document page) {
        return page.select("meta[name=robots][content=noindex]").isEmpty();
    }
}
