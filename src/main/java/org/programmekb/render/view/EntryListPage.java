package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paged list of documents of any type: those with a tag, or those that link to another one.
 *
 * @param kicker what the list is
 * @param owner what it is about, and where that is
 */
public record EntryListPage(
        Text title, String kicker, @Nullable Link owner, int total, List<Item> entries, Paging paging)
        implements PageView {
    public EntryListPage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "entry-list.ftlh";
    }

    /** A document; {@code kind} says what it is where it has no date. */
    public record Item(
            Link title,
            @Nullable DateText date,
            String kind,
            @Nullable Text summary) {}
}
