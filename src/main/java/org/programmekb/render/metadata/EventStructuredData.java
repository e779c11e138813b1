package org.programmekb.render.metadata;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Shown;
import org.programmekb.render.Reader;

/** The schema.org description of the event that a news item is about. */
record EventStructuredData(Reader reader, StructuredData data) {
    private static final String SCHEMA = "https://schema.org/";

    SchemaOrgNode of(NewsItem item, Event event, Shown shown, String url) {
        List<SchemaOrgNode> about = new ArrayList<>();
        reader.related(item, City.class).all().forEach(city -> about.add(SchemaOrgNode.reference(data.id(city.id()))));
        reader.related(item, Cluster.class)
                .all()
                .forEach(cluster -> about.add(SchemaOrgNode.reference(data.id(cluster.id()))));
        return SchemaOrgNode.of("Event", data.eventId(item))
                .with("name", shown.version().title())
                .with("url", url)
                .with("startDate", date(event.from()))
                .with("endDate", event.to().map(this::date))
                .with("eventStatus", SCHEMA + "EventScheduled")
                .with("eventAttendanceMode", attendance(event))
                .with("location", locations(event))
                .with(
                        "organizer",
                        event.organisers().stream()
                                .flatMap(id -> reader.index().organisation(id).stream())
                                .map(organisation -> SchemaOrgNode.of(
                                                "Organization", data.id("organisation/" + organisation.id()))
                                        .with(
                                                "name",
                                                reader.text(organisation.name().official())
                                                        .text()))
                                .toList())
                .with("about", about);
    }

    /** As precise as it is known; hours have their difference from UTC. */
    private String date(PartialDate date) {
        return date instanceof PartialDate.OfTime
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        date.start(reader.config().timeZone())
                                .atZone(reader.config().timeZone()))
                : date.iso();
    }

    private static Optional<String> attendance(Event event) {
        if (event.online().isEmpty()) {
            return event.place().map(place -> SCHEMA + "OfflineEventAttendanceMode");
        }
        return Optional.of(
                SCHEMA + (event.place().isPresent() ? "MixedEventAttendanceMode" : "OnlineEventAttendanceMode"));
    }

    private List<SchemaOrgNode> locations(Event event) {
        List<SchemaOrgNode> locations = new ArrayList<>();
        event.place()
                .ifPresent(place -> locations.add(SchemaOrgNode.of("Place")
                        .with("name", reader.text(place).text())));
        event.online()
                .ifPresent(online -> locations.add(SchemaOrgNode.of("VirtualLocation")
                        .with("name", reader.words("event.online"))
                        .with("url", online.address().map(Object::toString))));
        return locations;
    }
}
