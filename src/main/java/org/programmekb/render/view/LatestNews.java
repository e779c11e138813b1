package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest items about something.
 *
 * @param total number of items in all
 * @param url the paged list of all items, or null if there is none
 */
public record LatestNews(
        List<NewsEntry> entries,
        int total,
        @Nullable String url,
        @Nullable String feedUrl) {
    public LatestNews {
        entries = List.copyOf(entries);
    }

    /** No news. */
    public static LatestNews none() {
        return new LatestNews(List.of(), 0, null, null);
    }
}
