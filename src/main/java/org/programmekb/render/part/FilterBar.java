package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmekb.index.Addresses;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** The bar of filters above a list. Without scripts its choices are links to where such rows are together. */
public final class FilterBar {
    private final Reader reader;
    private final List<View> facets = new ArrayList<>();

    /** A bar without filters. */
    public FilterBar(Reader reader) {
        this.reader = reader;
    }

    /**
     * A choice of a facet.
     *
     * @param value stands in addresses, therefore the same in every language
     * @param url the place that shows such rows, or null
     */
    public record Choice(String value, Text name, @Nullable String url) {
        View counted(long rows, boolean isCurrent) {
            return new View()
                    .with("value", value)
                    .with("name", name)
                    .with("url", url)
                    .with("count", rows)
                    .with("current", isCurrent);
        }
    }

    /**
     * Adds a facet, unless it has only one choice.
     *
     * @param key the parameter in addresses
     * @param label the key of the interface text
     */
    FilterBar with(String key, String label, List<View> choices) {
        if (choices.size() > 1) {
            facets.add(new View().with("key", key).with("label", label).with("choices", choices));
        }
        return this;
    }

    /**
     * The bar for a template.
     *
     * @param type names the list in interface texts
     * @param total the number of rows of the list
     * @param url the address of the list without a filter
     */
    public View view(ContentType type, int total, String url) {
        return new View("filter-bar")
                .with("type", type.folder())
                .with("total", total)
                .with("url", url)
                .with(
                        "csv",
                        reader.config().data().isPresent()
                                ? reader.context().url(Addresses.dataFile(type.folder() + ".csv"))
                                : null)
                .with("facets", facets);
    }
}
