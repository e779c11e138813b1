package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.BakedSite;
import tools.jackson.databind.JsonNode;

/** Every figure of the page for stocktaking follows from the open data. */
@Tag("sites")
class StocktakingTest {
    private static final String UNKNOWN = "9999";

    @ParameterizedTest
    @EnumSource(names = {"OWN", "HARBOUR"})
    void everyFigureFollowsFromTheOpenData(BakedSite site) throws Exception {
        Result result = Result.of(site);
        PublishedData data = new PublishedData(result);
        Document page = Jsoup.parse(result.text("en/stocktaking/index.html"));
        List<JsonNode> cities =
                entries(data, "cities.json", city -> city.at("/role").asString().equals("pilot"));
        List<JsonNode> plans = entries(data, "laps.json", plan -> true);
        List<JsonNode> projects = entries(data, "projects.json", any -> true);

        assertThat(numbers(page.selectFirst(".lead").text()))
                .containsExactly(cities.size(), plans.size(), projects.size());
        assertThat(years(page)).isEqualTo(years(cities));
        assertThat(parts(page))
                .containsExactlyInAnyOrderElementsOf(
                        plans.stream().map(StocktakingTest::parts).toList());
        assertThat(stages(page)).isEqualTo(stages(projects));
        assertThat(decisions(page)).isEqualTo(decisions(entries(data, "news.json", any -> true)));
        business(page, data.entries("organisations.json"), plans, projects);
        assertThat(gaps(page)).containsExactlyEntriesOf(gaps(cities, plans, projects));
    }

