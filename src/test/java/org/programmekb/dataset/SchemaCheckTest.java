package org.programmekb.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.type.Types;

class SchemaCheckTest {
    private final Diagnostics diagnostics = new Diagnostics(Map.of());
    private final SchemaCheck check =
            new SchemaCheck(new PublishedSchemas(URI.create("https://kb.example/site/"), Types.BUILT_IN), diagnostics);

    private List<String> findings() {
        return diagnostics.all().stream().map(Diagnostic::toString).toList();
    }

    /** What every file of a schema begins with. */
    private static JsonObject file(String schema) {
        return new JsonObject()
                .put("$schema", "https://kb.example/site/data/v1/schema/" + schema + ".schema.json")
                .put("format", "1.0")
                .put("site", "https://kb.example/site/")
                .put(
                        "languages",
                        new JsonObject()
                                .put("en", new JsonObject().put("tag", "en").put("name", "English")));
    }

    private static JsonObject citiesAt(Object latitude) {
        return file("geojson")
                .put("type", "FeatureCollection")
                .put(
                        "features",
                        List.of(new JsonObject()
                                .put("type", "Feature")
                                .put("id", "city/nice")
                                .put(
                                        "geometry",
                                        new JsonObject()
                                                .put("type", "Point")
                                                .put("coordinates", List.of(new BigDecimal("7.27"), latitude)))
                                .put("properties", new JsonObject().put("id", "city/nice"))));
    }

    @Test
    void whatFitsIsNotReported() {
        check.check("data/v1/cities.geojson", "geojson", citiesAt(new BigDecimal("43.7")));

        assertThat(findings()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsAnErrorWithItsPlace() {
        check.check("data/v1/cities.geojson", "geojson", citiesAt(new BigDecimal("430.7")));

        assertThat(findings())
                .containsExactly(
                        "/data/v1/cities.geojson: error[data-invalid]: the open data does not match geojson.schema.json at `/features/0/geometry/coordinates/1`: `430.7 is greater than 90` (hint: this is a mistake in the program, not in your text; please report it)");
    }

    @Test
    void thePlaceInADocumentsFileIsBelowTheEntry() {
        check.checkEntry("data/v1/news/opening.json", "news", news().put("type", "city"));

        assertThat(findings()).hasSize(1);
        assertThat(findings().get(0))
                .startsWith("/data/v1/news/opening.json: error[data-invalid]: the open data does not match"
                        + " news.schema.json at `/entry/type`");
    }

    @Test
    void anIdThatStandsTwiceIsNamed() {
        JsonObject relations = new JsonObject().put("cities", List.of("city/nice", "city/nice"));

        check.checkEntry("data/v1/news/opening.json", "news", news().put("relations", relations));

        assertThat(findings().get(0)).contains("`/entry/relations/cities`", "`city/nice` stands twice");
    }

    @Test
    void aMemberOfAnotherTypeIsAnError() {
        check.check("data/v1/people.json", "people", new JsonObject().put("format", 1));

        assertThat(findings()).hasSize(1);
    }

    private static JsonObject news() {
        return new JsonObject()
                .put("id", "news/opening")
                .put("type", "news")
                .put("title", new JsonObject().put("en", "Opening"))
                .put("date", new JsonObject().put("value", "2020-02").put("precision", "month"))
                .put("relations", new JsonObject().put("cities", List.of("city/nice", "city/haikou")))
                .put("url", new JsonObject().put("en", "https://kb.example/site/en/news/opening/"))
                .put("json", "https://kb.example/site/data/v1/news/opening.json")
                .put("modified", new JsonObject().put("en", "2020-02-14T09:30:00Z"));
    }

    private boolean fits(JsonObject entry) {
        Diagnostics own = new Diagnostics(Map.of());
        new SchemaCheck(new PublishedSchemas(URI.create("https://kb.example/site/"), Types.BUILT_IN), own)
                .checkEntry("x", "news", entry);
        return own.all().isEmpty();
    }

    @Test
    void whatASchemaAllowsFits() {
        assertThat(fits(news())).isTrue();
    }

    @Test
    void nothingFitsThatASchemaForbids() {
        assertThat(fits(news().put("type", "city"))).isFalse();
        assertThat(fits(news().put("id", "opening"))).isFalse();
        assertThat(fits(news().put("title", "Opening"))).isFalse();
        assertThat(fits(news().put("unknown", "x"))).isFalse();
        assertThat(fits(news().put("title", new JsonObject().put("en", "")))).isFalse();
        assertThat(fits(news().put("modified", new JsonObject().put("en", "2020"))))
                .isFalse();
        assertThat(fits(news().put("date", new JsonObject().put("value", "2020"))))
                .isFalse();
        assertThat(fits(news().put("relations", new JsonObject().put("cities", List.of("city/nice", "city/nice")))))
                .isFalse();
        assertThat(fits(new JsonObject().put("id", "news/opening"))).isFalse();
    }

    @Test
    void aTextIsNoCoordinate() {
        check.check("data/v1/cities.geojson", "geojson", citiesAt("43"));

        assertThat(findings()).hasSize(1);
    }
}
