package org.programmekb.render.described;

import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.CitedSources;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.part.CityFigures;
import org.programmekb.render.part.EventViews;
import org.programmekb.render.part.Facts;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NewsEntry;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/**
 * Creates the views of rows: what the list of a type shows of an entry that has no page. A row has an anchor and what is known
 * of the entry, and no link.
 */
public record RowViews(Reader reader, EntryViews views) {
    /** The view of an entry of a type of the program in the list of its type, with a row if it has no page. */
    public View listed(View view, Entry entry) {
        return listed(view, entry.properName().isPresent() ? "name" : "title", entry, facts(entry));
    }

    /**
     * The same of any entry.
     *
     * @param title the value that leads to the entry
     * @param facts what the list does not show of other entries
     */
    View listed(View view, String title, Entry entry, Facts facts) {
        return reader.index()
                .rows()
                .anchor(entry.id())
                .map(anchor -> view.with(title, reader.link(entry).withoutUrl()).with("row", row(entry, anchor, facts)))
                .orElse(view);
    }

    /** A news item in the list of its year. */
    public NewsEntry inYear(NewsItem item) {
        NewsEntry known = views.news(item);
        return reader.index()
                .rows()
                .anchor(item.id())
                .map(anchor -> known.with(row(item, anchor, new EventViews(reader).facts(item))))
                .orElse(known);
    }

    private View row(Entry entry, String anchor, Facts facts) {
        return new View("row")
                .with("id", anchor)
                .with("summary", reader.summary(entry))
                .with("facts", facts.all())
                // One for coordinates alone says nothing about a row.
                .with(
                        "sources",
                        views.citations(CitedSources.in(entry, reader.config().types()).stream()
                                .filter(citation -> citation.source().isEmpty()
                                        || citation.url().isPresent())
                                .toList()));
    }

    /** What the page of an entry would show and the list does not. */
    private Facts facts(Entry entry) {
        Facts facts = new Facts(reader);
        if (entry instanceof City city) {
            return of(city, facts);
        }
        if (entry instanceof Cluster cluster) {
            return of(cluster, facts);
        }
        if (entry instanceof PilotProject project) {
            return of(project, facts);
        }
        return entry instanceof ActionPlan plan
                ? facts.text("plan.phase", reader.text(plan.phase()))
                        .add("plan.sdgs", "inlineTexts", goals(plan.sdgs()))
                : facts;
    }

    private Facts of(City city, Facts facts) {
        return facts.text(
                        "city.population",
                        city.population().map(people -> Text.of(new CityFigures(reader).population(people))))
                .text(
                        "city.area",
                        city.areaKm2()
                                .map(area -> reader.message(
                                        "unit.area", reader.formats().number(area))))
                .link("city.website", city.website().map(EntryViews::website))
                .add("city.partners", "inlineLinks", reader.links(new CooperationViews(reader).otherPartners(city)))
                .link("news.latest", news(city));
    }

    private Facts of(Cluster cluster, Facts facts) {
        return facts.add(
                        "cluster.topics",
                        "inlineTexts",
                        reader.summary(cluster) == null ? List.of() : reader.texts(cluster.topics()))
                .link("cluster.lead", cluster.lead().map(reader::party))
                .add("cluster.sdgs", "inlineTexts", goals(cluster.sdgs()))
                .link("news.latest", news(cluster));
    }

    private Facts of(PilotProject project, Facts facts) {
        return facts.date("project.since", project.since().map(reader.formats()::date))
                .add(
                        "project.history",
                        "inlineTexts",
                        project.history().stream()
                                .map(change -> reader.message(
                                        "cooperation.phase",
                                        reader.words("stage." + EntryViews.key(change.stage())),
                                        reader.formats().date(change.date()).text()))
                                .toList());
    }

    private List<Text> goals(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> Text.of(number + " " + reader.words("sdg." + number)))
                .toList();
    }

    /** A link to the news about a city or cluster in the list of all news; empty if there are none. */
    private Optional<Link> news(Entry subject) {
        int count = reader.related(subject, NewsItem.class).size();
        String url = reader.indexUrl(ContentType.NEWS);
        return Optional.of(Link.of(
                        reader.counted("news.count", count),
                        url + "?" + subject.id().type().word() + "="
                                + subject.id().slug()))
                .filter(link -> count > 0);
    }
}
