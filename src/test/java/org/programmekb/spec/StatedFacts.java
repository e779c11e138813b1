package org.programmekb.spec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** In how many entries of the open data each fact is stated. */
final class StatedFacts {
    private static final int LANGUAGES = 2;

    private StatedFacts() {}

    /** By kind and fact; each fact has its path in the data, where that is not its own name. */
    static Map<String, Integer> of(PublishedData data) {
        String related = "clusters=/relations/clusters laps=/relations/laps projects=/relations/projects";
        Map<String, Integer> figures = new TreeMap<>();
        count(
                figures,
                data,
                "cities",
                "side country region latitude population area-km2=/areaKm2 mayor joined priorities website "
                        + "contact image partners=/relations/partners sources translated " + related);
        count(figures, data, "cooperations", "basis since phases state contact summary sources " + related);
        count(
                figures,
                data,
                "clusters",
                "summary topics sdgs lead cities=/relations/cities projects=/relations/projects sources "
                        + "translated");
        count(
                figures,
                data,
                "laps",
                "cities=/relations/cities clusters=/relations/clusters period vision objectives swot stakeholders "
                        + "actions indicators latest=/indicators/*/latest sdgs risks expected-results=/expectedResults "
                        + "projects=/relations/projects contact sources translated");
        count(
                figures,
                data,
                "projects",
                "cities=/relations/cities clusters=/relations/clusters laps=/relations/laps stage=/stage|/stages "
                        + "stages=/history evidence=/evidence|/history/*/evidence since stakeholders contact sources translated");
        count(figures, data, "news", "summary image cities=/relations/cities sources translated");
        count(figures, data, "organisations", "kind description website");
        count(figures, data, "people", "role organisation");
        if (data.files(".json").contains("data/v1/practices.json")) {
            // The types that the example describes.
            count(figures, data, "cities", "city.offers=/offers city.seeks=/seeks");
            count(
                    figures,
                    data,
                    "practices",
                    "practice.problem=/problem practice.solution=/solution practice.results=/results practice.cost=/cost "
                            + "practice.state=/state practice.conditions=/conditions practice.contact=/contact "
                            + "practice.builds-on=/buildsOn practice.agreed=/agreed practice.reports=/reports "
                            + "practice.rules=/rules sources translated");
        }
        return figures;
    }

    private static void count(Map<String, Integer> figures, PublishedData data, String kind, String facts) {
        // Programmes are no organisations when organisations are counted.
        List<JsonNode> entries = data.entries(kind + ".json").stream()
                .filter(entry -> !entry.at("/kind").asString("").equals("programme"))
                .toList();
        for (String fact : facts.split(" ")) {
            String key = fact.replaceFirst("=.*", "");
            Predicate<JsonNode> isStated = key.equals("translated")
                    ? entry -> entry.at("/url").size() == LANGUAGES
                    : entry -> Stream.of(
                                    fact.contains("=")
                                            ? fact.replaceFirst(".*=", "").split("\\|")
                                            : new String[] {"/" + key})
                            .anyMatch(path -> isStated(entry, path));
            figures.put("known-" + kind + "-" + key, (int)
                    entries.stream().filter(isStated).count());
        }
    }

    private static boolean isStated(JsonNode entry, String path) {
        int star = path.indexOf("/*");
        return star < 0
                ? !entry.at(path).isMissingNode()
                : PublishedData.items(entry.at(path.substring(0, star))).stream()
                        .anyMatch(item -> !item.at(path.substring(star + 2)).isMissingNode());
    }
}
