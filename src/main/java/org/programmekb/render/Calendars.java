package org.programmekb.render;

import java.util.List;
import java.util.Optional;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.index.Events;
import org.programmekb.render.view.Link;
import org.programmekb.source.ContentId;

/** The calendars of a language: files to which a calendar program can subscribe. */
public final class Calendars {
    private final Reader reader;

    public Calendars(Reader reader) {
        this.reader = reader;
    }

    /**
     * The events of the calendar of a city, or of all events. A calendar contains only what exists in its own language
     * and whose days are known.
     */
    public List<NewsItem> items(Optional<ContentId> city) {
        Events events = reader.index().events(reader.language());
        EntryList<NewsItem> all = city.map(events::of).orElseGet(events::all);
        return all.all().stream().filter(this::isContained).toList();
    }

    private boolean isContained(NewsItem item) {
        return item.event().filter(Event::hasDays).isPresent()
                && reader.index().versions(item).stream()
                        .anyMatch(version -> version.language().equals(reader.language()));
    }

    /** A link to the calendar of a city, or of all events; empty if there is no event for it. */
    public Optional<Link> link(Optional<ContentId> city) {
        return items(city).isEmpty() ? Optional.empty() : Optional.of(reader.link("event.calendar", own -> path(city)));
    }

    /** The path of the calendar. */
    public String path(Optional<ContentId> city) {
        return city.map(id -> Addresses.calendar(id, reader.language()))
                .orElseGet(() -> Addresses.calendar(reader.language()));
    }
}
