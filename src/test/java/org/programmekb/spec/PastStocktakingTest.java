package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.PublishedData.items;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

/** The pages for stocktaking at past dates: which there are, and that every figure follows from the open data. */
@Tag("sites")
class PastStocktakingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));
    private static final int FEW = 12;
    private static final String FOLDER = "en/stocktaking/";

    @ParameterizedTest
    @EnumSource(names = {"OWN", "HARBOUR"})
    void everyFigureFollowsFromTheOpenData(BakedSite site) throws Exception {
        Result result = Result.of(site);
        Stock stock = new Stock(new PublishedData(result));

        List<String> dates = new ArrayList<>(stock.dates());
        assertThat(result.files().keySet().stream()
                        .filter(path -> path.matches(FOLDER + ".+/index.html"))
                        .map(path -> path.split("/")[2]))
                .containsExactlyInAnyOrderElementsOf(dates);
        for (int i = 0; i < dates.size(); i++) {
            Document page = Jsoup.parse(result.text(FOLDER + dates.get(i) + "/index.html"));
            assertThat(figures(page))
                    .as(dates.get(i))
                    .isEqualTo(stock.figures(end(dates.get(i)), i == 0 ? LocalDate.MIN : end(dates.get(i - 1))));
            assertThat(page.select(".dates a")).hasSize(dates.size());
        }
        LocalDate last = end(dates.get(dates.size() - 1));
        assertThat(stock.figures(last, stock.before(last)))
                .containsAllEntriesOf(changes(Jsoup.parse(result.text(FOLDER + "index.html"))));
    }

    /** The numbers on a page, by what they count. */
    private static Map<String, Integer> figures(Document page) {
        Map<String, Integer> figures = new TreeMap<>();
        List<String> lead = List.of(
                page.selectFirst(".lead").text().replaceFirst("^[^:]*:", "").split("\\D+"));
        figures.put("cities", Integer.valueOf(lead.get(1)));
        figures.put("plans", Integer.valueOf(lead.get(2)));
        figures.put("projects", Integer.valueOf(lead.get(3)));
        for (Element year : page.select(".by-year tbody")) {
            figures.put(
                    "year " + year.selectFirst(".group").text().substring(0, 4),
                    year.select("th[scope=row]").size());
        }
        figures.put("begun", page.select("#part-begun + ul > li").size());
        for (Element row : page.select(".by-stage tbody tr")) {
            Element mark = row.selectFirst("th .square");
            figures.put(
                    "stage " + (mark == null ? "mixed" : mark.className().replace("square square-", "")),
                    Integer.valueOf(row.selectFirst("td.number").text()));
        }
        figures.putAll(changes(page));
        for (Element heading : page.select("h3[id^=part-decisions-]")) {
            figures.put(
                    heading.id().replace("part-decisions-", ""),
                    Integer.valueOf(heading.selectFirst(".count").text()));
        }
        for (Element undated : page.select(".undated")) {
            figures.put(
                    "undated " + undated.parent().selectFirst("h2").id(),
                    undated.select("a").size());
        }
        return figures;
    }

    private static Map<String, Integer> changes(Document page) {
        Map<String, Integer> figures = new TreeMap<>();
        figures.put("joined", page.select("#part-changes-joined a").size());
        figures.put("new plans", page.select("#part-changes-plans a").size());
        figures.put("agreements", page.select("#part-agreements + .rows > li").size());
        figures.put("new agreements", page.select("#part-changes-agreements a").size());
        figures.put("steps", page.select(".stage-changes > li").size());
        figures.put("agreed", page.select("#part-changes-agreed ul li").size());
        figures.put("carried out", page.select("#part-changes-done ul li").size());
        return figures;
    }

    /** The last day of a date that may be a year or a month. */
    private static LocalDate end(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date.substring(0, 10));
        };
    }

    private static LocalDate begin(String date) {
        return LocalDate.parse((date + "-01-01").substring(0, 10));
    }

    /** What the open data say about the stock at a date. */
    private static final class Stock {
        private final List<JsonNode> cities;
        private final List<JsonNode> plans;
        private final List<JsonNode> projects;
        private final List<JsonNode> events;
        private final List<JsonNode> agreeing;

        Stock(PublishedData data) {
            cities = data.entries("cities.json").stream()
                    .filter(city -> city.at("/role").asString().equals("pilot"))
                    .toList();
            plans = data.entries("laps.json");
            projects = data.entries("projects.json");
            events = data.entries("news.json").stream()
                    .filter(item -> !item.at("/event/decisions").isEmpty())
                    .toList();
            agreeing = Stream.of("news.json", "cooperations.json")
                    .flatMap(file -> data.entries(file).stream())
                    .filter(entry -> !entry.at("/agreements").isEmpty())
                    .toList();
        }

        private static Stream<String> agreed(JsonNode entry) {
            return entry.at("/agreements").valueStream().flatMap(agreement -> value(agreement, "/date/value"));
        }

        /** The last meeting before a day, or else the date of changes before it. */
        LocalDate before(LocalDate day) {
            return Stream.of(events.stream().map(Stock::date), dates().stream())
                    .map(all -> all.map(PastStocktakingTest::end).filter(end -> end.isBefore(day)))
                    .flatMap(ends -> ends.max(Comparator.naturalOrder()).stream())
                    .findFirst()
                    .orElse(LocalDate.MIN);
        }

        /** All dates of changes, or, if they are many, the last one of each year and the events. */
        List<String> dates() {
            List<String> meetings = events.stream()
                    .map(Stock::date)
                    .map(date -> date.replaceFirst("T.*", ""))
                    .toList();
            Map<LocalDate, String> all = byDay(Stream.of(
                            cities.stream().flatMap(city -> value(city, "/joined/value")),
                            plans.stream().flatMap(Stock::begun),
                            projects.stream().flatMap(Stock::history),
                            meetings.stream(),
                            decisions().flatMap(each -> value(each, "/done/value")))
                    .flatMap(each -> each));
            if (all.size() <= FEW) {
                return List.copyOf(all.values());
            }
            Map<String, String> years = new TreeMap<>();
            all.values().forEach(date -> years.put(date.substring(0, 4), date));
            return List.copyOf(byDay(Stream.concat(years.values().stream(), meetings.stream()))
                    .values());
        }

        private static Map<LocalDate, String> byDay(Stream<String> dates) {
            Map<LocalDate, String> byDay = new TreeMap<>();
            dates.filter(date -> !begin(date).isAfter(TODAY))
                    .sorted()
                    .forEach(date -> byDay.putIfAbsent(end(date), date));
            return byDay;
        }

        private static Stream<String> value(JsonNode node, String path) {
            return Stream.of(node.at(path).asString("")).filter(text -> !text.isEmpty());
        }

        private static Stream<String> begun(JsonNode plan) {
            return Stream.concat(value(plan, "/date/value"), value(plan, "/period/from/value"))
                    .limit(1);
        }

        private static Stream<String> history(JsonNode project) {
            return items(project.at("/history")).stream().flatMap(change -> value(change, "/date/value"));
        }

        private static String date(JsonNode item) {
            return item.at("/event/period/to/value")
                    .asString(item.at("/event/period/from/value").asString(""));
        }

        private Stream<JsonNode> decisions() {
            return events.stream().flatMap(item -> items(item.at("/event/decisions")).stream());
        }

        Map<String, Integer> figures(LocalDate at, LocalDate previous) {
            Map<String, Integer> figures = new TreeMap<>();
            Predicate<String> isBy = date -> !end(date).isAfter(at);
            Predicate<String> isNew = isBy.and(date -> end(date).isAfter(previous));
            List<String> joined = cities.stream()
                    .flatMap(city -> value(city, "/joined/value"))
                    .toList();
            List<String> begun = plans.stream().flatMap(Stock::begun).toList();
            List<JsonNode> known = projects.stream()
                    .filter(project -> history(project).anyMatch(isBy))
                    .toList();
            figures.put("cities", count(joined, isBy));
            joined.stream()
                    .filter(isBy)
                    .forEach(date -> figures.merge("year " + date.substring(0, 4), 1, Integer::sum));
            figures.put("plans", count(begun, isBy));
            figures.put("begun", count(begun, isBy));
            figures.put("projects", known.size());
            known.forEach(project -> figures.merge("stage " + stage(project, isBy), 1, Integer::sum));
            figures.put("joined", count(joined, isNew));
            figures.put("new plans", count(begun, isNew));
            figures.put("agreements", (int)
                    agreeing.stream().flatMap(Stock::agreed).filter(isBy).count());
            figures.put("new agreements", (int) agreeing.stream()
                    .filter(entry -> agreed(entry).anyMatch(isNew))
                    .count());
            figures.put("steps", count(projects.stream().flatMap(Stock::history).toList(), isNew));
            figures.put(
                    "agreed",
                    events.stream()
                            .filter(item -> isNew.test(date(item)))
                            .mapToInt(item -> item.at("/event/decisions").size())
                            .sum());
            figures.put(
                    "carried out",
                    count(
                            decisions()
                                    .flatMap(each -> value(each, "/done/value"))
                                    .toList(),
                            isNew));
            events.stream()
                    .filter(item -> isBy.test(date(item)))
                    .flatMap(item -> items(item.at("/event/decisions")).stream())
                    .filter(each -> each.has("status"))
                    .forEach(each -> figures.merge(status(each, isBy), 1, Integer::sum));
            put(figures, "undated part-cities", cities.size() - joined.size());
            put(figures, "undated part-begun", plans.size() - begun.size());
            put(figures, "undated part-stages", (int) projects.stream()
                    .filter(project -> project.has("stage") || project.has("stages"))
                    .filter(project -> !project.has("history"))
                    .count());
            return figures;
        }

        private static void put(Map<String, Integer> figures, String key, int number) {
            if (number > 0) {
                figures.put(key, number);
            }
        }

        private static int count(List<String> dates, Predicate<String> wanted) {
            return (int) dates.stream().filter(wanted).count();
        }

        private static String status(JsonNode decision, Predicate<String> isBy) {
            return value(decision, "/done/value").anyMatch(isBy.negate())
                    ? "open"
                    : decision.at("/status").asString();
        }

        /** The stage of all cities, if each has reached it; of a project without cities, its own. */
        private static String stage(JsonNode project, Predicate<String> isBy) {
            List<JsonNode> reached = items(project.at("/history")).stream()
                    .filter(change -> isBy.test(change.at("/date/value").asString()))
                    .toList();
            Set<String> stages = items(project.at("/relations/cities")).stream()
                    .map(city -> last(reached.stream()
                            .filter(change -> items(change.at("/cities")).contains(city))
                            .toList()))
                    .collect(Collectors.toCollection(TreeSet::new));
            return stages.isEmpty()
                    ? last(reached)
                    : stages.size() == 1 ? stages.iterator().next() : "mixed";
        }

        private static String last(List<JsonNode> changes) {
            return changes.isEmpty()
                    ? "unknown"
                    : changes.get(changes.size() - 1).at("/stage").asString();
        }
    }
}
