package org.programmekb.render.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Version;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.NewestChange;
import org.programmekb.render.Reader;
import org.programmekb.render.part.Calendars;
import org.programmekb.source.ContentId;

/** Calendars (iCalendar, RFC 5545) of a language and of each city: events, and entries of types with days. */
final class CalendarFiles {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Reader reader;
    private final Calendars calendars;
    private final FeedIds ids;

    CalendarFiles(Reader reader) {
        this.reader = reader;
        this.calendars = new Calendars(reader);
        this.ids = new FeedIds(reader.config(), reader.config().defaultLanguage());
    }

    List<GeneratedFile> all() {
        List<GeneratedFile> files = new ArrayList<>();
        add(files, Optional.empty());
        reader.all(City.class).all().forEach(city -> add(files, Optional.of(city.id())));
        return files;
    }

    /** An empty calendar is not valid, so it is not made. */
    private void add(List<GeneratedFile> files, Optional<ContentId> city) {
        if (calendars.link(city).isPresent()) {
            files.add(new GeneratedFile(calendars.path(city), () -> calendar(city)));
        }
    }

    private byte[] calendar(Optional<ContentId> city) {
        String site = reader.text(reader.config().title()).text();
        String name = city.map(id -> reader.words(
                        "calendar.of",
                        site,
                        reader.name(reader.index().entry(id)).text()))
                .orElseGet(() -> reader.words("calendar.all", site));
        CalendarText text = new CalendarText()
                .value("BEGIN", "VCALENDAR")
                .value("VERSION", "2.0")
                .text("PRODID", "-//programmekb.org//kb//EN")
                .value("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                // Calendar programs that are older than RFC 7986 read this one.
                .text("X-WR-CALNAME", name);
        calendars.items(city).forEach(item -> add(text, item));
        return text.value("END", "VCALENDAR").bytes();
    }

    private void add(CalendarText text, Calendars.Item item) {
        Entry entry = item.entry();
        Version version = reader.index().shown(entry, reader.language()).version();
        String language = ";LANGUAGE=" + reader.language().tag();
        text.value("BEGIN", "VEVENT")
                .text("UID", ids.event(entry.id(), entry.version(reader.config().defaultLanguage())))
                .value("DTSTAMP", moment(changed(entry, item, version)));
        times(text, item);
        text.text("SUMMARY" + language, version.title());
        version.summary().ifPresent(summary -> text.text("DESCRIPTION" + language, summary));
        item.event()
                .flatMap(Event::place)
                .ifPresent(place ->
                        text.text("LOCATION" + language, reader.text(place).text()));
        item.event()
                .flatMap(Event::online)
                .flatMap(Event.Online::address)
                .ifPresent(address -> text.value("CONFERENCE;VALUE=URI", address.toString()));
        text.value("URL", reader.context().absoluteUrl(reader.index().rows().address(entry, reader.language())))
                .value("END", "VEVENT");
    }

    /** Hours are in UTC, so no description of a time zone is needed; the end of whole days is the day after them. */
    private void times(CalendarText text, Calendars.Item item) {
        PartialDate last = item.to().orElse(item.from());
        if (item.from() instanceof PartialDate.OfTime) {
            text.value("DTSTART", moment(item.from().start(reader.config().timeZone())));
            if (item.to().isPresent()) {
                text.value("DTEND", moment(last.end(reader.config().timeZone())));
            }
        } else {
            text.value("DTSTART;VALUE=DATE", day(item.from().firstDay()))
                    .value("DTEND;VALUE=DATE", day(last.lastDay().plusDays(1)));
        }
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The date of the newest commit that changed the entry, but not before its date; the day itself if neither is known. */
    private Instant changed(Entry entry, Calendars.Item item, Version version) {
        Instant published =
                entry.core().date().orElse(item.from()).start(reader.config().timeZone());
        return NewestChange.of(reader.context(), version)
                .filter(change -> entry.core().date().isEmpty() || change.isAfter(published))
                .orElse(published);
    }
}
