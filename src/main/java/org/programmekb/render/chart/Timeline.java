package org.programmekb.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.drawing.chart.Bar;
import org.programmekb.index.Agreements;
import org.programmekb.render.AgreementViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** Collects what happened, and shows it as a list and as a drawing of the same. */
final class Timeline {
    private static final Comparator<Moment> CHRONOLOGICAL = Comparator.comparing(
                    (Moment moment) -> moment.days().first())
            .thenComparing(moment -> moment.days().last(), Comparator.reverseOrder());

    private final Reader reader;
    /** What happened after this date is left out. */
    private final Optional<PartialDate> until;

    private final List<Moment> moments = new ArrayList<>();
    private final List<Lasting> lasting = new ArrayList<>();

    /** Something that lasts; its ends are among the moments. */
    record Lasting(Moment.Kind kind, Link subject, Bar bar) {}

    Timeline(Reader reader, Optional<PartialDate> until) {
        this.reader = reader;
        this.until = until;
    }

    /** Something with a date; nothing if the date is not known. */
    Timeline add(Moment.Kind kind, Optional<PartialDate> date, String words, @Nullable Link subject) {
        date.ifPresent(known -> add(Moment.of(kind, known, words(words), subject)));
        return this;
    }

    private void add(Moment moment) {
        if (isPast(moment.from())) {
            moments.add(moment);
        }
    }

    private boolean isPast(PartialDate date) {
        return until.isEmpty() || !date.firstDay().isAfter(until.orElseThrow().lastDay());
    }

    /** A plan or a phase: its beginning, its end and the time between. */
    Timeline lasting(Moment.Kind kind, Optional<ActionPlan.Period> period, String words, Link subject) {
        period.ifPresent(known -> {
            add(kind, known.from(), words + ".from", subject);
            add(kind, known.to(), words + ".to", subject);
            if (isPast(known.from().or(known::to).orElseThrow())) {
                lasting.add(new Lasting(kind, subject, bar(known)));
            }
        });
        return this;
    }

    private Bar bar(ActionPlan.Period period) {
        return new Bar(
                period.from().map(PartialDate::firstDay),
                period.to().filter(this::isPast).map(PartialDate::lastDay),
                Bar.Form.PLAIN,
                reader.formats().period(period));
    }

    Timeline city(City city) {
        return add(Moment.Kind.CITY, city.joined(), "joined", reader.link(city));
    }

    Timeline plan(ActionPlan plan) {
        return lasting(Moment.Kind.PLAN, plan.period(), "plan", reader.link(plan));
    }

    /** The beginning of a project and the stages that it has reached: everywhere, or in one city. */
    Timeline project(PilotProject project, Optional<City> city) {
        Link link = reader.link(project);
        // A stage that was reached on the same date says that the project has begun.
        add(
                Moment.Kind.PROJECT,
                project.since()
                        .filter(since -> project.history().stream()
                                .noneMatch(change -> change.date().iso().equals(since.iso()))),
                "project",
                link);
        project.history().stream()
                .filter(change -> city.isEmpty()
                        || change.cities().contains(city.orElseThrow().id()))
                .forEach(change -> add(stage(change, link)));
        return this;
    }

    private Moment stage(StageChange change, Link project) {
        String stage = reader.messages().text("stage." + EntryViews.key(change.stage()))
                + change.statedBy()
                        .filter(author -> author == StageChange.Author.EDITORS)
                        .map(author -> reader.messages().text("stage.by-editors"))
                        .orElse("");
        return new Moment(
                Moment.Kind.PROJECT,
                change.date(),
                Optional.empty(),
                reader.messages().text("cooperation.event.stage", stage),
                project,
                Optional.of(change.stage()));
    }

    /** What a news item reports or a cooperation states that parties agreed on. */
    void agreement(Agreements.Stated stated) {
        boolean isReported = stated.by() instanceof NewsItem;
        String kind = new AgreementViews(reader).kind(stated);
        add(Moment.of(
                isReported ? Moment.Kind.NEWS : Moment.Kind.COOPERATION,
                stated.agreement().date(),
                reader.messages().text("cooperation.event.agreement", kind),
                stated.agreement()
                        .subject()
                        .filter(subject -> !isReported)
                        .map(subject -> Link.of(reader.text(subject), null))
                        .orElseGet(() -> reader.link(stated.by()))));
    }

    /** A news item, or the event that it is about. */
    Timeline news(NewsItem item) {
        if (item.event().isEmpty()) {
            return add(Moment.Kind.NEWS, item.core().date(), "news", reader.link(item));
        }
        Event event = item.event().orElseThrow();
        add(new Moment(
                Moment.Kind.EVENT, event.from(), event.to(), words("event"), reader.link(item), Optional.empty()));
        return this;
    }

    private String words(String key) {
        return reader.messages().text("cooperation.event." + key);
    }

    /**
     * The list, the latest entry first, and the drawing if there is more than one date.
     *
     * @param open how many entries of the list are seen before it is opened
     */
    View view(int open) {
        List<Moment> sorted = moments.stream().sorted(CHRONOLOGICAL).toList();
        List<View> list = new ArrayList<>();
        sorted.forEach(moment -> list.add(0, view(moment)));
        boolean drawn = sorted.stream().map(Moment::days).distinct().count() > 1;
        int shown = list.size() > open + 1 ? open : list.size();
        return new View("timeline")
                .with("moments", list.subList(0, shown))
                .with("more", list.subList(shown, list.size()))
                .with(
                        "stages",
                        sorted.stream()
                                .flatMap(moment -> moment.stage().stream())
                                .distinct()
                                .sorted()
                                .map(EntryViews::key)
                                .toList())
                .with("drawing", drawn ? new TimelineChart(reader, sorted, lasting).view() : null);
    }

    private View view(Moment moment) {
        return new View("moment")
                .with("kind", EntryViews.key(moment.kind()))
                .with("date", moment.date(reader.formats()))
                .with("event", moment.words())
                .with("subject", moment.subject())
                .with("stage", moment.stage().map(EntryViews::key));
    }
}
