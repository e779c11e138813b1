package org.programmekb.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;

class SchemaCheckTest {
    private final Diagnostics diagnostics = new Diagnostics(Map.of());
    private final SchemaCheck check = new SchemaCheck(new Schemas(URI.create("https://kb.example/site/")), diagnostics);

    private List<String> findings() {
        return diagnostics.all().stream().map(Diagnostic::toString).toList();
    }

    private static JsonObject citiesAt(Object latitude) {
        return new JsonObject()
                .put("type", "FeatureCollection")
                .put("$schema", "https://kb.example/site/data/v1/schema/geojson.schema.json")
                .put("format", "1.0")
                .put("site", "https://kb.example/site/")
                .put(
                        "languages",
                        new JsonObject()
                                .put("en", new JsonObject().put("tag", "en").put("name", "English")))
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
                .containsExactly("/data/v1/cities.geojson: error[data-invalid]:"
                        + " `/features/0/geometry/coordinates/1` does not match geojson.schema.json: 430.7"
                        + " is greater than 90 (hint: the file does not match its published schema: report"
                        + " this to the maintainers of the program)");
    }

    @Test
    void aMemberOfAnotherTypeIsAnError() {
        check.check("data/v1/people.json", "people", new JsonObject().put("format", 1));

        assertThat(findings()).hasSize(1);
    }
}
