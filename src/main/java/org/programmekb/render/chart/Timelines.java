package org.programmekb.render.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.connection.Connections;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Participation;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Agreements;
import org.programmekb.index.EntryList;
import org.programmekb.index.Events;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** What has happened in a cooperation and in a city: everything with a date, and the newest news. */
public record Timelines(Reader reader) {
    /** How many entries of a list are seen before it is opened. */
    private static final int OPEN = 8;

    /** The timeline of a cooperation; {@code older} is the number of news items that are left out. */
    public View of(Cooperation cooperation) {
        Timeline timeline = new Timeline(reader);
        timeline.add(Moment.Kind.COOPERATION, cooperation.since(), "since", null);
        reader.related(cooperation, City.class).all().forEach(timeline::city);
        PhaseViews phases = new PhaseViews(reader);
        for (Participation part : cooperation.core().phases()) {
            timeline.phase(part.period(), Link.of(phases.name(part), null));
        }
        reader.related(cooperation, ActionPlan.class).all().forEach(timeline::plan);
        reader.related(cooperation, PilotProject.class)
                .all()
                .forEach(project ->
                        timeline.project(project, cooperation.core().relations().cities()));
        return news(cooperation, timeline).with("older", older(cooperation));
    }

    /** The timeline of a city. */
    public View of(City city) {
        Timeline timeline = new Timeline(reader);
        timeline.add(Moment.Kind.CITY, city.joined(), "city", null);
        for (Cooperation cooperation : reader.related(city, Cooperation.class).all()) {
            timeline.add(Moment.Kind.COOPERATION, cooperation.since(), "cooperation", reader.link(cooperation));
        }
        reader.related(city, ActionPlan.class).all().forEach(timeline::plan);
        reader.related(city, PilotProject.class)
                .all()
                .forEach(project -> timeline.project(project, List.of(city.id())));
        return news(city, timeline);
    }

    /** Adds the newest news, all events of an entry that are over and its agreements, and shows the timeline. */
    private View news(Entry entry, Timeline timeline) {
        List<NewsItem> newest = reader.related(entry, NewsItem.class).first(Connections.TIMELINE_NEWS);
        Events events = reader.events();
        List<NewsItem> upcoming = events.upcoming(Optional.of(entry.id())).all();
        Map<ContentId, NewsItem> items = new LinkedHashMap<>();
        Stream.concat(newest.stream(), events.of(entry.id()).all().stream())
                .forEach(item -> items.putIfAbsent(item.id(), item));
        upcoming.forEach(item -> items.remove(item.id()));
        List<Agreements.Stated> agreed = reader.agreements().of(entry);
        agreed.forEach(timeline::agreement);
        // An agreement leads to the news about it, which would be there twice; an event of another date is something
        // else.
        items.values().stream()
                .filter(item -> agreed.stream()
                        .filter(each -> each.by().id().equals(item.id()))
                        .noneMatch(each -> item.event()
                                .filter(event ->
                                        !event.from().equals(each.agreement().date()))
                                .isEmpty()))
                .forEach(timeline::news);
        return timeline.view(OPEN);
    }

    private int older(Entry entry) {
        EntryList<NewsItem> news = reader.related(entry, NewsItem.class);
        return Math.max(0, news.size() - Connections.TIMELINE_NEWS);
    }
}
