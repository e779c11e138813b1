package org.programmekb.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.browser.SamplePages.Sample;

/** The pages of the sites by their kinds, which differ in templates and style sheets; addresses that have moved are none. */
final class PageKinds {
    private static final Pattern KIND = Pattern.compile("<body[^>]* class=\"kind-(?!redirect)([a-z-]+)");

    private static final Set<String> ESSENTIAL =
            Set.of("home", "city", "plan", "project", "news-item", "matrix", "stocktaking", "search");

    private PageKinds() {}

    /** The page of each kind that holds most, in English and in Chinese by turns; of the own site only what the example does not have. */
    static Map<String, Sample> largest() {
        Map<String, Sample> largest = new TreeMap<>();
        for (BakedSite site : List.of(BakedSite.HARBOUR, BakedSite.OWN)) {
            of(site).forEach((kind, pages) -> {
                String language = largest.size() % 2 == 0 ? "en/" : "zh/";
                largest.computeIfAbsent(
                        kind,
                        any -> pages.stream()
                                .max(Comparator.comparing(
                                                (Sample page) -> page.path().startsWith(language))
                                        .thenComparing(page -> text(page).length()))
                                .orElseThrow());
            });
        }
        return largest;
    }

    /** Those of the kinds that hold the most different parts: text, figures, maps, tables, matrices, forms. */
    static List<Sample> essential() {
        return largest().entrySet().stream()
                .filter(kind -> ESSENTIAL.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** All pages of a site. */
    static List<Sample> all(BakedSite site) {
        return of(site).values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, List<Sample>> of(BakedSite site) {
        Map<String, List<Sample>> kinds = new TreeMap<>();
        for (String file : site.pages()) {
            Sample page = new Sample(site, file.replaceFirst("(^|/)index\\.html$", "$1"));
            Matcher kind = KIND.matcher(text(page));
            if (kind.find()) {
                kinds.computeIfAbsent(kind.group(1), any -> new ArrayList<>()).add(page);
            }
        }
        return kinds;
    }

    private static String text(Sample page) {
        return page.site().text(page.path() + (page.path().matches("|.*/") ? "index.html" : ""));
    }
}
