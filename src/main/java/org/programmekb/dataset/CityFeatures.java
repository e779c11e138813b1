package org.programmekb.dataset;

import java.util.List;
import java.util.Objects;
import org.programmekb.config.Language;

/**
 * GeoJSON (RFC 7946) of the cities with coordinates. Properties are flat, because map programs label by one property.
 */
final class CityFeatures {
    private CityFeatures() {}

    static JsonObject of(JsonObject envelope, List<JsonObject> cities, List<Language> languages) {
        List<JsonObject> features = cities.stream()
                .filter(city -> city.get("latitude") != null)
                .map(city -> feature(city, languages))
                .toList();
        return new JsonObject()
                .put("type", "FeatureCollection")
                .putAll(envelope)
                .put("features", features);
    }

    private static JsonObject feature(JsonObject city, List<Language> languages) {
        JsonObject properties = new JsonObject().put("id", member(city, "id"));
        putTexts(properties, "name", city, languages);
        if (city.get("side") instanceof JsonObject side) {
            properties.put("side", member(side, "id"));
        }
        for (String name : List.of("role", "country", "website", "json")) {
            if (city.get(name) != null) {
                properties.put(name, member(city, name));
            }
        }
        putTexts(properties, "url", city, languages);
        return new JsonObject()
                .put("type", "Feature")
                .put("id", member(city, "id"))
                .put(
                        "geometry",
                        new JsonObject()
                                .put("type", "Point")
                                .put("coordinates", List.of(member(city, "longitude"), member(city, "latitude"))))
                .put("properties", properties);
    }

    private static void putTexts(JsonObject to, String name, JsonObject city, List<Language> languages) {
        if (city.get(name) instanceof JsonObject texts) {
            for (Language language : languages) {
                Object text = texts.get(language.code());
                if (text != null) {
                    to.put(name + "_" + language.code(), text);
                }
            }
        }
    }

    private static Object member(JsonObject of, String name) {
        return Objects.requireNonNull(of.get(name), name);
    }
}
