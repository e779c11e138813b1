package org.programmekb.connection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Events;
import org.programmekb.index.SiteIndex;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** What is recorded of a city or a cooperation with a date, as its timeline shows it. */
public record Records(SiteIndex index, Language language) {
    /** How many of the newest news items a timeline shows, besides all events. */
    public static final int NEWS = 12;

    /** The records of a cooperation. */
    public List<Dated> of(Cooperation cooperation) {
        List<Dated> records = new ArrayList<>();
        cooperation.since().ifPresent(date -> records.add(new Dated.Begun(cooperation, date)));
        addProjects(cooperation, cooperation.core().relations().cities(), records);
        addNews(cooperation, records);
        return records;
    }

    /** The records of a city. */
    public List<Dated> of(City city) {
        List<Dated> records = new ArrayList<>();
        city.joined().ifPresent(date -> records.add(new Dated.Joined(city, date)));
        index.related(city, Cooperation.class, ContentType.COOPERATION, language)
                .all()
                .forEach(cooperation ->
                        cooperation.since().ifPresent(date -> records.add(new Dated.Begun(cooperation, date))));
        addProjects(city, List.of(city.id()), records);
        addNews(city, records);
        return records;
    }

    private void addProjects(Entry entry, List<ContentId> cities, List<Dated> records) {
        for (PilotProject project : index.related(entry, PilotProject.class, ContentType.PROJECT, language)
                .all()) {
            project.begin().ifPresent(date -> records.add(new Dated.Started(project, date)));
            project.history(cities).forEach(change -> records.add(new Dated.Reached(project, change)));
        }
    }

    /** Adds the newest news, all events that are over and the agreements. */
    private void addNews(Entry entry, List<Dated> records) {
        Events events = index.events(language);
        Map<ContentId, NewsItem> items = new LinkedHashMap<>();
        Stream.concat(
                        index.related(entry, NewsItem.class, ContentType.NEWS, language).first(NEWS).stream(),
                        events.of(entry.id()).all().stream())
                .forEach(item -> items.putIfAbsent(item.id(), item));
        events.upcoming(Optional.of(entry.id())).all().forEach(item -> items.remove(item.id()));
        List<Agreements.Stated> agreed = new Agreements(index, language).of(entry);
        agreed.forEach(stated -> records.add(new Dated.Agreed(stated)));
        // An agreement leads to the news about it, which would be there twice; an event of another date is something
        // else.
        items.values().stream()
                .filter(item -> agreed.stream()
                        .filter(each -> each.by().id().equals(item.id()))
                        .noneMatch(each -> item.event()
                                .filter(event ->
                                        !event.from().equals(each.agreement().date()))
                                .isEmpty()))
                .forEach(item -> records.add(new Dated.Reported(item)));
    }

    /**
     * The latest of these that is not after today: of one day the most important, and that a city joined only if nothing else is
     * recorded.
     */
    public static Optional<Dated> last(List<Dated> records, LocalDate today) {
        return records.stream()
                .filter(record -> !record.end().firstDay().isAfter(today))
                .max(Comparator.comparing((Dated record) -> !(record instanceof Dated.Joined))
                        .thenComparing(Dated::end, PartialDate.BY_TIME)
                        .thenComparing(Records::importance));
    }

    private static int importance(Dated record) {
        if (record instanceof Dated.Agreed) {
            return 2;
        }
        return record instanceof Dated.Reported reported
                        && reported.item().event().isPresent()
                ? 1
                : 0;
    }
}
