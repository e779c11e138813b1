package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paged list of news: of all, of a year, of a city or of a cluster.
 *
 * @param owner the city or cluster, null for all news
 * @param year the year that the list is limited to
 * @param years links to the years of all news; empty for a city or a cluster
 */
public record NewsIndexPage(
        Text title,
        @Nullable Body intro,
        @Nullable Link owner,
        @Nullable String year,
        int total,
        List<NewsEntry> entries,
        Paging paging,
        List<YearLink> years,
        @Nullable String feedUrl)
        implements PageView {
    public NewsIndexPage {
        entries = List.copyOf(entries);
        years = List.copyOf(years);
    }

    @Override
    public String template() {
        return "news-index.ftlh";
    }
}
