package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/**
 * A table of figures with a bar beside each, below a sentence that says what is most; the bar of the largest figure is as
 * long as its column. A figure that is zero has no row.
 */
final class BarTable {
    /** The length of the longest bar. */
    static final int FULL = 1000;
    /** The key of a row of what is not known. */
    static final String NONE = "none";

    private static final int FEWEST_IN_TAIL = 3;
    private static final int MOST_LEADING = 2;

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

    /** The rows under the interface text {@code figures.by.<key>}, below the sentence {@code figures.most.<sentence>}. */
    View as(String key, String sentence) {
        return view(key, sentence, List.of());
    }

    /** The same without the bars of those that are counted once, if they are several: their names are enough. */
    View ranked(String key, String sentence) {
        List<Row> tail = rows.stream()
                .filter(row -> row.value() == 1 && !row.key().equals(NONE))
                .toList();
        return view(key, sentence, tail.size() < FEWEST_IN_TAIL || tail.size() == rows.size() ? List.of() : tail);
    }

    private View view(String key, String sentence, List<Row> tail) {
        long largest = rows.stream().mapToLong(Row::value).max().orElse(1);
        return new View()
                .with("key", key)
                .with("sentence", sentence(sentence))
                .with(
                        "rows",
                        rows.stream()
                                .filter(row -> !tail.contains(row))
                                .map(row -> view(row, largest))
                                .toList())
                .with("tail", tail, row -> view(row, largest));
    }

    /** What is most; nothing if that is not one or two of several. */
    private Optional<String> sentence(String key) {
        List<Row> known = rows.stream().filter(row -> !row.key().equals(NONE)).toList();
        long largest = known.stream().mapToLong(Row::value).max().orElse(0);
        List<Row> leading = known.stream().filter(row -> row.value() == largest).toList();
        boolean isOwn = leading.stream().allMatch(row -> row.label().lang() == null);
        if (!isOwn || known.size() < 2 || leading.size() > MOST_LEADING || leading.size() == known.size()) {
            return Optional.empty();
        }
        return Optional.of(reader.words(
                "figures.most." + key,
                leading.stream()
                        .map(row -> row.label().text())
                        .collect(Collectors.joining(reader.words("list.separator"))),
                reader.formats().number(largest),
                reader.formats().number(known.stream().mapToLong(Row::value).sum())));
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
