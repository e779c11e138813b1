package org.programmekb.render.part;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Person;
import org.programmekb.content.PersonReference;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Creates the views of events and of what was agreed at them. */
public record EventViews(Reader reader) {
    private static final int SECONDS_PER_HOUR = 3600;

    /** An event in a list. */
    public View row(NewsItem item) {
        Event event = event(item);
        return place("event-row", event)
                .with("title", reader.link(item))
                .with("summary", reader.summary(item))
                .with("cities", reader.relatedLinks(item, City.class))
                .with("clusters", reader.relatedLinks(item, Cluster.class));
    }

    /** An event on its own page. */
    public View details(NewsItem item) {
        Event event = event(item);
        return place("event", event)
                .with("upcoming", event.isUpcoming(reader.config()))
                .with("organisers", reader.organisations(event.organisers()))
                .with("participants", event.participants(), this::participant)
                .with("agenda", event.agenda(), this::agendaItem)
                .with("decisions", event.decisions(), this::decision);
    }

    /** When and where the event of an item is, without a day that is the date of the item; nothing if it has none. */
    public Facts facts(NewsItem item) {
        Facts facts = new Facts(reader);
        item.event()
                .ifPresent(event -> facts.text("event.when", isDated(item, event) ? null : Text.of(when(event)))
                        .add(
                                "event.where",
                                "inlineLinks",
                                Stream.concat(
                                                event.place().stream().map(place -> Link.of(reader.text(place), null)),
                                                event.online().stream().map(this::online))
                                        .toList()));
        return facts;
    }

    private static boolean isDated(NewsItem item, Event event) {
        return event.to().isEmpty() && item.core().date().equals(Optional.of(event.from()));
    }

    private Link online(Event.Online online) {
        return Link.of(
                reader.words("event.online"),
                online.address().map(Object::toString).orElse(null));
    }

    private static Event event(NewsItem item) {
        return item.event().orElseThrow();
    }

    private View place(String kind, Event event) {
        return new View(kind)
                .with("when", when(event))
                .with("place", reader.text(event.place()))
                .with("online", event.online().isPresent())
                .with("onlineUrl", event.online().flatMap(Event.Online::address).map(Object::toString));
    }

    /** A decision with the key of its status, if one is stated. */
    public View decision(Event.Decision decision) {
        return new View("decision")
                .with("text", reader.text(decision.text()))
                .with("owner", decision.owner().map(reader::party))
                .with("due", decision.due().map(reader.formats()::date))
                .with("status", decision.status().map(EntryViews::key))
                .with("done", decision.done().map(reader.formats()::date))
                .with("source", new EntryViews(reader).citations(decision.source()));
    }

    private View agendaItem(Event.AgendaItem item) {
        return new View()
                .with("title", reader.text(item.title()))
                .with("speaker", item.speaker().map(this::person));
    }

    /** What the event does not say about a person is said in {@code people.yaml}. */
    private View participant(Event.Participant participant) {
        Optional<Person> listed = participant.person().flatMap(this::listed);
        return new View()
                .with("person", participant.person().map(this::person))
                .with("role", reader.text(participant.role().or(() -> listed.flatMap(Person::role))))
                .with(
                        "organisation",
                        participant
                                .organisation()
                                .or(() -> listed.flatMap(Person::organisation))
                                .flatMap(reader.index()::organisation)
                                .map(reader::link));
    }

    private Optional<Person> listed(PersonReference reference) {
        return reference instanceof PersonReference.Listed listed
                ? reader.context().connections().people().stream()
                        .filter(person -> person.id().equals(listed.person()))
                        .findFirst()
                : Optional.empty();
    }

    /** A link to a person in the list of people, or the name of somebody else; null if the person is not published. */
    public @Nullable Link person(PersonReference reference) {
        if (reference instanceof PersonReference.Unlisted other) {
            return Link.of(reader.text(other.name()), null);
        }
        return listed(reference).map(new InvolvedViews(reader)::link).orElse(null);
    }

    /** The time of an event. Hours come with their difference from UTC, since readers are in several time zones. */
    private String when(Event event) {
        PartialDate from = event.from();
        PartialDate to = event.to().orElse(from);
        if (from instanceof PartialDate.OfTime begin
                && to instanceof PartialDate.OfTime end
                && begin.day().equals(end.day())
                && offset(begin).equals(offset(end))) {
            String hours =
                    begin.equals(end) ? begin.time().toString() : reader.words("event.hours", begin.time(), end.time());
            return at(begin, hours);
        }
        if (from instanceof PartialDate.OfTime || to instanceof PartialDate.OfTime) {
            return reader.words("period.range", moment(from), moment(to));
        }
        return event.to().isPresent()
                ? reader.formats().period(event.period())
                : reader.formats().date(from).text();
    }

    private String moment(PartialDate date) {
        return date instanceof PartialDate.OfTime time
                ? at(time, time.time().toString())
                : reader.formats().date(date).text();
    }

    private String at(PartialDate.OfTime time, String hours) {
        return reader.words("event.time", reader.formats().date(time).text(), hours, difference(offset(time)));
    }

    private ZoneOffset offset(PartialDate.OfTime time) {
        ZoneId zone = reader.config().timeZone();
        return time.offset()
                .orElseGet(() -> zone.getRules().getOffset(time.day().atTime(time.time())));
    }

    /** A difference from UTC as people write it: {@code UTC+5:30}. */
    private static String difference(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds() % SECONDS_PER_HOUR) / 60;
        int hours = offset.getTotalSeconds() / SECONDS_PER_HOUR;
        if (hours == 0 && minutes == 0) {
            return "UTC";
        }
        String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        String rest = minutes == 0 ? "" : ":" + (minutes < 10 ? "0" : "") + minutes;
        return "UTC" + sign + Math.abs(hours) + rest;
    }

    /** Some events as rows. */
    public List<View> rows(List<NewsItem> items) {
        return items.stream().map(this::row).toList();
    }
}
