package org.programmekb.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pages of the two sites in English and Chinese, in both languages, and some in Spanish and Arabic: each kind of page at least on one site, on both where
 * what the sites have in it differs.
 */
final class SamplePages {
    private static final List<String> OWN = List.of(
            "",
            "news/stocktaking-workshop/",
            "cities/haikou/",
            "clusters/matrix/",
            "laps/haikou-nice/",
            "projects/matrix/",
            "figures/",
            "gaps/",
            "stocktaking/",
            "involved/",
            "about/",
            "accessibility/",
            "subscribe/",
            "search/");

    private static final List<String> HARBOUR = List.of(
            "",
            "news/page/2/",
            "news/markup-in-markdown/",
            "news/markup-in-asciidoc/",
            "cities/",
            "cities/port-merrow/",
            "events/",
            "news/matrix-review/",
            "clusters/",
            "clusters/quiet-ports/",
            "laps/",
            "actions/",
            "laps/merrow-lume/",
            "projects/",
            "projects/harbour-bus/",
            "projects/matrix/",
            "stocktaking/",
            "glossary/",
            "tide-table/",
            "site-map/");

    /** What runs from right to left, and Latin letters beyond English. */
    private static final List<String> FOUR = List.of(
            "ar/",
            "ar/news/four-banks/",
            "ar/cities/wadi-najma/",
            "ar/laps/river-pact/",
            "ar/projects/matrix/",
            "ar/glossary/",
            "es/cities/costa-serena/",
            "es/news/only-in-arabic/");

    private SamplePages() {}

    /**
     * A page of a site.
     *
     * @param path its address below the site
     */
    record Sample(BakedSite site, String path) {
        boolean hasLanguage() {
            return path.matches("[a-z]{2}/.*");
        }

        boolean isEnglish() {
            return path.startsWith("en/");
        }

        String address(SiteServer server) {
            return server.origin() + site.basePath() + path;
        }

        @Override
        public String toString() {
            return site + "/" + path;
        }
    }

    static List<Sample> all() {
        return Stream.of(BakedSite.values()).flatMap(site -> of(site).stream()).toList();
    }

    static List<Sample> of(BakedSite site) {
        List<String> paths = switch (site) {
            case OWN -> OWN;
            case HARBOUR -> HARBOUR;
            case FOUR -> List.of();
        };
        List<Sample> samples = new ArrayList<>();
        Stream.of("", "404.html").forEach(path -> samples.add(new Sample(site, path)));
        site.languages()
                .forEach(language -> paths.forEach(path -> samples.add(new Sample(site, language + "/" + path))));
        if (site == BakedSite.FOUR) {
            FOUR.forEach(path -> samples.add(new Sample(site, path)));
        }
        return samples;
    }

    /** Every second one of some pages, from the first or the second on; both parts have each kind of page between them. */
    static List<Sample> half(List<Sample> pages, int first) {
        return IntStream.range(0, pages.size())
                .filter(i -> i % 2 == first)
                .mapToObj(pages::get)
                .toList();
    }

    /**
     * The pages of one language: the home page and every second one of the others, which the other language leaves out. Those of no language go with the
     * first.
     */
    static List<Sample> of(BakedSite site, String language) {
        boolean isFirst = site.languages().get(0).equals(language);
        List<Sample> all = of(site);
        List<Sample> own = all.stream()
                .filter(sample -> sample.path().startsWith(language + "/"))
                .toList();
        return Stream.concat(
                        all.stream().filter(sample -> isFirst && !sample.hasLanguage()),
                        IntStream.range(0, own.size())
                                .filter(i -> i == 0 || (i % 2 == 1) == isFirst)
                                .mapToObj(own::get))
                .toList();
    }
}
