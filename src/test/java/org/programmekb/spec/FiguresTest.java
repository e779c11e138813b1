package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.BakedSite;
import tools.jackson.databind.JsonNode;

/** Every figure of the page with figures follows from the open data, and every bar from its figure. */
@Tag("sites")
class FiguresTest {
    @ParameterizedTest
    @EnumSource(names = {"OWN", "HARBOUR"})
    void everyFigureFollowsFromTheOpenData(BakedSite site) throws Exception {
        Result result = Result.of(site);
        PublishedData data = new PublishedData(result);
        for (String language : List.of("en", "zh")) {
            Document page = Jsoup.parse(result.text(language + "/figures/index.html"));
            assertThat(page.select(".band strong").eachText().stream().map(Integer::valueOf))
                    .containsExactlyElementsOf(Stream.of(
                                    data.entries("cities.json").size(),
                                    data.entries("cooperations.json").size(),
                                    data.entries("laps.json").size(),
                                    data.entries("projects.json").size(),
                                    data.entries("clusters.json").size(),
                                    organisations(data).size(),
                                    data.entries("news.json").size(),
                                    events(data).size())
                            .filter(size -> size > 0)
                            .toList());
            assertThat(figures(page)).isEqualTo(figures(data));
            assertThat(numbers(page, "#part-goals + p"))
                    .isEqualTo(
                            goals(data).isEmpty()
                                    ? Set.of()
                                    : Set.of(17, goals(data).size()));
            assertThat(goals(page)).isEqualTo(goals(data));
            assertThat(numbers(page, "#part-indicators + p"))
                    .isEqualTo(new TreeSet<>(
                            indicators(data).isEmpty()
                                    ? List.of()
                                    : List.of(
                                            indicators(data).size(),
                                            latest(data).size())));
            assertThat(page.select(".latest tbody strong").eachText())
                    .hasSize(latest(data).size());
            bars(page);
            Document gaps = Jsoup.parse(result.text(language + "/gaps/index.html"));
            Map<String, Integer> stated = new TreeMap<>(StatedFacts.of(data));
            stated.values().removeIf(number -> number == 0);
            assertThat(figures(gaps)).isEqualTo(stated);
            bars(gaps);
            missing(gaps);
        }
    }

    /** The number of each row by the address of the row. */
    private static Map<String, Integer> figures(Document page) {
        Map<String, Integer> figures = new TreeMap<>();
        for (Element one : page.select(".tail span[id]")) {
            figures.put(one.id().replaceFirst("^part-", ""), 1);
        }
        for (Element row : page.select(".bars tbody tr[id]")) {
            figures.put(
                    row.id().replaceFirst("^part-", ""),
                    Integer.valueOf(row.selectFirst("td.number").text().replace(",", "")));
        }
        return figures;
    }

