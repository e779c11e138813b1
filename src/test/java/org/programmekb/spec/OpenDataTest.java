package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.BakedSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The open data hold what the pages say, in forms that programs of others read. */
@Tag("sites")
final class OpenDataTest {
    static final Site SITE = Site.of("""
            -- content/cities/port-merrow.yaml --
            name: {en: Port Merrow, zh: 墨罗港, former: {en: [Old Merrow]}}
            pinyin: moluogang
            side: eu
            latitude: -1.48
            longitude: 7
            joined: 2018-11
            clusters: [quiet-ports]
            -- content/cities/port-merrow.en.md --
            ---
            title: Port Merrow
            ---
            A *town* by the [sea](https://example.org/).

            More.
            -- content/cities/port-merrow.zh.md --
            ---
            title: 墨罗港
            ---
            一座**城**。
            -- content/clusters/quiet-ports.yaml --
            name: {en: Quiet ports, zh: 安静港口}
            -- content/clusters/quiet-ports.en.md --
            ---
            title: Quiet ports
            ---
            Quiet.
            -- content/projects/pilot.yaml --
            cities: [port-merrow]
            stages: [{stage: memorandum, date: 2024-03, evidence: [Minutes]}]
            -- content/projects/pilot.en.md --
            ---
            title: "=HYPERLINK(\\"https://example.org/\\", \\"open\\")"
            ---
            Text.
            -- content/news/hidden.en.md --
            ---
            title: Hidden
            date: 2024-01-02
            status: draft
            cities: [port-merrow]
            ---
            Not yet.
            -- content/news/month.en.md --
            ---
            title: "+1 </script><b>& 'so'"
            date: 2024-02
            cities: [port-merrow]
            ---
            Text.
            """);

    static PublishedData data(Site site, String... arguments) {
        return new PublishedData(site.build(arguments));
    }

