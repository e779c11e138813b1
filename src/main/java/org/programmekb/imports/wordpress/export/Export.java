package org.programmekb.imports.wordpress.export;

import java.util.List;
import java.util.Map;

/**
 * What an export contains, without the texts of its items.
 *
 * @param site the address of the site
 * @param language the language that the site states, for instance {@code en-US}
 * @param items in the order of the export
 * @param descriptions what plug-ins store with a term, by its taxonomy and slug
 */
public record Export(String site, String language, List<Item> items, Map<String, String> descriptions) {
    public Export {
        items = List.copyOf(items);
        descriptions = Map.copyOf(descriptions);
    }

    /** What a plug-in stores with a term; empty if nothing is. */
    public String description(String taxonomy, String slug) {
        return descriptions.getOrDefault(taxonomy + "/" + slug, "");
    }
}
