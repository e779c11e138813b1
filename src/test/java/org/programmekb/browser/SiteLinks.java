package org.programmekb.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<String> redirects = new TreeSet<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    private SiteLinks(BakedSite site) {
        this.site = site;
        files = new TreeSet<>(site.files());
        site.pages().forEach(page -> {
            Document document = Jsoup.parse(site.text(page), address(page));
            pages.put(page, document);
            anchors.put(page, new HashSet<>(document.select("[id]").eachAttr("id")));
            if (document.selectFirst("meta[http-equiv=refresh]") != null) {
                redirects.add(page);
            }
        });
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
        return redirects.contains(page);
    }

    /** The absolute address of a file, as a canonical link states it. */
    String address(String file) {
        return address(root(), file);
    }

    /** The absolute address of a file of the site whose files are at this address. */
    private static String address(String root, String file) {
        return URI.create(root + file.replaceFirst("(^|/)index\\.html$", "$1")).toASCIIString();
    }

    private String root() {
        return BakedSite.ORIGIN + site.basePath();
    }

    /** The file at an address within the site; nothing is found for a folder without its slash, which some servers redirect. */
    Optional<String> file(URI address) {
        return file(root(), address);
    }

    /** The same for the site at another address. */
    Optional<String> file(String root, URI address) {
        if (!address.toString().startsWith(root)) {
            return Optional.empty();
        }
        String file = address.getPath().substring(URI.create(root).getPath().length());
        return Optional.of(file.isEmpty() || file.endsWith("/") ? file + "index.html" : file)
                .filter(files::contains);
    }

    /** Whether an address has the origin of the site. */
    static boolean inside(URI address) {
        return address.toString().startsWith(BakedSite.ORIGIN + "/");
    }

    boolean hasAnchor(String page, String fragment) {
        return fragment.isEmpty() || anchors.getOrDefault(page, Set.of()).contains(fragment);
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
        return references(root());
    }

    /** The same for the site at another address. */
    List<Reference> references(String root) {
        List<Reference> references = new ArrayList<>();
        pages.forEach((page, document) -> {
            for (String attribute : List.of("href", "src", "action", "poster", "data", "cite", "formaction")) {
                for (Element element : document.select("[" + attribute + "]")) {
                    references.add(reference(root, page, element, attribute, element.attr(attribute)));
                }
            }
            for (Element element : document.select("[srcset]")) {
                for (String candidate : element.attr("srcset").split(",")) {
                    references.add(reference(
                            root, page, element, "srcset", candidate.strip().split("\\s+")[0]));
                }
            }
            Stream.of("og:url", "og:image").forEach(name -> {
                for (Element element : document.select("meta[property=" + name + "]")) {
                    references.add(reference(root, page, element, "content", element.attr("content")));
                }
            });
            for (Element element : document.select("meta[http-equiv=refresh]")) {
                references.add(reference(
                        root, page, element, "content", element.attr("content").replaceFirst("^.*?url=", "")));
            }
        });
        return references;
    }

    private static Reference reference(String root, String page, Element element, String attribute, String value) {
        return new Reference(
                page, element, attribute, URI.create(address(root, page)).resolve(value));
    }
}
