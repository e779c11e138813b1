package org.programmekb.spec;

import static org.programmekb.spec.PublishedData.items;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the open data say about the stock at a date. */
final class Stock {
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
        if (all.size() <= PastStocktakingTest.FEW) {
            return List.copyOf(all.values());
        }
        Map<String, String> years = new TreeMap<>();
        all.values().forEach(date -> years.put(date.substring(0, 4), date));
        return List.copyOf(
                byDay(Stream.concat(years.values().stream(), meetings.stream())).values());
    }

    private static Map<LocalDate, String> byDay(Stream<String> dates) {
        Map<LocalDate, String> byDay = new TreeMap<>();
        dates.filter(date -> !PastStocktakingTest.begin(date).isAfter(PastStocktakingTest.TODAY))
                .sorted()
                .forEach(date -> byDay.putIfAbsent(PastStocktakingTest.end(date), date));
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

    Map<String, Integer> figures(LocalDate at, List<LocalDate> earlier) {
        Map<String, Integer> figures = new TreeMap<>();
        Predicate<String> isBy = date -> !PastStocktakingTest.end(date).isAfter(at);
        List<String> joined =
                cities.stream().flatMap(city -> value(city, "/joined/value")).toList();
        List<String> begun = plans.stream().flatMap(Stock::begun).toList();
        List<JsonNode> known = projects.stream()
                .filter(project -> history(project).anyMatch(isBy))
                .toList();
        figures.put("cities", count(joined, isBy));
        joined.stream().filter(isBy).forEach(date -> figures.merge("year " + date.substring(0, 4), 1, Integer::sum));
        figures.put("plans", count(begun, isBy));
        figures.put("begun", count(begun, isBy));
        figures.put("projects", known.size());
        known.forEach(project -> figures.merge("stage " + stage(project, isBy), 1, Integer::sum));
        figures.put("agreements", (int)
                agreeing.stream().flatMap(Stock::agreed).filter(isBy).count());
        Predicate<String> isBefore = earlier.stream()
                .sorted(Comparator.reverseOrder())
                .map(previous -> (Predicate<String>)
                        date -> !PastStocktakingTest.end(date).isAfter(previous))
                .filter(was -> hasChanged(known, isBy, was))
                .findFirst()
                .orElse(date -> false);
        compared(figures, known, isBy, isBefore);
        events.stream()
                .filter(item -> isBy.test(date(item)))
                .flatMap(item -> items(item.at("/event/decisions")).stream())
                .filter(each -> each.has("status"))
                .forEach(each -> figures.merge(status(each, isBy), 1, Integer::sum));
        PastStocktakingTest.put(figures, "undated part-cities", cities.size() - joined.size());
        PastStocktakingTest.put(figures, "undated part-plans", plans.size() - begun.size());
        PastStocktakingTest.put(figures, "undated projects", (int) projects.stream()
                .filter(project -> project.has("stage") || project.has("stages"))
                .filter(project -> !project.has("history"))
                .count());
        return figures;
    }

    /** Whether some projects were there before, and some are new or have moved on since. */
    private static boolean hasChanged(List<JsonNode> known, Predicate<String> isBy, Predicate<String> wasBy) {
        return known.stream().anyMatch(project -> furthest(project, wasBy) >= 0)
                && known.stream().anyMatch(project -> furthest(project, wasBy) != furthest(project, isBy));
    }

    /** The projects at two dates, each at the stage of the city that came furthest. */
    private static void compared(
            Map<String, Integer> figures, List<JsonNode> known, Predicate<String> isBy, Predicate<String> isBefore) {
        boolean isCompared = known.stream().anyMatch(project -> furthest(project, isBefore) >= 0);
        Map<String, Integer> found = new TreeMap<>();
        for (JsonNode project : known) {
            int then = furthest(project, isBefore);
            int now = furthest(project, isBy);
            figures.merge("now " + PastStocktakingTest.STAGES.get(now), 1, Integer::sum);
            if (then >= 0) {
                figures.merge("then " + PastStocktakingTest.STAGES.get(then), 1, Integer::sum);
            }
            if (isCompared && then != now) {
                found.merge(then < 0 ? "found new" : "found moved", 1, Integer::sum);
            }
            if (now == PastStocktakingTest.STAGES.size() - 1) {
                found.merge("found delivered", 1, Integer::sum);
            }
        }
        figures.putAll(found);
    }

    private static int furthest(JsonNode project, Predicate<String> isBy) {
        List<JsonNode> reached = items(project.at("/history")).stream()
                .filter(change -> isBy.test(change.at("/date/value").asString()))
                .toList();
        List<JsonNode> cities = items(project.at("/relations/cities"));
        return (cities.isEmpty()
                        ? Stream.of(last(reached))
                        : cities.stream()
                                .map(city -> last(reached.stream()
                                        .filter(change ->
                                                items(change.at("/cities")).contains(city))
                                        .toList())))
                .mapToInt(PastStocktakingTest.STAGES::indexOf)
                .max()
                .orElse(-1);
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
