package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.BakedSite;

/** Every drawing from data says the same as the table or list beside it, read back through its axis. */
@Tag("sites")
class DrawingsTest {
    @ParameterizedTest
    @EnumSource(names = {"OWN", "HARBOUR"})
    void everyDrawingSaysTheSameAsItsTable(BakedSite site) throws Exception {
        Result result = Result.of(site);
        Map<String, Integer> compared = new TreeMap<>();
        for (String path : result.files().keySet()) {
            if (path.endsWith("/index.html")) {
                Document page = result.page(path);
                int drawings =
                        page.select("svg:is(.lane, .line, .goals)[role=img]").size()
                                - page.select("table.plans svg.lane").size();
                int read = actions(page, compared)
                        + indicators(page, compared)
                        + timelines(page, compared)
                        + goals(page, compared);
                assertThat(read).as(path).isEqualTo(drawings);
            }
        }

        assertThat(compared).containsKey("timeline");
        if (site != BakedSite.OWN) {
            assertThat(compared).containsKeys("action", "indicator", "timeline", "goals");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OWN", "HARBOUR"})
    void aPageWithADrawingHasItAsAFileThatStandsAlone(BakedSite site) throws Exception {
        Result result = Result.of(site);
        int found = 0;
        for (String path : result.files().keySet()) {
            if (path.endsWith("/index.html") && !path.startsWith("embed/")) {
                Document page = result.page(path);
                String file = path.replaceFirst("index\\.html$", "drawing.svg");
                boolean drawn = !page.select(".lanes, .map .map-wide, .goals").isEmpty();
                assertThat(result.files().containsKey(file)).as(file).isEqualTo(drawn);
                assertThat(page.select("figure a[download][href=drawing.svg]"))
                        .as(path)
                        .hasSize(drawn ? 1 : 0);
                if (drawn) {
                    found++;
                    assertStandsAlone(result.text(file), page);
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    private static void assertStandsAlone(String drawing, Document page) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
        Document svg = Jsoup.parse(drawing, Parser.xmlParser());
        Element root = svg.child(0);
        assertThat(root.attr("viewBox")).isEqualTo("0 0 " + root.attr("width") + " " + root.attr("height"));
        assertThat(root.child(0).nodeName()).isEqualTo("title");
        assertThat(svg.select("a, script, foreignObject, image, [href]:not([href^=#])"))
                .isEmpty();
        assertThat(drawing).doesNotContain("url(", "var(--");
        // Every drawing stands below the title.
        for (Element part : root.select("> svg")) {
            assertThat(Integer.parseInt(part.attr("y"))).isGreaterThan(24);
        }
        assertThat(root.select("> svg")).isNotEmpty();
        for (Element part : svg.select("[href]")) {
            assertThat(svg.getElementById(part.attr("href").substring(1))).isNotNull();
        }
        // Rows of text are parts of one text; Chinese is divided anywhere.
        String said = flat(svg.select("text").eachText());
        assertThat(said).contains(page.selectFirst(".print-only bdi").text());
        for (Element words : page.select(".lane-name, .map-wide text, .map-legend li, .lane-bands text, .finding")) {
            assertThat(said).contains(flat(List.of(words.text())));
        }
    }

    private static String flat(List<String> rows) {
        return String.join("", rows).replaceAll("\\s", "");
    }

    private static int count(Map<String, Integer> compared, String kind) {
        compared.merge(kind, 1, Integer::sum);
        return 1;
    }

    private static int actions(Document page, Map<String, Integer> compared) {
        int read = 0;
        for (Element table : page.select("table.actions:has(.axis)")) {
            DrawnAxis axis = new DrawnAxis(table.selectFirst(".axis"));
            for (Element row : table.select("tbody tr")) {
                List<DatedSpan> stated = row.select(".timing time").stream()
                        .map(time -> DatedSpan.of(time.attr("datetime")))
                        .toList();
                assertThat(row.select(".lane")).hasSize(stated.isEmpty() ? 0 : 1);
                for (Element lane : row.select(".lane")) {
                    assertThat(axis.bar(lane.selectFirst(".period")))
                            .isEqualTo(DrawnBar.of(
                                    stated, row.selectFirst(".timing").text()));
                    assertThat(form(lane)).isEqualTo(state(row));
                    read += count(compared, "action");
                }
            }
        }
        return read;
    }

    private static String form(Element lane) {
        if (!lane.select(".period line").isEmpty()) {
            return "state-cancelled";
        } else if (lane.select(".frame").isEmpty()) {
            return lane.selectFirst("rect").attr("height").equals("12") ? "state-completed" : "";
        }
        return lane.select("rect").size() == 2 ? "state-under-way" : "state-planned";
    }

    private static String state(Element row) {
        Element state = row.selectFirst(".state");
        return state == null ? "" : state.className().replace("state ", "");
    }

    private static int indicators(Document page, Map<String, Integer> compared) {
        int read = 0;
        for (Element row : page.select("table.indicators tbody tr")) {
            List<Element> cells = row.select(".numeric");
            Map<String, Double> stated = new TreeMap<>();
            for (int i = 0; i < 3; i++) {
                String text = cells.get(i).text().replace(",", "").replace('−', '-');
                if (!text.isEmpty()) {
                    stated.put(List.of("baseline", "latest", "target").get(i), Double.valueOf(text));
                }
            }
            Element line = row.selectFirst(".line");
            if (line == null) {
                assertThat(stated.size() < 2
                                || stated.values().stream().distinct().count() == 1)
                        .isTrue();
                continue;
            }
            Map<String, Double> drawn = new TreeMap<>();
            for (Element mark : line.select(".baseline, .zero, .latest, .target")) {
                drawn.put(mark.className(), DrawnAxis.percent(mark.attr(mark.hasAttr("cx") ? "cx" : "x1")));
            }
            if (!stated.containsKey("baseline")) {
                stated.put("zero", 0.0);
            }
            assertThat(drawn.keySet()).isEqualTo(stated.keySet());
            assertSameProportions(stated, drawn);
            read += count(compared, "indicator");
        }
        return read;
    }

    /** Two figures make the scale on which every other stands where it belongs; the line ends at the outermost. */
    private static void assertSameProportions(Map<String, Double> stated, Map<String, Double> drawn) {
        String origin = stated.containsKey("zero") ? "zero" : "baseline";
        String other = stated.keySet().stream()
                .filter(key -> !stated.get(key).equals(stated.get(origin)))
                .findFirst()
                .orElseThrow();
        double unit = (drawn.get(other) - drawn.get(origin)) / (stated.get(other) - stated.get(origin));
        stated.forEach((key, figure) -> assertThat(drawn.get(key))
                .isEqualTo(drawn.get(origin) + unit * (figure - stated.get(origin)), within(0.01)));
        assertThat(drawn.values()).contains(0.0, 100.0);
        if (stated.containsKey("target")) {
            assertThat(drawn.get("target")).isGreaterThanOrEqualTo(drawn.get(origin));
        }
    }

    private static int timelines(Document page, Map<String, Integer> compared) {
        int read = 0;
        for (Element lanes : page.select(".lanes")) {
            DrawnAxis axis = new DrawnAxis(lanes.selectFirst(".axis"));
            List<Element> list = new ArrayList<>(lanes.closest("section").select(".timeline > li:not(.moment-news)"));
            for (Element lane : lanes.select("li")) {
                List<Element> own = list.stream()
                        .filter(entry -> entry.hasClass(lane.className().replace("lane-", "moment-")))
                        .filter(entry -> isAbout(entry, lane.selectFirst(".lane-name")))
                        .toList();
                list.removeAll(own);
                axis.assertSame(lane, own);
                read += lane.select("svg").size();
                count(compared, "timeline");
            }
            for (Element flags : lanes.select(".lane-flags")) {
                List<Element> own = list.stream()
                        .filter(entry -> !entry.hasClass("moment-project"))
                        .toList();
                list.removeAll(own);
                axis.assertSameFlags(flags.select(".flag"), own);
                read += count(compared, "flags");
            }
            if (lanes.select("li.lane-project").size() < 12) {
                assertThat(list).as("entries that are not drawn").isEmpty();
            }
        }
        return read;
    }

    private static boolean isAbout(Element entry, Element name) {
        return name.select("a").isEmpty()
                ? entry.text().endsWith(name.text())
                : entry.select("a")
                        .eachAttr("href")
                        .containsAll(name.select("a").eachAttr("href"));
    }

    private static int goals(Document page, Map<String, Integer> compared) {
        int read = 0;
        for (Element figure : page.select("figure:has(.goals)")) {
            Map<String, Integer> drawn = new TreeMap<>();
            for (Element goal : figure.select(".goal:not(.none)")) {
                drawn.put(
                        goal.selectFirst(".number").text(), goal.select("rect").size());
                assertThat(goal.selectFirst(".count").text())
                        .isEqualTo(String.valueOf(goal.select("rect").size()));
            }
            Map<String, Integer> stated = new TreeMap<>();
            for (Element row : figure.nextElementSibling().select("tbody tr")) {
                stated.put(
                        row.selectFirst(".number").text(),
                        row.select("td:last-child a").size());
                assertThat(row.selectFirst(".numeric").text())
                        .isEqualTo(String.valueOf(row.select("td:last-child a").size()));
            }
            assertThat(drawn).isEqualTo(stated);
            read += count(compared, "goals");
        }
        return read;
    }
}
