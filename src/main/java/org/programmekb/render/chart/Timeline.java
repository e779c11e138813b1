package org.programmekb.render.chart;

import java.time.LocalDate;
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
import org.programmekb.drawing.chart.TimeAxis;
import org.programmekb.index.Agreements;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.part.AgreementViews;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** Collects what happened, and shows it as a list and as a drawing of the same. */
final class Timeline {
    private static final Comparator<Moment> CHRONOLOGICAL = Comparator.comparing(
                    (Moment moment) -> moment.days().first())
            .thenComparing(moment -> moment.days().last(), Comparator.reverseOrder());

    private final Reader reader;

    private final List<Moment> moments = new ArrayList<>();
    private final List<Lasting> lasting = new ArrayList<>();

    private final List<ProjectBand> projects = new ArrayList<>();

    /** Something that lasts; its ends are among the moments. */
    record Lasting(Moment.Kind kind, Link subject, Bar bar, String label) {}

    Timeline(Reader reader) {
        this.reader = reader;
    }

    /** Something with a date; nothing if the date is not known. */
    Timeline add(Moment.Kind kind, Optional<PartialDate> date, String words, @Nullable Link subject) {
        date.ifPresent(known -> moments.add(Moment.of(kind, known, words(words), subject)));
        return this;
    }

    /** The beginning and the end of a phase, and the time between. */
    Timeline phase(Optional<ActionPlan.Period> period, Link subject) {
        return lasting(Moment.Kind.PHASE, period, "phase", subject, "");
    }

    private Timeline lasting(
            Moment.Kind kind, Optional<ActionPlan.Period> period, String words, Link subject, String more) {
        period.ifPresent(known -> {
            add(kind, known.from(), words + ".from", subject);
            add(kind, known.to(), words + ".to", subject);
            lasting.add(new Lasting(kind, subject, bar(known), reader.formats().period(known) + more));
        });
        return this;
    }

    private Bar bar(ActionPlan.Period period) {
        return new Bar(
                period.from().map(PartialDate::firstDay),
                period.to().map(PartialDate::lastDay),
                Bar.Form.PLAIN,
                reader.formats().period(period));
    }

    Timeline city(City city) {
        return add(Moment.Kind.CITY, city.joined(), "joined", reader.link(city));
    }

    Timeline plan(ActionPlan plan) {
        long overdue = plan.overdue(reader.context().today());
        String more = overdue == 0
                ? ""
                : reader.words("matrix.join")
                        + reader.messages()
                                .plural(
                                        "plan.overdue",
                                        overdue,
                                        overdue,
                                        plan.actions().size());
        return lasting(Moment.Kind.PLAN, plan.period(), "plan", reader.link(plan), more);
    }

    /** The beginning of a project and the stages that it has reached: everywhere, or in one city. */
    Timeline project(PilotProject project, List<ContentId> cities) {
        ProjectBand band = ProjectBand.of(reader, project, cities);
        band.begin().ifPresent(date -> add(Moment.Kind.PROJECT, Optional.of(date), "project", band.link()));
        band.changes().forEach(change -> moments.add(stage(change, band.link())));
        projects.add(band);
        return this;
    }

    private Moment stage(StageChange change, Link project) {
        String stage = reader.words("stage." + EntryViews.key(change.stage()))
                + change.statedBy()
                        .filter(author -> author == StageChange.Author.EDITORS)
                        .map(author -> reader.words("stage.by-editors"))
                        .orElse("");
        return Moment.of(Moment.Kind.PROJECT, change.date(), reader.words("cooperation.event.stage", stage), project);
    }

    /** What a news item reports or a cooperation states that parties agreed on. */
    void agreement(Agreements.Stated stated) {
        boolean isReported = stated.by() instanceof NewsItem;
        String kind = new AgreementViews(reader).kind(stated);
        moments.add(Moment.of(
                Moment.Kind.AGREEMENT,
                stated.agreement().date(),
                reader.words("cooperation.event.agreement", kind),
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
        moments.add(new Moment(Moment.Kind.EVENT, event.from(), event.to(), words("event"), reader.link(item)));
        return this;
    }

    private String words(String key) {
        return reader.words("cooperation.event." + key);
    }

    /**
     * The list, the latest entry first, and the drawing with its sentence if there is more than one date. What the drawing says
     * in words is apart from the rest of the list.
     *
     * @param open how many entries of the list are seen before it is opened
     */
    View view(int open) {
        List<Moment> sorted = moments.stream().distinct().sorted(CHRONOLOGICAL).toList();
        boolean drawn = sorted.stream().map(Moment::days).distinct().count() > 1;
        List<View> list = new ArrayList<>();
        List<View> repeated = new ArrayList<>();
        sorted.forEach(moment -> (drawn && open > 0 && moment.kind().isLane() ? repeated : list).add(0, view(moment)));
        int shown = list.size() > open + 1 ? open : list.size();
        return new View("timeline")
                .with("moments", list.subList(0, shown))
                .with("more", list.subList(shown, list.size()))
                .with("repeated", repeated)
                .with("last", newest().map(this::view))
                .with("sentence", drawn ? new TimelineSentence(reader).of(projects, sorted) : null)
                .with("drawing", drawn ? new TimelineChart(reader, sorted, lasting, projects, limit()).view() : null);
    }

    /** The newest of what is known; of one day the most important. */
    private Optional<Moment> newest() {
        LocalDate today = reader.context().today();
        return moments.stream()
                .filter(moment -> !moment.kind().isPlanned())
                .filter(moment -> !moment.end().firstDay().isAfter(today))
                .max(Comparator.comparing((Moment moment) -> moment.end().lastDay())
                        .thenComparing(moment -> -moment.kind().place()));
    }

    /** Where what is known ends: today if something is known of the last year, else the newest date. */
    private Optional<TimeAxis.Limit> limit() {
        LocalDate today = reader.context().today();
        return newest().map(Moment::end)
                .map(date -> date.lastDay().isAfter(today.minusYears(1))
                        ? new TimeAxis.Limit(today, reader.words("matrix.today"))
                        : new TimeAxis.Limit(
                                date.lastDay(), Formats.joined(reader.formats().dated("drawing.limit", date))));
    }

    private View view(Moment moment) {
        return new View("moment")
                .with("kind", EntryViews.key(moment.kind()))
                .with("date", moment.date(reader.formats()))
                .with("event", moment.words())
                .with("subject", moment.subject());
    }
}
