package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.BakedSite;

/** The pages for stocktaking at past dates: which there are, and that every figure follows from the open data. */
@Tag("sites")
class PastStocktakingTest {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));
    static final int FEW = 12;
    static final String FOLDER = "en/stocktaking/";
    static final List<String> STAGES = List.of("proposed", "identified", "memorandum", "implementation", "delivered");

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
            List<LocalDate> earlier =
                    dates.subList(0, i).stream().map(PastStocktakingTest::end).toList();
            assertThat(figures(page)).as(dates.get(i)).isEqualTo(stock.figures(end(dates.get(i)), earlier));
            assertThat(page.select(".dates").first().select("a")).hasSize(dates.size());
        }
    }

    /** The numbers on a page, by what they count. */
    private static Map<String, Integer> figures(Document page) {
        Map<String, Integer> figures = new TreeMap<>();
        List<String> lead = List.of(
                page.selectFirst(".lead").text().replaceFirst("^[^:]*:", "").split("\\D+"));
        figures.put("cities", Integer.valueOf(lead.get(1)));
        figures.put("plans", Integer.valueOf(lead.get(2)));
        figures.put("projects", Integer.valueOf(lead.get(3)));
        for (Element year : page.select(".by-year > div")) {
            figures.put(
                    "year " + year.id().replace("part-year-", ""),
                    year.select("dd a").size());
        }
        figures.put("begun", page.select(".plans tbody tr").size());
        figures.put(
                "agreements", page.select("#part-agreements ~ table tbody tr").size());
        for (Element stage : page.select(".board > li")) {
            figures.put(
                    stage.id().replace("part-stage-", "stage "),
                    stage.select("> ul > li").size());
        }
        for (Element heading : page.select("h3[id^=part-decisions-]")) {
            figures.put(
                    heading.id().replace("part-decisions-", ""),
                    heading.nextElementSibling().select("li li").size());
        }
        for (Element undated : page.select(".undated")) {
            Element section = undated.closest("section");
            Element more = undated.selectFirst(".label");
            figures.put(
                    "undated " + (section == null ? "projects" : section.attr("aria-labelledby")),
                    undated.select("a").size()
                            + (more == null ? 0 : Integer.parseInt(more.text().replaceAll("\\D", ""))));
        }
        figures.putAll(compared(page.select(".comparison").last()));
        return figures;
    }

    /** The numbers of the drawing that is shown, and those of the sentence above it. */
    private static Map<String, Integer> compared(Element comparison) {
        Map<String, Integer> figures = new TreeMap<>();
        for (Element stage : comparison.select(".piles > li")) {
            String key = stage.className().replace("pile-", "");
            List<Element> piles = stage.select(".pile-of");
            for (int i = 0; i < piles.size(); i++) {
                Element pile = piles.get(i);
                int number = dots(pile, ".ring") + dots(pile, ".disc") - halves(pile);
                assertThat(pile.select("strong").text()).isEqualTo(number == 0 ? "" : Integer.toString(number));
                put(figures, (i == piles.size() - 1 ? "now " : "then ") + key, number);
            }
        }
        for (Element finding : comparison.select(".findings li")) {
            String text = finding.selectFirst("p").text();
            String key = Stream.of("new", "moved", "delivered")
                    .filter(word -> text.matches("\\d+ (of \\d+ )?" + word + ".*"))
                    .findFirst()
                    .orElse("");
            if (!key.isEmpty()) {
                figures.put("found " + key, Integer.valueOf(text.replaceFirst(" .*", "")));
            }
        }
        return figures;
    }

    private static int dots(Element pile, String type) {
        return pile.select(type).stream()
                .mapToInt(path -> path.attr("d").split("z", -1).length - 1)
                .sum();
    }

    /** Half dots lie on rings. */
    private static int halves(Element pile) {
        return pile.select(".disc").stream()
                .mapToInt(path -> path.attr("d").split("a7 7 0 1 0 ", -1).length - 1)
                .sum();
    }

    static void put(Map<String, Integer> figures, String key, int number) {
        if (number > 0) {
            figures.put(key, number);
        }
    }

    /** The last day of a date that may be a year or a month. */
    static LocalDate end(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date.substring(0, 10));
        };
    }

    static LocalDate begin(String date) {
        return LocalDate.parse((date + "-01-01").substring(0, 10));
    }
}
