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
        return pages.overview(
                OptionalPages.hasEvents(reader),
                "events",
                Addresses::events,
                head -> head.listing(pages.data().events(reader.events().all().all())),
                this::view);
    }

    private View view() {
        Events events = reader.events();
        Optional<?> calendar = pages.calendar();
        return new View()
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
                .with("year", reader.words("date.year", year))
                .with("id", year)
                .with("rows", pages.events().rows(items))));
        return years;
    }
}