    private static Set<Integer> numbers(Document page, String selector) {
        return page.select(selector).stream()
                .flatMap(found -> Stream.of(found.text().split("\\D+")))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each bar is as long as its figure says: the largest of a table, or all entries, fill the column. */
    private static void bars(Document page) {
        for (Element table : page.select(".bars")) {
            List<Integer> values = table.select("td.number").eachText().stream()
                    .map(Integer::valueOf)
                    .toList();
            int full = table.hasClass("known")
                    ? Integer.parseInt(table.selectFirst("caption .count").text())
                    : values.stream().mapToInt(Integer::intValue).max().orElseThrow();
            List<Integer> widths = table.select("svg").stream()
                    .map(bar -> bar.select("rect").isEmpty()
                            ? 0
                            : Integer.parseInt(bar.selectFirst("rect").attr("width")))
                    .toList();
            assertThat(widths)
                    .as(table.id())
                    .isEqualTo(values.stream().map(value -> value * 1000 / full).toList());
        }
    }

    /** What is not stated is missing: as many links as the number says. */
    private static void missing(Document page) {
        for (Element table : page.select(".known")) {
            int total = Integer.parseInt(table.selectFirst("caption .count").text());
            for (Element row : table.select("tbody tr")) {
                int stated = Integer.parseInt(row.selectFirst("td.number").text());
                assertThat(row.select("details a")).as(row.id()).hasSize(total - stated);
                assertThat(row.select("summary").text())
                        .as(row.id())
                        .isEqualTo(stated == total ? "" : Integer.toString(total - stated));
            }
        }
    }

    /** Programmes are no organisations when organisations are counted. */
    private static List<JsonNode> organisations(PublishedData data) {
        return data.entries("organisations.json").stream()
                .filter(each -> !each.at("/kind").asString("").equals("programme"))
                .toList();
    }

    private static Map<String, Integer> figures(PublishedData data) {
        Map<String, Integer> figures = new TreeMap<>();
        List<JsonNode> cities = data.entries("cities.json");
        List<JsonNode> plans = data.entries("laps.json");
        List<JsonNode> projects = data.entries("projects.json");
        List<JsonNode> organisations = organisations(data);
        count(figures, "cities-side", cities, city -> text(city, "/side/id"));
        count(figures, "cities-country", cities, city -> text(city, "/country"));
        count(figures, "cities-joined", cities, city -> year(city, "/joined/value"));
        figures.putAll(cooperations(data.entries("cooperations.json")));
        count(figures, "laps-actions", items(plans, "/actions"), action -> text(action, "/status"));
        count(figures, "projects-stage", projects, FiguresTest::stage);
        data.entries("clusters.json")
                .forEach(cluster -> figures.put(
                        "clusters-themes-"
                                + text(cluster, "/id")
                                        .substring("cluster/".length())
                                        .replace('/', '-'),
                        cluster.at("/relations/cities").size()));
        count(
                figures,
                "organisations-helix",
                Stream.of(items(plans, "/stakeholders"), items(projects, "/stakeholders"))
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                stakeholder -> text(stakeholder, "/helix"));
        count(figures, "organisations-kind", organisations, organisation -> text(organisation, "/kind"));
        count(figures, "news-year", data.entries("news.json"), item -> year(item, "/date/value"));
        count(figures, "events-year", events(data), item -> year(item, "/event/period/from/value"));
        figures.values().removeIf(number -> number == 0);
        return figures;
    }

    private static void count(
            Map<String, Integer> figures, String table, List<JsonNode> counted, Function<JsonNode, String> key) {
        counted.forEach(each -> figures.merge(table + "-" + key.apply(each), 1, Integer::sum));
    }

    private static String text(JsonNode node, String path) {
        return node.at(path).asString("none");
    }

    private static String year(JsonNode node, String path) {
        return text(node, path).replaceFirst("-.*", "");
    }

    private static List<JsonNode> items(List<JsonNode> entries, String path) {
        return entries.stream()
                .flatMap(entry -> PublishedData.items(entry.at(path)).stream())
                .toList();
    }

    private static List<JsonNode> events(PublishedData data) {
        return data.entries("news.json").stream()
                .filter(item -> item.has("event"))
                .toList();
    }

    private static Map<String, Integer> cooperations(List<JsonNode> all) {
        Map<String, Integer> figures = new TreeMap<>();
        Stream.of("agreement", "plan", "project", "statement")
                .forEach(basis -> figures.put(
                        "cooperations-basis-" + basis,
                        count(all, each -> each.at("/basis").toString().contains('"' + basis + '"'))));
        figures.put("cooperations-basis-none", count(all, each -> !each.has("basis")));
        if (all.stream().anyMatch(each -> each.has("state"))) {
            Stream.of("active", "paused", "ended")
                    .forEach(state -> figures.put(
                            "cooperations-state-" + state,
                            count(all, each -> text(each, "/state").equals(state))));
        }
        return figures;
    }

    private static int count(List<JsonNode> all, Predicate<JsonNode> wanted) {
        return (int) all.stream().filter(wanted).count();
    }

    private static String stage(JsonNode project) {
        List<String> reached = project.has("stage")
                ? List.of(text(project, "/stage"))
                : PublishedData.items(project.at("/stages")).stream()
                        .map(city -> text(city, "/stage"))
                        .distinct()
                        .toList();
        boolean isWhole = project.has("stage")
                || project.at("/stages").size()
                        == project.at("/relations/cities").size();
        return reached.isEmpty() ? "none" : reached.size() == 1 && isWhole ? reached.get(0) : "mixed";
    }

    private static Map<Integer, Integer> goals(Document page) {
        Map<Integer, Integer> goals = new TreeMap<>();
        for (Element row : page.select(".goal-table tbody tr")) {
            int number = Integer.parseInt(row.selectFirst("td.numeric").text());
            goals.put(Integer.valueOf(row.selectFirst("th .number").text()), number);
            assertThat(row.select("td a")).hasSize(number);
        }
        return goals;
    }

    /** How many plans and themes name each goal that is named. */
    private static Map<Integer, Integer> goals(PublishedData data) {
        Map<Integer, Integer> goals = new TreeMap<>();
        Stream.of("laps.json", "clusters.json")
                .flatMap(file -> items(data.entries(file), "/sdgs").stream())
                .forEach(goal -> goals.merge(goal.asInt(), 1, Integer::sum));
        return goals;
    }

    private static List<JsonNode> indicators(PublishedData data) {
        return items(data.entries("laps.json"), "/indicators");
    }

    private static List<JsonNode> latest(PublishedData data) {
        return indicators(data).stream()
                .filter(indicator -> indicator.has("latest"))
                .toList();
    }
}
