package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.SiteLinks.Reference;

/** Where the addresses in the published pages lead, found without the code that made them. */
@Tag("sites")
class LinkTest {
    private static final Map<String, String> NAMES =
            Map.of("en", "English", "zh", "简体中文", "es", "Español", "ar", "العربية");

    @ParameterizedTest
    @EnumSource
    void every_address_within_the_site_leads_to_a_file_and_an_anchor_that_exist(BakedSite site) {
        assertThat(broken(site, BakedSite.ORIGIN + site.basePath())).isEmpty();
    }

    /** Only the page for unknown addresses, which is shown at any address, knows that of the site. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"OWN,/", "OWN,/a/b/", "HARBOUR,/", "HARBOUR,/a/b/"})
    void the_same_files_are_a_sound_site_at_another_address(BakedSite site, String path) {
        assertThat(broken(site, "https://elsewhere.example" + path))
                .filteredOn(reference -> !reference.page().equals("404.html"))
                .isEmpty();
    }

    /** The addresses with the origin of the site that lead nowhere, if the site is at this address. */
    private static List<Reference> broken(BakedSite site, String root) {
        SiteLinks links = SiteLinks.of(site);
        List<Reference> broken = new ArrayList<>();
        for (Reference reference : links.references(root)) {
            URI address = reference.address();
            String fragment = address.getFragment() == null ? "" : address.getFragment();
            boolean isFound = links.file(root, address)
                    .filter(file -> links.hasAnchor(file, fragment))
                    .isPresent();
            if (!isFound && address.toString().startsWith(root.replaceFirst("(?<=[^:/])/.*", "/"))) {
                broken.add(reference);
            }
        }
        return broken;
    }

    @ParameterizedTest
    @EnumSource
    void other_origins_are_named_only_by_links_that_a_reader_chooses_to_follow(BakedSite site) {
        assertThat(SiteLinks.of(site).references())
                .filteredOn(reference -> !SiteLinks.inside(reference.address()))
                .allSatisfy(reference -> {
                    assertThat(reference.element().normalName())
                            .as(reference.toString())
                            .isEqualTo("a");
                    assertThat(reference.address().getScheme())
                            .as(reference.toString())
                            .isIn("https", "http", "mailto", "tel");
                });
    }

