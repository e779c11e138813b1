package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** A table of figures with a bar beside each; the bar of the largest figure is as long as its column. */
final class BarTable {
    /** The length of the longest bar. */
    static final int FULL = 1000;

    private final Reader reader;
    private final List<Row> rows = new ArrayList<>();

    BarTable(Reader reader) {
        this.reader = reader;
    }

    /**
     * A figure.
     *
     * @param key its name in the address of the row, the same in every language
     * @param label what is counted, with the list of it
     */
    private record Row(String key, Link label, long value) {}

    BarTable row(String key, String label, long value, @Nullable String url) {
        return row(key, Link.of(label, url), value);
    }

    BarTable row(String key, Link label, long value) {
        rows.add(new Row(key, label, value));
        return this;
    }

    /** The rows under the interface text {@code figures.<key>}; a table whose figures are all zero has none. */
    View as(String key) {
        long largest = rows.stream().mapToLong(Row::value).max().orElse(0);
        return new View()
                .with("key", key)
                .with(
                        "rows",
                        largest == 0
                                ? List.of()
                                : rows.stream().map(row -> view(row, largest)).toList());
    }

    private View view(Row row, long largest) {
        return new View()
                .with("key", row.key())
                .with("label", row.label())
                .with("value", reader.formats().number(row.value()))
                .with("width", width(row.value(), largest));
    }

    /** The length of the bar of a figure. */
    static long width(long value, long largest) {
        return value * FULL / largest;
    }
}
