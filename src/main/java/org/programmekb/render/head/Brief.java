package org.programmekb.render.head;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Party;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Agreements;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.part.AgreementViews;
import org.programmekb.render.part.EventViews;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** With whom a city works and how far that has come, what was agreed, and what comes next, or since when nothing is known. */
public final class Brief {
    /** So many projects have room in a track; the list below the track has all. */
    private static final int TRACKED = 5;

    private final Reader reader;
    private final EventViews events;
    private final LocalDate today;

    public Brief(Reader reader) {
        this.reader = reader;
        this.events = new EventViews(reader);
        this.today = reader.config().today();
    }

    /** The answers for a city or a cooperation, and the {@code track} of its projects by stage. */
    public View of(Entry entry) {
        List<Tracked> projects = reader.related(entry, PilotProject.class).all().stream()
                .flatMap(project -> project.furthest(cities(entry)).map(stage -> new Tracked(project, stage)).stream())
                .sorted(Comparator.comparing((Tracked tracked) -> tracked.stage())
                        .reversed())
                .toList();
        List<Agreements.Stated> agreed = agreed(entry);
        List<Decided> decided = decided(entry);
        return new View("brief")
                .with("partners", entry instanceof City city ? partners(city) : null)
                .with("agreement", agreed.stream().findFirst().map(new AgreementViews(reader)::of))
                .with(
                        "stage",
                        entry instanceof Cooperation cooperation
                                ? new Furthest(reader).of(cooperation).map(EntryViews::key)
                                : null)
                .with("agreementTotal", agreed.size())
                .with("decision", decided.stream().findFirst().map(this::view))
                .with("next", next(entry, decided))
                .with(
                        "open",
                        projects.stream()
                                .filter(each -> each.stage() != PilotProject.Stage.DELIVERED)
                                .findFirst()
                                .map(each -> view(each, entry)))
                .with(
                        "track",
                        projects.stream()
                                .limit(TRACKED)
                                .map(each -> view(each, entry))
                                .toList())
                .with("projectTotal", reader.related(entry, PilotProject.class).size());
    }

    /** The agreements of an entry, the latest first, but those with the partner with which a city has come furthest before all others. */
    private List<Agreements.Stated> agreed(Entry entry) {
        Agreements agreements = new Agreements(reader.index(), reader.language());
        Set<Agreements.Stated> agreed = new LinkedHashSet<>();
        if (entry instanceof City city) {
            new Furthest(reader)
                    .cooperations(city).stream().limit(1).forEach(main -> agreed.addAll(agreements.of(main)));
        }
        agreed.addAll(agreements.of(entry));
        return List.copyOf(agreed);
    }

    /**
     * The decisions about an entry, the latest event first: those of events at which only cities met that cooperate with each
     * other, and those for which a city of the entry is responsible. What many cities decided says little about each of them.
     */
    public List<View> decisions(Entry entry) {
        return decided(entry).stream().map(this::view).toList();
    }

    private record Decided(NewsItem item, Event.Decision decision) {}

    private List<Decided> decided(Entry entry) {
        return reader.index().events(reader.language()).of(entry.id()).all().stream()
                .flatMap(item -> item.event().stream()
                        .flatMap(event -> event.decisions().stream()
                                .filter(decision -> isAmong(item, entry)
                                        || decision.owner()
                                                .filter(owner -> owner instanceof Party.OfCity of
                                                        && cities(entry).contains(of.city()))
                                                .isPresent())
                                .map(decision -> new Decided(item, decision))))
                .toList();
    }

    /** Whether all cities of an event belong to one cooperation of an entry. */
    private boolean isAmong(NewsItem item, Entry entry) {
        List<ContentId> cities = item.core().relations().cities();
        return Stream.concat(
                        Stream.of(cities(entry)),
                        reader.related(entry, Cooperation.class).all().stream().map(Brief::cities))
                .anyMatch(members -> members.containsAll(cities));
    }

    private View view(Decided decided) {
        return events.decision(decided.decision())
                .with("event", reader.link(decided.item()))
                .with("date", decided.item().core().date().map(reader.formats()::date));
    }

    /** The cooperations of a city by the names of the partners, the most advanced first. */
    private List<View> partners(City city) {
        CooperationViews cooperations = new CooperationViews(reader);
        return new Furthest(reader)
                .cooperations(city).stream()
                        .map(cooperation -> new View()
                                .with("link", cooperations.withOthers(cooperation, city))
                                .with("since", cooperation.since().map(reader.formats()::date)))
                        .toList();
    }

    /** The next event, an open decision or an action that is not over yet; empty if none is known. */
    private Optional<View> next(Entry entry, List<Decided> decided) {
        Optional<View> event = reader.index().events(reader.language()).upcoming(Optional.of(entry.id())).all().stream()
                .findFirst()
                .map(item -> new View()
                        .with("title", reader.link(item))
                        .with("date", item.event().map(each -> reader.formats().date(each.from()))));
        Optional<View> decision = decided.stream()
                .filter(each -> each.decision().status().equals(Optional.of(Event.DecisionStatus.OPEN))
                        || each.decision().due().filter(this::isAhead).isPresent())
                .findFirst()
                .map(each -> view(each)
                        .with("title", Link.of(reader.text(each.decision().text()), null))
                        .with(
                                "overdue",
                                each.decision()
                                        .due()
                                        .filter(due -> !isAhead(due))
                                        .isPresent()));
        return event.or(() -> decision).or(() -> action(entry));
    }

    private Optional<View> action(Entry entry) {
        return reader.related(entry, ActionPlan.class).all().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> action.period()
                                .flatMap(ActionPlan.Period::to)
                                .filter(this::isAhead)
                                .isPresent())
                        .filter(action -> action.status()
                                .filter(status -> status == ActionPlan.ActionStatus.COMPLETED
                                        || status == ActionPlan.ActionStatus.CANCELLED)
                                .isEmpty())
                        .map(action -> new View()
                                .with(
                                        "title",
                                        Link.of(
                                                reader.text(action.title()),
                                                reader.link(plan).url()))
                                .with("owner", action.owner().map(reader::party))
                                .with(
                                        "due",
                                        action.period()
                                                .flatMap(ActionPlan.Period::to)
                                                .map(reader.formats()::date))))
                .findFirst();
    }

    private boolean isAhead(PartialDate date) {
        return !date.lastDay().isBefore(today);
    }

    /** A project and the most advanced stage that it has reached in the cities that a page is about. */
    private record Tracked(PilotProject project, PilotProject.Stage stage) {}

    private View view(Tracked tracked, Entry entry) {
        return new View("track-row")
                .with("title", reader.link(tracked.project()))
                .with("stage", EntryViews.key(tracked.stage()))
                .with(
                        "date",
                        tracked.project()
                                .reached(tracked.stage(), cities(entry))
                                .map(change -> reader.formats().date(change.date())));
    }

    private static List<ContentId> cities(Entry entry) {
        return entry instanceof City
                ? List.of(entry.id())
                : entry.core().relations().cities();
    }
}
