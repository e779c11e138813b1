package org.programmekb.render.part;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Addresses;
import org.programmekb.index.Events;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.source.ContentId;

/** The calendars of a language: files to which a calendar program can subscribe. */
public record Calendars(Reader reader) {
    /**
     * What is in a calendar.
     *
     * @param entry a news item with an event, or an entry of a type with a field for the calendar
     * @param from its first day or moment
     * @param to its last day or moment; empty if it ends on the day on which it begins
     * @param event the event of a news item
     */
    public record Item(Entry entry, PartialDate from, Optional<PartialDate> to, Optional<Event> event) {}

    /**
     * The items of the calendar of a city, or of all. A calendar contains only what exists in its own language and whose days
     * are known.
     */
    public List<Item> items(Optional<ContentId> city) {
        Events events = reader.events();
        Stream<Item> ofNews = city.map(events::of).orElseGet(events::all).all().stream()
                .map(item -> Calendars.of(item, item.event().orElseThrow()));
        return Stream.concat(ofNews, ofTypes(city)).filter(this::isContained).toList();
    }

    private static Item of(NewsItem item, Event event) {
        return new Item(item, event.from(), event.to(), Optional.of(event));
    }

    private Stream<Item> ofTypes(Optional<ContentId> city) {
        return reader.config().types().descriptions().stream()
                .flatMap(description -> description.calendar().stream()
                        .flatMap(field -> reader.all(description.type()).all().stream()
                                .filter(entry -> city.isEmpty()
                                        || entry.core().relations().cities().contains(city.get()))
                                .flatMap(entry -> item(entry, field).stream())));
    }

    private static Optional<Item> item(Entry entry, String field) {
        return entry.days(field)
                .flatMap(days -> days.from().map(from -> new Item(entry, from, days.to(), Optional.empty())));
    }

    private boolean isContained(Item item) {
        return item.from().hasDay()
                && item.to().orElse(item.from()).hasDay()
                && reader.index().versions(item.entry()).stream()
                        .anyMatch(version -> version.language().equals(reader.language()));
    }

    /** A link to the calendar of a city, or of all events; empty if there is no event for it. */
    public Optional<Link> link(Optional<ContentId> city) {
        boolean isRow = city.filter(reader.index().rows()::has).isPresent();
        return isRow || items(city).isEmpty()
                ? Optional.empty()
                : Optional.of(reader.link("event.calendar", own -> path(city)));
    }

    /** The path of the calendar. */
    public String path(Optional<ContentId> city) {
        return city.map(id -> Addresses.calendar(id, reader.language()))
                .orElseGet(() -> Addresses.calendar(reader.language()));
    }
}
