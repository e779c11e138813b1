package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.index.EntryList;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** What has happened in a cooperation, in chronological order: everything with a date, and the newest news. */
final class CooperationTimeline {
    private final Reader reader;

    CooperationTimeline(Reader reader) {
        this.reader = reader;
    }

    private record Moment(
            PartialDate date, String event, @Nullable Link subject) {}

    View of(Cooperation cooperation, List<City> cities, List<ActionPlan> plans, List<PilotProject> projects) {
        List<Moment> moments = new ArrayList<>();
        cooperation.since().ifPresent(date -> moments.add(new Moment(date, event("since"), null)));
        cities.forEach(city -> add(moments, city.joined(), "joined", reader.link(city)));
        for (Cooperation.Phase phase : cooperation.phases()) {
            Link name = Link.of(reader.text(phase.name()), null);
            add(moments, phase.period().flatMap(ActionPlan.Period::from), "phase.from", name);
            add(moments, phase.period().flatMap(ActionPlan.Period::to), "phase.to", name);
        }
        for (ActionPlan plan : plans) {
            add(moments, plan.period().flatMap(ActionPlan.Period::from), "plan.from", reader.link(plan));
            add(moments, plan.period().flatMap(ActionPlan.Period::to), "plan.to", reader.link(plan));
        }
        for (PilotProject project : projects) {
            add(moments, project.since(), "project", reader.link(project));
            project.history()
                    .forEach(change ->
                            moments.add(new Moment(change.date(), stage(change.stage()), reader.link(project))));
        }
        EntryList<NewsItem> news = reader.related(cooperation, NewsItem.class);
        List<NewsItem> newest = news.first(PageFactory.LATEST);
        newest.forEach(item -> add(moments, item.core().date(), "news", reader.link(item)));
        return new View()
                .with(
                        "moments",
                        moments.stream()
                                .sorted(Comparator.comparing(
                                                (Moment moment) -> moment.date().firstDay())
                                        .thenComparing(moment -> moment.date().lastDay(), Comparator.reverseOrder()))
                                .map(this::moment)
                                .toList())
                .with("older", news.size() - newest.size());
    }

    private void add(List<Moment> moments, Optional<PartialDate> date, String key, Link subject) {
        date.ifPresent(known -> moments.add(new Moment(known, event(key), subject)));
    }

    private String event(String key) {
        return reader.messages().text("cooperation.event." + key);
    }

    private String stage(PilotProject.Stage stage) {
        return reader.messages()
                .text("cooperation.event.stage", reader.messages().text("stage." + EntryViews.key(stage)));
    }

    private View moment(Moment moment) {
        return new View()
                .with("date", reader.formats().date(moment.date()))
                .with("event", moment.event())
                .with("subject", moment.subject());
    }
}
