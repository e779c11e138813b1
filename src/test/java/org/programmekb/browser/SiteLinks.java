package org.programmekb.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The parsed pages of a site and what their addresses lead to; knows nothing of how the site was made. */
final class SiteLinks {
    private static final Map<BakedSite, SiteLinks> READ = new HashMap<>();

    private final BakedSite site;
    private final Set<String> files;
    private final Map<String, Document> pages = new TreeMap<>();

    private SiteLinks(BakedSite site) {
        this.site = site;
        files = new TreeSet<>(site.files());
        site.pages().forEach(page -> pages.put(page, Jsoup.parse(site.text(page), address(page))));
    }

    static synchronized SiteLinks of(BakedSite site) {
        return READ.computeIfAbsent(site, SiteLinks::new);
    }

    Map<String, Document> pages() {
        return pages;
    }

    /** The pages that have content: neither redirects nor the pages of the root. */
    Map<String, Document> readings() {
        Map<String, Document> readings = new TreeMap<>(pages);
        readings.keySet().removeIf(page -> !page.matches("(en|zh)/.*") || isRedirect(page));
        return readings;
    }

    boolean isRedirect(String page) {
        return pages.get(page).selectFirst("meta[http-equiv=refresh]") != null;
    }

    /** The absolute address of a file, as a canonical link states it. */
    String address(String file) {
        String path = file.replaceFirst("(^|/)index\\.html$", "$1");
        return URI.create(BakedSite.ORIGIN + site.basePath() + path).toASCIIString();
    }

    /** The file at an address within the site; nothing is found for a folder without its slash, which some servers redirect. */
    Optional<String> file(URI address) {
        String path = address.getPath();
        if (!inside(address) || !path.startsWith(site.basePath())) {
            return Optional.empty();
        }
        String file = path.substring(site.basePath().length());
        return Optional.of(file.isEmpty() || file.endsWith("/") ? file + "index.html" : file)
                .filter(files::contains);
    }

    /** Whether an address has the origin of the site. */
    static boolean inside(URI address) {
        return address.toString().startsWith(BakedSite.ORIGIN + "/");
    }

    boolean hasAnchor(String page, String fragment) {
        return fragment.isEmpty() || pages.containsKey(page) && pages.get(page).getElementById(fragment) != null;
    }

    /** A place in a page that names an address. */
    record Reference(String page, Element element, String attribute, URI address) {
        @Override
        public String toString() {
            return page + ": <" + element.normalName() + " " + attribute + "=\"" + address + "\">";
        }
    }

    /** Every address that any attribute of any page names. */
    List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        pages.forEach((page, document) -> {
            for (String attribute : List.of("href", "src", "action", "poster", "data", "cite", "formaction")) {
                for (Element element : document.select("[" + attribute + "]")) {
                    references.add(reference(page, element, attribute, element.attr(attribute)));
                }
            }
            for (Element element : document.select("[srcset]")) {
                for (String candidate : element.attr("srcset").split(",")) {
                    references.add(
                            reference(page, element, "srcset", candidate.strip().split("\\s+")[0]));
                }
            }
            Stream.of("og:url", "og:image").forEach(name -> {
                for (Element element : document.select("meta[property=" + name + "]")) {
                    references.add(reference(page, element, "content", element.attr("content")));
                }
            });
            for (Element element : document.select("meta[http-equiv=refresh]")) {
                references.add(reference(
                        page, element, "content", element.attr("content").replaceFirst("^.*?url=", "")));
            }
        });
        return references;
    }

    private Reference reference(String page, Element element, String attribute, String value) {
        return new Reference(page, element, attribute, URI.create(address(page)).resolve(value));
    }
}
