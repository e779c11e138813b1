package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.programmekb.connection.Connections;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Phase;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.index.Phases;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * The filters of the lists of all news, by year, city, theme and phase. A page has only some of the rows. So the first page has a table
 * with the choices of each row, from which its script knows on which page a row is.
 */
public record NewsFilters(Reader reader) {
    /** The bar of the first page of all news. */
    public View bar(int total) {
        return bar(total, Optional.empty()).with("table", table());
    }

    /** The bar of another page, or of the news of one year. */
    public View bar(int total, Optional<Integer> current) {
        List<View> years = new ArrayList<>();
        reader.index()
                .newsByYear()
                .forEach((year, count) -> years.add(
                        year(year).counted(count, current.filter(year::equals).isPresent())));
        FilterBar bar = new FilterBar(reader).with("year", "search.filter.year", years);
        subjects()
                .forEach((type, some) -> bar.with(
                        type.word(),
                        "search.filter." + type.word(),
                        some.stream().map(this::choice).toList()));
        bar.with(
                "phase",
                "plan.phase",
                phases().stream()
                        .map(phase -> Filters.choice(phase, reader)
                                .counted(news(phase).size(), false))
                        .toList());
        return bar.view(ContentType.NEWS, total, reader.indexUrl(ContentType.NEWS));
    }

    private View choice(Entry subject) {
        return new FilterBar.Choice(subject.id().slug(), reader.name(subject), news(subject))
                .counted(reader.related(subject, NewsItem.class).size(), false);
    }

    /** The phases with news, if there are several. */
    private List<Phase> phases() {
        List<Phase> some = reader.index().phases().isEmpty()
                ? List.of()
                : reader.index().phases().all().stream()
                        .filter(phase -> !news(phase).isEmpty())
                        .toList();
        return some.size() > 1 ? some : List.of();
    }

    private EntryList<NewsItem> news(Phase phase) {
        return Phases.news(phase, reader.index(), reader.language());
    }

    private FilterBar.Choice year(int year) {
        String value = Integer.toString(year);
        return new FilterBar.Choice(
                value, reader.message("date.year", value), reader.url(language -> Addresses.year(year, language)));
    }

    /** What the news are about, by type. Cities are among it only if one of them has no page that shows its news. */
    private Map<ContentType, List<Entry>> subjects() {
        Map<ContentType, List<Entry>> subjects = new LinkedHashMap<>();
        for (ContentType type : List.of(ContentType.CITY, ContentType.CLUSTER)) {
            List<Entry> some = reader.all(type).all().stream()
                    .filter(entry -> !reader.related(entry, NewsItem.class).isEmpty())
                    .toList();
            boolean isWanted = type == ContentType.CLUSTER
                    || some.stream().anyMatch(city -> reader.index().rows().has(city.id()));
            if (isWanted && some.size() > 1) {
                subjects.put(type, some);
            }
        }
        return subjects;
    }

    /** Where all news of a city or cluster are: on its page, if that has room for them; that of a city has them in its timeline. */
    private String news(Entry subject) {
        boolean isPaged = reader.related(subject, NewsItem.class).size() > Connections.LATEST_NEWS
                && !reader.index().rows().has(subject.id());
        return reader.url(language -> isPaged
                ? Addresses.newsOf(subject.id(), language)
                : reader.index().rows().address(subject, subject instanceof Cluster ? "#part-news" : "", language));
    }

    /**
     * The rows of the list in their order, with the positions of their choices in the bar: {@code 0.3,0,1.3.4}. A comma
     * is between rows, a dot between choices.
     */
    private String table() {
        List<Integer> years = new ArrayList<>(reader.index().newsByYear().keySet());
        int position = years.size() > 1 ? years.size() : 0;
        Map<ContentId, StringJoiner> cells = new HashMap<>();
        List<EntryList<NewsItem>> lists = new ArrayList<>();
        subjects().values().forEach(some -> some.forEach(each -> lists.add(reader.related(each, NewsItem.class))));
        phases().forEach(phase -> lists.add(news(phase)));
        for (EntryList<NewsItem> list : lists) {
            String choice = Integer.toString(position++);
            all(list)
                    .forEach(item -> cells.computeIfAbsent(item.id(), id -> new StringJoiner("."))
                            .add(choice));
        }
        StringJoiner table = new StringJoiner(",");
        for (int i = 0; i < years.size(); i++) {
            for (NewsItem item : all(reader.index().newsOf(years.get(i), reader.language()))) {
                StringJoiner row = new StringJoiner(".");
                if (years.size() > 1) {
                    row.add(Integer.toString(i));
                }
                Optional.ofNullable(cells.get(item.id())).ifPresent(found -> row.add(found.toString()));
                table.add(row.toString());
            }
        }
        return table.toString();
    }

    /** All items; only which they are and their order counts. */
    private static List<NewsItem> all(EntryList<NewsItem> items) {
        return items.sequence(0, Integer.MAX_VALUE);
    }
}
