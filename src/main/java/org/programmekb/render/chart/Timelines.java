package org.programmekb.render.chart;

import java.util.List;
import org.programmekb.connection.Records;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Participation;
import org.programmekb.content.PilotProject;
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
        Timeline timeline = new Timeline(reader, cooperation)
                .records(new Records(reader.index(), reader.language()).of(cooperation));
        PhaseViews phases = new PhaseViews(reader);
        for (Participation part : cooperation.core().phases()) {
            timeline.phase(part.period(), Link.of(phases.name(part), null));
        }
        int news = reader.related(cooperation, NewsItem.class).size();
        return view(cooperation, cooperation.core().relations().cities(), timeline)
                .with("older", Math.max(0, news - Records.NEWS));
    }

    /** The timeline of a city. */
    public View of(City city) {
        return view(
                city,
                List.of(city.id()),
                new Timeline(reader, city).records(new Records(reader.index(), reader.language()).of(city)));
    }

    private View view(Entry entry, List<ContentId> cities, Timeline timeline) {
        reader.related(entry, ActionPlan.class).all().forEach(timeline::plan);
        reader.related(entry, PilotProject.class).all().forEach(project -> timeline.project(project, cities));
        return timeline.view(OPEN);
    }
}