    @ParameterizedTest
    @EnumSource
    void the_stylesheets_load_nothing_from_elsewhere(BakedSite site) {
        Pattern url = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)|@import\\s*['\"]([^'\"]+)");
        SiteLinks links = SiteLinks.of(site);
        for (String file : site.files()) {
            if (file.endsWith(".css")) {
                Matcher matcher = url.matcher(site.text(file));
                while (matcher.find()) {
                    String value = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    if (!value.startsWith("data:") && !value.startsWith("#")) {
                        assertThat(links.file(URI.create(links.address(file)).resolve(value)))
                                .as(file + ": " + value)
                                .isPresent();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pages_state_their_own_address_or_that_of_their_original_as_canonical(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        EveryPage.satisfies(links.readings(), (page, document) -> {
            List<String> canonical = document.select("link[rel=canonical]").eachAttr("href");
            assertThat(canonical).as(page).hasSize(1);
            List<String> counterparts =
                    site.elsewhere(page).values().stream().map(links::address).toList();
            boolean isFallback = counterparts.contains(canonical.get(0));
            assertThat(isFallback || canonical.get(0).equals(links.address(page)))
                    .as(page + " " + canonical)
                    .isTrue();
            assertThat(document.select("aside.translation").isEmpty() && isFallback)
                    .as(page + " stands for another page without saying so")
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void language_versions_name_each_other_and_themselves(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        EveryPage.satisfies(links.pages(), (page, document) -> {
            Map<String, String> alternates = alternates(document);
            if (alternates.isEmpty()) {
                return;
            }
            assertThat(alternates.values()).as(page).contains(links.address(page));
            alternates.forEach((language, address) -> {
                String other = links.file(URI.create(address)).orElse("nothing at " + address);
                assertThat(links.pages()).as(page + " " + language).containsKey(other);
                if (!other.equals("index.html")) {
                    assertThat(alternates(links.pages().get(other)))
                            .as(page + " and " + other)
                            .isEqualTo(alternates);
                }
                if (!language.equals("x-default")) {
                    assertThat(links.pages().get(other).selectFirst("html").attr("lang"))
                            .as(other)
                            .isEqualTo(language);
                }
            });
            String fallback = alternates.get("x-default");
            assertThat(fallback)
                    .as(page)
                    .isEqualTo(page.matches("(../)?index.html") ? links.address("index.html") : alternates.get("en"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void only_pages_that_are_the_original_have_language_versions(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        EveryPage.satisfies(links.readings(), (page, document) -> {
            String canonical = document.select("link[rel=canonical]").attr("href");
            boolean original = canonical.equals(links.address(page));
            boolean indexed =
                    !document.select("meta[name=robots]").attr("content").contains("noindex");
            if (!original) {
                assertThat(alternates(document)).as(page).isEmpty();
            } else if (indexed) {
                assertThat(alternates(document))
                        .as(page)
                        .containsKey(document.selectFirst("html").attr("lang"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_language_switch_of_every_page_leads_to_the_same_page_and_back(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        EveryPage.satisfies(links.readings(), (page, document) -> {
            List<String> switches = new ArrayList<>();
            for (Element link : document.select(".languages a")) {
                assertThat(link.attr("hreflang")).as(page).isEqualTo(link.attr("lang"));
                switches.add(link.attr("lang") + " " + link.text() + " " + link.absUrl("href"));
            }
            List<String> expected = new ArrayList<>();
            site.elsewhere(page)
                    .forEach((language, other) -> expected.add(
                            BakedSite.tag(language) + " " + NAMES.get(language) + " " + links.address(other)));
            assertThat(switches).as(page).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_sitemap_lists_every_original_page_once_with_its_language_versions(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        Document sitemap = Jsoup.parse(site.text("sitemap.xml"), "", Parser.xmlParser());
        Map<String, Map<String, String>> listed = new TreeMap<>();
        for (Element url : sitemap.select("url")) {
            String address = url.selectFirst("loc").text();
            assertThat(listed.put(address, alternates(url)))
                    .as(address + " twice")
                    .isNull();
        }
        Map<String, Map<String, String>> expected = new TreeMap<>();
        links.pages().forEach((page, document) -> {
            boolean indexed =
                    !document.select("meta[name=robots]").attr("content").contains("noindex");
            if (indexed && document.select("link[rel=canonical]").attr("href").equals(links.address(page))) {
                expected.put(links.address(page), alternates(document));
            }
        });
        assertThat(listed).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void every_page_can_be_reached_from_the_home_page_of_its_language(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        Map<String, List<Reference>> from = links.references().stream()
                .filter(reference -> reference.element().normalName().equals("a"))
                .filter(reference -> !reference.element().hasAttr("hreflang"))
                .collect(Collectors.groupingBy(Reference::page));
        for (String language : site.languages()) {
            Set<String> reached = new TreeSet<>(Set.of(language + "/index.html"));
            Deque<String> next = new ArrayDeque<>(reached);
            while (!next.isEmpty()) {
                for (Reference reference : from.getOrDefault(next.remove(), List.of())) {
                    links.file(reference.address()).filter(reached::add).ifPresent(next::add);
                }
            }
            Set<String> all = new TreeSet<>(links.readings().keySet());
            all.removeIf(page -> !page.startsWith(language + "/"));
            assertThat(reached).containsAll(all);
        }
    }

    private static Map<String, String> alternates(Element within) {
        Map<String, String> alternates = new TreeMap<>();
        for (Element link : within.getElementsByAttribute("hreflang")) {
            if (link.normalName().endsWith("link") && link.attr("rel").equals("alternate")) {
                alternates.put(link.attr("hreflang"), link.attr("href"));
            }
        }
        return alternates;
    }
}
