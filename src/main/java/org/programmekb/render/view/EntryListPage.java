package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paged list of documents of any type: those with a tag, or those that link to another one.
 *
 * @param kicker the kind of list
 * @param owner the subject of the list, with a link to it
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

    /** A document; {@code kind} is its type if it has no date. */
    public record Item(
            Link title,
            @Nullable DateText date,
            String kind,
            @Nullable Text summary) {}
}