    @ParameterizedTest
    @EnumSource
    void everyFileFitsThePublishedSchemasInTheEyesOfAnotherValidator(BakedSite site) throws Exception {
        PublishedData data = new PublishedData(Result.of(site));

        assertThat(data.files(".json")).hasSizeGreaterThan(30);
        assertThat(data.flaws()).isEmpty();
        for (String path : data.files(".csv")) {
            assertThat(data.csv(path.substring("data/v1/".length())))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(CSVRecord::isConsistent);
        }
        for (String path : data.files(".jsonld")) {
            assertThat(data.rdf(path.substring("data/v1/".length())).size())
                    .as(path)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDataPackageDescribesEveryColumnOfEveryTable(BakedSite site) throws Exception {
        PublishedData data = new PublishedData(Result.of(site));
        Map<String, JsonNode> tables = new TreeMap<>();
        PublishedData.items(data.json("datapackage.json").get("resources"))
                .forEach(table -> tables.put("data/v1/" + table.get("path").asString(), table.get("schema")));

        assertThat(tables.keySet()).containsExactlyInAnyOrderElementsOf(data.files(".csv"));
        for (Map.Entry<String, JsonNode> table : tables.entrySet()) {
            List<CSVRecord> rows = data.csv(table.getKey().substring("data/v1/".length()));
            List<JsonNode> fields = PublishedData.items(table.getValue().get("fields"));
            assertThat(fields)
                    .as(table.getKey())
                    .extracting(field -> field.get("name").asString())
                    .isEqualTo(rows.get(0).getParser().getHeaderNames());
            assertThat(fields)
                    .allMatch(field -> field.get("description").asString().length() > 4);
            for (JsonNode field : fields) {
                if (field.get("type").asString().matches("integer|number")) {
                    assertThat(rows)
                            .extracting(row -> row.get(field.get("name").asString()))
                            .allMatch(value -> value.matches("(-?\\d+(\\.\\d+)?)?"));
                }
            }
        }
        if (site == BakedSite.HARBOUR) {
            assertThat(tables.get("data/v1/stage-history.csv")
                            .get("foreignKeys")
                            .toString())
                    .contains("{\"fields\":\"city\",\"reference\":{\"resource\":\"cities\",\"fields\":\"id\"}}");
        }
    }

    @Test
    void aDocumentHasAllItsLanguagesAndBothEndsOfItsRelations() {
        PublishedData data = data(SITE);
        JsonNode city = data.json("cities/port-merrow.json");

        assertThat(city.at("/entry/name/zh").asString()).isEqualTo("墨罗港");
        assertThat(city.at("/entry/formerNames/en/0").asString()).isEqualTo("Old Merrow");
        assertThat(city.at("/entry/joined").toString()).isEqualTo("{\"value\":\"2018-11\",\"precision\":\"month\"}");
        assertThat(city.at("/entry/relations").toString())
                .isEqualTo("{\"news\":[\"news/month\"],\"clusters\":[\"cluster/quiet-ports\"],"
                        + "\"projects\":[\"project/pilot\"]}");
        assertThat(city.at("/entry/url/zh").asString()).isEqualTo("https://example.org/zh/cities/port-merrow/");
        assertThat(city.at("/text").toString()).isEqualTo("{\"en\":\"A town by the sea.\\nMore.\",\"zh\":\"一座城。\"}");
        assertThat(data.json("clusters/quiet-ports.json")
                        .at("/entry/relations/cities/0")
                        .asString())
                .isEqualTo("city/port-merrow");
    }

    @Test
    void draftsAndStandInsAreNoData() {
        Result result = SITE.build();

        assertThat(result).hasNoFile("/data/v1/news/hidden.json");
        assertThat(result.text("data/v1/news.json")).doesNotContain("hidden");
        assertThat(new PublishedData(result)
                        .json("news/month.json")
                        .at("/entry/url")
                        .toString())
                .isEqualTo("{\"en\":\"https://example.org/en/news/month/\"}");
    }

    @Test
    void mutationsOfAFileDoNotFitItsSchema() {
        PublishedData data = data(SITE);
        List<String> mutations = List.of(
                "/entry id 5",
                "/entry id \"nice\"",
                "/entry type \"town\"",
                "/entry latitude 91",
                "/entry latitude \"1\"",
                "/entry joined \"2018\"",
                "/entry surprise 1",
                "/entry/joined precision \"week\"",
                "/entry/joined value \"2018-1\"",
                "/entry/relations cities [\"port\"]",
                "/entry/relations friends [\"city/a\"]",
                "/entry/name en \"\"",
                "/entry title {}",
                "/entry url null",
                " format \"2.0\"",
                " surprise 1");
        for (String mutation : mutations) {
            String[] parts = mutation.split(" ", 3);
            JsonNode file = data.json("cities/port-merrow.json");
            assertThat(data.flaws(file)).isEmpty();
            ((ObjectNode) file.at(parts[0]))
                    .set(parts[1], new tools.jackson.databind.ObjectMapper().readTree(parts[2]));
            assertThat(data.flaws(file)).as(mutation).isNotEmpty();
        }
        for (String required : List.of("id", "type", "name", "title", "url", "json", "role")) {
            JsonNode file = data.json("cities/port-merrow.json");
            ((ObjectNode) file.get("entry")).remove(required);
            assertThat(data.flaws(file)).as(required).isNotEmpty();
        }
    }

    @Test
    void tablesHaveAColumnForEachLanguageAndNoFormula() throws Exception {
        PublishedData data = data(SITE);

        CSVRecord city = data.csv("cities.csv").get(0);
        assertThat(city.get("name_zh")).isEqualTo("墨罗港");
        assertThat(city.get("latitude")).isEqualTo("-1.48");
        assertThat(city.get("clusters")).isEqualTo("cluster/quiet-ports");
        assertThat(data.csv("projects.csv").get(0).get("title_en"))
                .isEqualTo("'=HYPERLINK(\"https://example.org/\", \"open\")");
        assertThat(data.csv("news.csv").get(0).get("title_en")).isEqualTo("'+1 </script><b>& 'so'");
        assertThat(data.csv("news.csv").get(0).get("date_precision")).isEqualTo("month");
    }

    @Test
    void theAchievementMatrixHasARowForEachCityInEachProject() throws Exception {
        assertThat(data(SITE).csv("achievement-matrix.csv")).singleElement().satisfies(row -> {
            assertThat(row.get("city")).isEqualTo("city/port-merrow");
            assertThat(row.get("cityName_zh")).isEqualTo("墨罗港");
            assertThat(row.get("project")).isEqualTo("project/pilot");
            assertThat(row.get("stage")).isEqualTo("memorandum");
            assertThat(row.get("stageLabel_en")).isEqualTo("Memorandum signed");
            assertThat(row.get("date")).isEqualTo("2024-03");
            assertThat(row.get("evidence_title_en")).isEqualTo("Minutes");
        });
    }

    @Test
    void citiesOnAMapArePointsWithLongitudeFirst() {
        JsonNode map = data(SITE).json("cities.geojson");

        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.has("crs")).isFalse();
        assertThat(map.at("/features/0/id").asString()).isEqualTo("city/port-merrow");
        assertThat(map.at("/features/0/geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[7,-1.48]}");
        assertThat(map.at("/features/0/properties/name_zh").asString()).isEqualTo("墨罗港");
    }

    @Test
    void theDataFollowTheSiteBelowAPath() {
        Result result = SITE.build("--base-url", "https://example.org/a/b");
        PublishedData data = new PublishedData(result);

        assertThat(data.flaws()).isEmpty();
        assertThat(data.json("cities/port-merrow.json").get("$schema").asString())
                .isEqualTo("https://example.org/a/b/data/v1/schema/city.schema.json");
        assertThat(result)
                .page("/zh/cities/port-merrow/")
                .has("link[rel=alternate][type=application/json][href=/data/v1/cities/port-merrow.json]");
        assertThat(result).page("/data/").has("a[href=/zh/data/][lang=zh-Hans]");
    }

    @Test
    void aSiteCanDoWithoutData() {
        Result result = SITE.configured("site.data=off").build();

        assertThat(result).isPublished();
        assertThat(result.files().keySet()).noneMatch(path -> path.contains("data/"));
        assertThat(result).page("/en/cities/port-merrow/").hasNo("[type=application/json]");
    }

    @Test
    void settingsThatSayNothingAreMistakes() {
        Result result = SITE.configured("""
                site.data=maybe
                site.data.licence=CC BY
                site.data.contact=somebody
                """).build();

        assertThat(result).hasStatus(2);
        assertThat(result.err())
                .contains("`maybe` is not a valid value of `site.data` (hint: write one of these: on, off)")
                .contains("`site.data.licence` is `CC BY`, which is not an address"
                        + " (hint: write an address that starts with one of these: https:, http:)")
                .contains("`site.data.contact` is `somebody`, which is not an address");
    }

    @Test
    void aChangedTextChangesTheFileAboutItsDocument(@TempDir Path folder) throws Exception {
        Project project = SITE.in(folder);
        project.build();
        Path file = folder.resolve("content/cities/port-merrow.en.md");
        Files.writeString(file, Files.readString(file).replace("More.", "Less."));

        assertThat(project.build().text("data/v1/cities/port-merrow.json")).contains("\\nLess.");
    }
}
