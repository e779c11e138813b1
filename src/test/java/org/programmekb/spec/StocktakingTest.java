package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(stages(page)).isEqualTo(stages(projects));
        assertThat(decisions(page)).isEqualTo(decisions(entries(data, "news.json", any -> true)));
        business(page, plans, projects);
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
        for (Element year : page.select(".by-year > div")) {
            int count = Integer.parseInt(year.selectFirst(".count").text());
            years.put(year.id().replace("part-year-", "").replace("none", UNKNOWN), count);
            assertThat(year.select("dd a")).hasSize(count);
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

    private static int count(JsonNode array, Predicate<JsonNode> wanted) {
        return (int) list(array).stream().filter(wanted).count();
    }

    private static void business(Document page, List<JsonNode> plans, List<JsonNode> projects) {
        Predicate<JsonNode> isBusiness = each -> each.at("/helix").asString().equals("business");
        Predicate<JsonNode> hasBusiness =
                each -> list(each.at("/stakeholders")).stream().anyMatch(isBusiness);
        int planned = (int) plans.stream().filter(hasBusiness).count();
        int tested = (int) projects.stream().filter(hasBusiness).count();
        assertThat(numbers(page.select("#part-business-count").text()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(List.of(planned, plans.size()), List.of(tested, projects.size()))
                                .filter(counted -> counted.get(0) > 0)
                                .flatMap(List::stream)
                                .toList());
        assertThat(page.select("#part-business ~ div a")).hasSize(1);
    }

    private static Map<String, Integer> stages(Document page) {
        Map<String, Integer> stages = new TreeMap<>();
        for (Element stage : page.select(".board > li")) {
            stages.put(
                    stage.id().replace("part-stage-", "").replace("mixed", ""),
                    Integer.valueOf(stage.selectFirst(".count").text()));
            assertThat(stage.select("> ul > li"))
                    .hasSize(stages.get(stage.id().replace("part-stage-", "").replace("mixed", "")));
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
                    heading.nextElementSibling().select("li li").size());
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
}
