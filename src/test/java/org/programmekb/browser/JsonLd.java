package org.programmekb.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openqa.selenium.json.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The structured data of a page.
 *
 * @param things of the graph, each followed by those within it
 */
record JsonLd(List<Map<String, Object>> things) {
    /** Reads the blocks of a page: as JSON, and once more with a reader that refuses a key stated twice. */
    static JsonLd of(Document page) {
        List<Map<String, Object>> things = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            Map<String, Object> json = new Json().toType(script.data(), Json.MAP_TYPE);
            new Load(LoadSettings.builder().build()).loadFromString(script.data());
            if (!"https://schema.org".equals(json.get("@context"))) {
                throw new AssertionError("another context: " + json.get("@context"));
            }
            collect(json.get("@graph"), things);
        }
        return new JsonLd(things);
    }

    private static void collect(Object value, List<Map<String, Object>> things) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, things));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> thing = new LinkedHashMap<>();
            map.forEach((key, part) -> thing.put((String) key, part));
            things.add(thing);
            thing.values().forEach(part -> collect(part, things));
        }
    }

    /** The first thing of a type. */
    Optional<Map<String, Object>> first(String type) {
        return things.stream().filter(thing -> type.equals(thing.get("@type"))).findFirst();
    }
}