    private static List<JsonNode> entries(PublishedData data, String file, Predicate<JsonNode> wanted) {
        return list(data.json(file).get("entries")).stream().filter(wanted).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static Map<String, Integer> years(Document page) {
        Map<String, Integer> years = new TreeMap<>();
        for (Element body : page.select(".by-year tbody")) {
            List<Integer> numbers = numbers(body.selectFirst(".group").text());
            years.put(numbers.size() == 2 ? numbers.get(0).toString() : UNKNOWN, numbers.get(numbers.size() - 1));
            assertThat(body.select("th[scope=row]")).hasSize(numbers.get(numbers.size() - 1));
        }
        return years;
    }

    private static Map<String, Integer> years(List<JsonNode> cities) {
        Map<String, Integer> years = new TreeMap<>();
        for (JsonNode city : cities) {
            JsonNode joined = city.at("/joined/value");
            years.merge(joined.isMissingNode() ? UNKNOWN : joined.asString().substring(0, 4), 1, Integer::sum);
        }
        return years;
    }

    private static List<List<Integer>> parts(Document page) {
        return page.select(".parts tbody tr").stream()
                .map(row -> row.select("td").eachText().stream()
                        .map(Integer::valueOf)
                        .toList())
                .toList();
    }

    private static List<Integer> parts(JsonNode plan) {
        List<Integer> parts = new ArrayList<>(
                List.of(plan.at("/objectives").size(), plan.at("/swot").size()));
        for (String helix : List.of("government", "business", "research", "society")) {
            parts.add(count(
                    plan.at("/stakeholders"),
                    each -> each.at("/helix").asString().equals(helix)));
        }
        parts.add(plan.at("/actions").size());
        parts.add(count(plan.at("/actions"), action -> action.has("owner")));
        parts.add(count(plan.at("/actions"), action -> action.has("period")));
        parts.add(plan.at("/indicators").size());
        parts.add(count(plan.at("/indicators"), indicator -> indicator.has("target")));
        return parts;
    }

    private static int count(JsonNode array, Predicate<JsonNode> wanted) {
        return (int) list(array).stream().filter(wanted).count();
    }

    private static void business(
            Document page, List<JsonNode> organisations, List<JsonNode> plans, List<JsonNode> projects) {
        Predicate<JsonNode> isBusiness = each -> each.at("/helix").asString().equals("business");
        Predicate<JsonNode> hasBusiness =
                each -> list(each.at("/stakeholders")).stream().anyMatch(isBusiness);
        int planned = (int) plans.stream().filter(hasBusiness).count();
        int tested = (int) projects.stream().filter(hasBusiness).count();
        assertThat(numbers(page.select("#part-business-count").text()))
                .containsExactlyInAnyOrderElementsOf(
                        planned + tested == 0 ? List.of() : List.of(planned, plans.size(), tested, projects.size()));
        List<String> parts = Stream.concat(plans.stream(), projects.stream())
                .flatMap(each -> list(each.at("/stakeholders")).stream())
                .filter(isBusiness)
                .map(each -> each.at("/organisation").asString())
                .toList();
        assertThat(page.select(".business")).hasSize((int) organisations.stream()
                .filter(each -> each.at("/kind").asString("").equals("business")
                        || parts.contains(each.at("/id").asString()))
                .count());
        assertThat(page.select(".theme")).hasSize(1);
    }

    private static Map<String, Integer> stages(Document page) {
        Map<String, Integer> stages = new TreeMap<>();
        for (Element row : page.select(".by-stage tbody tr")) {
            Element mark = row.selectFirst("th .square");
            stages.put(
                    mark == null ? "" : mark.className().replace("square square-", ""),
                    Integer.valueOf(row.selectFirst("td.number").text()));
        }
        return stages;
    }

    /** A project whose cities have one stage counts there. */
    private static Map<String, Integer> stages(List<JsonNode> projects) {
        Map<String, Integer> stages = new TreeMap<>();
        for (JsonNode project : projects) {
            List<String> reached = list(project.at("/stages")).stream()
                    .map(city -> city.at("/stage").asString())
                    .distinct()
                    .toList();
            boolean isCommon = reached.size() == 1
                    && project.at("/stages").size()
                            == project.at("/relations/cities").size();
            String common = isCommon ? reached.get(0) : "";
            stages.merge(project.at("/stage").asString(common), 1, Integer::sum);
        }
        return stages;
    }

    private static Map<String, Integer> decisions(Document page) {
        Map<String, Integer> decisions = new TreeMap<>();
        for (Element heading : page.select("h3[id^=part-decisions-]")) {
            decisions.put(
                    heading.id().replace("part-decisions-", ""),
                    Integer.valueOf(heading.selectFirst(".count").text()));
        }
        return decisions;
    }

    private static Map<String, Integer> decisions(List<JsonNode> news) {
        Map<String, Integer> decisions = new TreeMap<>();
        news.stream()
                .flatMap(item -> list(item.at("/event/decisions")).stream())
                .filter(decision -> decision.has("status"))
                .forEach(decision -> decisions.merge(decision.at("/status").asString(), 1, Integer::sum));
        return decisions;
    }

    private static Map<String, List<Integer>> gaps(Document page) {
        Map<String, List<Integer>> gaps = new TreeMap<>();
        for (Element gap : page.select(".gaps > li[id]")) {
            gaps.put(
                    gap.id().replace("part-gap-", ""),
                    numbers(gap.selectFirst(".gap-name").text()));
            assertThat(gap.select("a"))
                    .hasSize(gaps.get(gap.id().replace("part-gap-", "")).get(0));
        }
        return gaps;
    }

    private static Map<String, List<Integer>> gaps(
            List<JsonNode> cities, List<JsonNode> plans, List<JsonNode> projects) {
        Map<String, List<Integer>> gaps = new TreeMap<>();
        add(gaps, "city-joined", cities, city -> city.has("joined"));
        add(gaps, "city-priorities", cities, city -> city.has("priorities"));
        add(
                gaps,
                "city-partners",
                cities,
                city -> !city.at("/relations/partners").isMissingNode());
        add(gaps, "city-plans", cities, city -> !city.at("/relations/laps").isMissingNode());
        add(
                gaps,
                "city-projects",
                cities,
                city -> !city.at("/relations/projects").isMissingNode());
        for (String part : List.of("objectives", "swot", "stakeholders", "actions", "indicators")) {
            add(gaps, "plan-" + part, plans, plan -> plan.has(part));
        }
        add(
                gaps,
                "project-cities",
                projects,
                project -> !project.at("/relations/cities").isMissingNode());
        Predicate<JsonNode> staged = project -> project.has("stage") || project.has("stages");
        add(gaps, "project-stage", projects, staged);
        add(gaps, "project-date", projects, project -> project.has("history") || !staged.test(project));
        add(
                gaps,
                "project-evidence",
                projects,
                project -> project.has("evidence")
                        || list(project.at("/history")).stream().anyMatch(change -> change.has("evidence"))
                        || !staged.test(project));
        return gaps;
    }

    private static void add(
            Map<String, List<Integer>> gaps, String key, List<JsonNode> entries, Predicate<JsonNode> isKnown) {
        int missing = (int) entries.stream().filter(isKnown.negate()).count();
        if (missing > 0) {
            gaps.put(key, List.of(missing, entries.size()));
        }
    }
}
