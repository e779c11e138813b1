package org.programmekb.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.source.ContentId;

/** The published events, as news items whose {@link NewsItem#event()} is present, and what was agreed at them. */
public final class Events {
    private final SiteIndex index;
    private final Language language;

    /** Events in the order of this language. */
    Events(SiteIndex index, Language language) {
        this.index = index;
        this.language = language;
    }

    /** All events, the one that begins last first. */
    public EntryList<NewsItem> all() {
        return list(Optional.empty(), ListName.Time.ALL);
    }

    /** The events that are related to this entry, the one that begins last first. */
    public EntryList<NewsItem> of(ContentId owner) {
        return list(Optional.of(owner), ListName.Time.ALL);
    }

    /** Events that are not over today, the next one first: those related to an entry, or all. */
    public EntryList<NewsItem> upcoming(Optional<ContentId> owner) {
        return list(owner, ListName.Time.UPCOMING);
    }

    /** Events that are over, the latest first. */
    public EntryList<NewsItem> past() {
        return list(Optional.empty(), ListName.Time.PAST);
    }

    /** A decision and the event at which it was made. */
    public record Agreed(NewsItem item, Event.Decision decision) {}

    /** The decisions of all events, those of the latest event first, then in the order in which they are written. */
    public List<Agreed> decisions() {
        List<Agreed> decisions = new ArrayList<>();
        for (NewsItem item : all().all()) {
            item.event().orElseThrow().decisions().forEach(each -> decisions.add(new Agreed(item, each)));
        }
        return decisions;
    }

    private EntryList<NewsItem> list(Optional<ContentId> owner, ListName.Time time) {
        return index.list(ListName.events(owner, time), NewsItem.class, language);
    }
}
