package org.programmekb.index;

import java.util.List;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.trace.Trace;

/**
 * Published entries in the order of a reader's language. Code that reads a part of the list depends only on that part:
 * a page of a paged list stays unchanged when another page of it changes.
 *
 * @param <T> the type of entry
 */
public final class EntryList<T extends Entry> {
    private final ListName name;
    private final Language language;
    private final List<T> entries;

    EntryList(ListName name, Language language, List<T> entries) {
        this.name = name;
        this.language = language;
        this.entries = List.copyOf(entries);
    }

    /** Number of entries. */
    public int size() {
        Trace.ask(SiteAnswers.LIST_SIZE, name, language.code());
        return entries.size();
    }

    /** Whether the list is empty. */
    public boolean isEmpty() {
        Trace.ask(SiteAnswers.LIST_EMPTY, name, language.code());
        return entries.isEmpty();
    }

    /** All entries. */
    public List<T> all() {
        return part(0, Integer.MAX_VALUE);
    }

    /** The first entries, at most {@code most}. */
    public List<T> first(int most) {
        return part(0, most);
    }

    /** The entries from one position to another (exclusive); fewer if the list ends before. */
    public List<T> part(int from, int to) {
        List<T> part = sequence(from, to);
        for (T entry : part) {
            Trace.ask(SiteAnswers.ENTRY, entry.id());
        }
        return part;
    }

    /** As {@link #part}, for code that asks a narrower question about each entry: only which entries these are counts. */
    public List<T> sequence(int from, int to) {
        Trace.ask(SiteAnswers.LIST_PART, name, language.code() + " " + from + " " + to);
        return untraced(from, to);
    }

    List<T> untraced(int from, int to) {
        return entries.subList(Math.min(from, entries.size()), Math.min(to, entries.size()));
    }

    List<T> untraced() {
        return entries;
    }
}
