package org.programmekb.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShapeTest {
    private final Shape.Reader reader = new Shape.Reader(new Schemas(URI.create("https://kb.example/")));
    private final Shape organisations = reader.shape("organisations");
    private final Shape item = reader.shape("news-item");

    private static JsonObject file() {
        return new JsonObject()
                .put("$schema", "https://kb.example/data/v1/schema/news-item.schema.json")
                .put("format", "1.0")
                .put("site", "https://kb.example/")
                .put(
                        "languages",
                        new JsonObject()
                                .put("en", new JsonObject().put("tag", "en").put("name", "English")));
    }

    private static JsonObject news() {
        return new JsonObject()
                .put("id", "news/opening")
                .put("type", "news")
                .put("title", new JsonObject().put("en", "Opening"))
                .put("date", new JsonObject().put("value", "2020-02").put("precision", "month"))
                .put("relations", new JsonObject().put("cities", List.of("city/nice", "city/haikou")))
                .put("url", new JsonObject().put("en", "https://kb.example/en/news/opening/"))
                .put("json", "https://kb.example/data/v1/news/opening.json")
                .put("modified", new JsonObject().put("en", "2020-02-14T09:30:00Z"));
    }

    private boolean fits(JsonObject news) {
        return item.fits(file().put("entry", news));
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
    void numbersKeepToTheirLimits() {
        Shape cities = reader.shape("geojson");
        assertThat(cities.fits(cityAt(new BigDecimal("7.27"), new BigDecimal("43.7"))))
                .isTrue();
        assertThat(cities.fits(cityAt(7, -43))).isTrue();
        assertThat(cities.fits(cityAt(new BigDecimal("7.27"), new BigDecimal("430.7"))))
                .isFalse();
        assertThat(cities.fits(cityAt(7, "43"))).isFalse();
    }

    private static JsonObject cityAt(Object longitude, Object latitude) {
        JsonObject point = new JsonObject().put("type", "Point").put("coordinates", List.of(longitude, latitude));
        return file().put("type", "FeatureCollection")
                .put(
                        "features",
                        List.of(new JsonObject()
                                .put("type", "Feature")
                                .put("id", "city/nice")
                                .put("geometry", point)
                                .put(
                                        "properties",
                                        new JsonObject().put("id", "city/nice").put("name_en", "Nice"))));
    }

    @Test
    void whatIsNoFileOfTheKindDoesNotFit() {
        assertThat(organisations.fits(file())).isFalse();
        assertThat(organisations.fits("text")).isFalse();
        assertThat(organisations.fits(null)).isFalse();
    }
}
