package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.index.Addresses;
import org.programmekb.index.Events;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** The list of events: what is to come, then what was, by year. */
public final class EventPages {
    private final PageFactory pages;
    private final Reader reader;

    public EventPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return OptionalPages.hasEvents(reader)
                ? List.of(pages.generated(
                        Addresses::events,
                        "events.ftlh",
                        () -> pages.head("events")
                                .listing(pages.data()
                                        .events(reader.index()
                                                .events(reader.language())
                                                .all()
                                                .all())),
                        this::view))
                : List.of();
    }

    private View view() {
        Events events = reader.index().events(reader.language());
        Optional<?> calendar = pages.calendar();
        return new View()
                .with("title", reader.message("title.events"))
                .with(
                        "upcoming",
                        pages.events().rows(events.upcoming(Optional.empty()).all()))
                .with("past", years(events.past().all()))
                .with("calendar", calendar)
                .with(
                        "undated",
                        calendar.isPresent() && events.all().all().stream().anyMatch(EventPages::isUndated));
    }

    private static boolean isUndated(NewsItem item) {
        return item.event().filter(Event::hasDays).isEmpty();
    }

    private List<View> years(List<NewsItem> past) {
        Map<Integer, List<NewsItem>> byYear = new LinkedHashMap<>();
        past.forEach(
                item -> byYear.computeIfAbsent(item.event().orElseThrow().from().year(), year -> new ArrayList<>())
                        .add(item));
        List<View> years = new ArrayList<>();
        byYear.forEach((year, items) -> years.add(new View()
                .with("year", reader.messages().text("date.year", year))
                .with("id", year)
                .with("rows", pages.events().rows(items))));
        return years;
    }
}
