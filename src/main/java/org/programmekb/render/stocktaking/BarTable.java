package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/**
 * A table of figures with a bar beside each; the bar of the largest figure is as long as its column. A figure that is zero
 * has no row.
 */
final class BarTable {
    /** The length of the longest bar. */
    static final int FULL = 1000;
    /** The key of a row of what is not known. */
    static final String NONE = "none";

    private static final int FEWEST_IN_TAIL = 3;

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
     * @param side the number of the side that it counts; 0 for everything else
     */
    private record Row(String key, Link label, long value, int side) {}

    BarTable row(String key, String label, long value, @Nullable String url) {
        return row(key, Link.of(label, url), value);
    }

    BarTable row(String key, Link label, long value) {
        return row(key, label, value, 0);
    }

    BarTable row(String key, Link label, long value, int side) {
        if (value > 0) {
            rows.add(new Row(key, label, value, side));
        }
        return this;
    }

    /** The rows under the interface text {@code figures.by.<key>}. */
    View as(String key) {
        return view(key, sum(), List.of());
    }

    private long sum() {
        return rows.stream().mapToLong(Row::value).sum();
    }

    /** The same without the bars of those that are counted once, if they are several: their names are enough. */
    View ranked(String key) {
        return ranked(key, sum());
    }

    /** {@code total}: of how many, if what is counted can stand in several rows. */
    View ranked(String key, long total) {
        List<Row> tail = rows.stream()
                .filter(row -> row.value() == 1 && !row.key().equals(NONE))
                .toList();
        return view(key, total, tail.size() < FEWEST_IN_TAIL || tail.size() == rows.size() ? List.of() : tail);
    }

    private View view(String key, long total, List<Row> tail) {
        long largest = rows.stream().mapToLong(Row::value).max().orElse(1);
        return new View()
                .with("key", key)
                .with("total", reader.formats().number(total))
                .with(
                        "rows",
                        rows.stream()
                                .filter(row -> !tail.contains(row))
                                .map(row -> view(row, largest))
                                .toList())
                .with("tail", tail, row -> view(row, largest));
    }

    private View view(Row row, long largest) {
        return new View()
                .with("key", row.key())
                .with("side", row.side())
                .with("label", row.label())
                .with("value", reader.formats().number(row.value()))
                .with("width", width(row.value(), largest));
    }

    /** The length of the bar of a figure. */
    static long width(long value, long largest) {
        return value * FULL / largest;
    }
}
