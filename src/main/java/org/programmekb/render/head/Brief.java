package org.programmekb.render.head;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.connection.Agreements;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Party;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
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
    private final Reader reader;
    private final Entry entry;
    /** The city, or the cities of the cooperation. */
    private final List<ContentId> cities;
    /** The cooperations of the city, its pair first. */
    private final List<Cooperation> cooperations;

    private final List<Decided> decided;
    private final EntryViews entries;
    private final EventViews events;
    private final LocalDate today;

    private Brief(Reader reader, Entry entry, List<ContentId> cities, List<Cooperation> cooperations) {
        this.reader = reader;
        this.entry = entry;
        this.cities = cities;
        this.cooperations = cooperations;
        this.entries = new EntryViews(reader);
        this.events = new EventViews(reader);
        this.today = reader.context().today();
        this.decided = decided();
    }

    /** About a city; {@code cooperations} are its own, its pair first. */
    public static Brief of(Reader reader, City city, List<Cooperation> cooperations) {
        return new Brief(reader, city, List.of(city.id()), cooperations);
    }

    /** About a cooperation. */
    public static Brief of(Reader reader, Cooperation cooperation) {
        return new Brief(reader, cooperation, cooperation.core().relations().cities(), List.of());
    }

    /** The answers, and the {@code track} of the projects: the most advanced first, those without a known stage last. */
    public View view() {
        List<Tracked> projects = reader.related(entry, PilotProject.class).all().stream()
                .map(project -> new Tracked(project, project.furthest(cities)))
                .sorted(Comparator.comparingInt((Tracked tracked) ->
                                tracked.stage().map(Enum::ordinal).orElse(-1))
                        .reversed()
                        .thenComparing(tracked -> tracked.project().id()))
                .toList();
        List<Agreements.Stated> agreed = agreed();
        return new View("brief")
                .with(
                        "partners",
                        entry instanceof City city ? new CooperationViews(reader).partners(city, cooperations) : null)
                .with(
                        "since",
                        cooperations.stream()
                                .findFirst()
                                .flatMap(Cooperation::since)
                                .map(reader.formats()::date))
                .with("agreement", agreed.stream().findFirst().map(this::agreement))
                .with("agreementTotal", agreed.size())
                .with("decision", decided.stream().findFirst().map(this::view))
                .with("next", next())
                .with("track", projects, this::view);
    }

    /** The agreements of an entry, the latest first, but those of the first cooperation of a city before all others. */
    private List<Agreements.Stated> agreed() {
        Agreements agreements = reader.agreements();
        List<Agreements.Stated> first = cooperations.stream()
                .limit(1)
                .map(agreements::of)
                .flatMap(List::stream)
                .toList();
        return agreements.of(entry).stream()
                .sorted(Comparator.comparing(stated -> !first.contains(stated)))
                .toList();
    }

    /**
     * The decisions about an entry, the latest event first: those of events at which only cities met that cooperate with each
     * other, and those for which a city of the entry is responsible. What many cities decided says little about each of them.
     */
    public List<View> decisions() {
        return decided.stream().map(this::view).toList();
    }

    private record Decided(NewsItem item, Event.Decision decision) {}

    private List<Decided> decided() {
        return reader.events().of(entry.id()).all().stream()
                .flatMap(item -> item.event().stream()
                        .flatMap(event -> event.decisions().stream()
                                .filter(decision -> isAmong(item)
                                        || decision.owner()
                                                .filter(owner ->
                                                        owner instanceof Party.OfCity of && cities.contains(of.city()))
                                                .isPresent())
                                .map(decision -> new Decided(item, decision))))
                .toList();
    }

    /** Whether all cities of an event belong to one cooperation of the entry. */
    private boolean isAmong(NewsItem item) {
        return Stream.concat(
                        Stream.of(cities),
                        cooperations.stream()
                                .map(each -> each.core().relations().cities()))
                .anyMatch(members -> members.containsAll(item.core().relations().cities()));
    }

    private View view(Decided made) {
        return events.decision(made.decision())
                .with("event", reader.link(made.item()))
                .with("date", made.item().core().date().map(reader.formats()::date));
    }

    /** What was agreed; the parties are named unless they are the cities of the first cooperation. */
    private View agreement(Agreements.Stated stated) {
        List<ContentId> main = cooperations.stream()
                .findFirst()
                .map(each -> each.core().relations().cities())
                .orElse(cities);
        List<ContentId> parties = stated.agreement().cities();
        boolean isKnown = parties.size() == stated.agreement().parties().size() && parties.containsAll(main);
        return new AgreementViews(reader).of(stated).with("apart", !isKnown);
    }

    /** The next event, an open decision or an action that is not over yet; empty if none is known. */
    private Optional<View> next() {
        Optional<View> event = reader.events().upcoming(Optional.of(entry.id())).all().stream()
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
        return event.or(() -> decision).or(this::action);
    }

    private Optional<View> action() {
        return reader.related(entry, ActionPlan.class).all().stream()
                .filter(plan -> entry instanceof City
                        || cities.containsAll(plan.core().relations().cities()))
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
    private record Tracked(PilotProject project, Optional<PilotProject.Stage> stage) {}

    private View view(Tracked tracked) {
        PilotProject project = tracked.project();
        Optional<StageChange> reached = tracked.stage().flatMap(stage -> project.reached(stage, cities));
        boolean isOfAll = cities.size() == 1
                || tracked.stage().equals(EntryViews.commonStage(project))
                || tracked.stage().isEmpty();
        return new View("track-row")
                .with("title", reader.link(project))
                .with("summary", reader.summary(project))
                .with("stage", tracked.stage().map(EntryViews::key))
                .with("date", reached.map(change -> reader.formats().date(change.date())))
                .with("statedBy", reached.flatMap(StageChange::statedBy).map(EntryViews::key))
                .with("stages", isOfAll ? List.of() : entries.stages(project))
                .with(
                        "others",
                        reader.links(reader.related(project, City.class).all().stream()
                                .filter(city -> !cities.contains(city.id()))
                                .toList()));
    }
}
