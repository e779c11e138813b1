package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** The fields of the entries of a kind: in how many of them each is stated, and in which it is missing. */
final class CompletenessTable<E> {
    /** A longer list is cut; the open data have the whole. */
    private static final int MOST_LINKS = 99;

    private final Reader reader;
    private final String kind;
    private final List<E> entries;
    private final Function<E, Link> link;
    private final List<View> fields = new ArrayList<>();

    CompletenessTable(Reader reader, String kind, List<E> entries, Function<E, Link> link) {
        this.reader = reader;
        this.kind = kind;
        this.entries = entries;
        this.link = link;
    }

    /** A field that no entry has is left out: the project does not use it. */
    CompletenessTable<E> field(String key, Predicate<E> isStated) {
        List<E> missing = entries.stream().filter(isStated.negate()).toList();
        if (missing.size() < entries.size()) {
            int stated = entries.size() - missing.size();
            fields.add(new View()
                    .with("key", key)
                    .with("value", reader.formats().number(stated))
                    .with("width", BarTable.width(stated, entries.size()))
                    .with("missing", missing.size())
                    .with("links", missing.stream().limit(MOST_LINKS).map(link).toList()));
        }
        return this;
    }

    View view() {
        return new View()
                .with("key", kind)
                .with("total", entries.size())
                .with("value", reader.formats().number(entries.size()))
                .with("fields", fields);
    }
}
