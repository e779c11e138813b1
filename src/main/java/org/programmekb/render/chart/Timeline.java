package org.programmekb.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.connection.Agreements;
import org.programmekb.connection.Dated;
import org.programmekb.connection.Records;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.drawing.chart.Bar;
import org.programmekb.drawing.chart.TimeAxis;
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
    private final Entry entry;

    private final List<Moment> moments = new ArrayList<>();
    private final List<Lasting> lasting = new ArrayList<>();

    private final List<ProjectBand> projects = new ArrayList<>();

    /** Something that lasts; its ends are among the moments. */
    record Lasting(Moment.Kind kind, Link subject, Bar bar, String label) {}

    private Optional<Moment> last = Optional.empty();

    Timeline(Reader reader, Entry entry) {
        this.reader = reader;
        this.entry = entry;
    }

    /** What is recorded of an entry. */
    Timeline records(List<Dated> records) {
        records.forEach(record -> moments.add(moment(record)));
        last = Records.last(records, reader.context().today()).map(this::moment);
        return this;
    }

    private Moment moment(Dated record) {
        if (record instanceof Dated.Joined) {
            return moment(Moment.Kind.CITY, record, words("city"), null);
        } else if (record instanceof Dated.Begun begun) {
            boolean isOwn = begun.cooperation().id().equals(entry.id());
            return moment(
                    Moment.Kind.COOPERATION,
                    record,
                    words(isOwn ? "since" : "cooperation"),
                    isOwn ? null : reader.link(begun.cooperation()));
        } else if (record instanceof Dated.Started started) {
            return moment(Moment.Kind.PROJECT, record, words("project"), reader.link(started.project()));
        } else if (record instanceof Dated.Reached reached) {
            return moment(Moment.Kind.PROJECT, record, stage(reached.change()), reader.link(reached.project()));
        } else if (record instanceof Dated.Agreed agreed) {
            return moment(
                    Moment.Kind.AGREEMENT,
                    record,
                    reader.words("cooperation.event.agreement", new AgreementViews(reader).kind(agreed.stated())),
                    subject(agreed.stated()));
        }
        NewsItem item = ((Dated.Reported) record).item();
        return item.event().isPresent()
                ? moment(Moment.Kind.EVENT, record, words("event"), reader.link(item))
                : moment(Moment.Kind.NEWS, record, words("news"), reader.link(item));
    }

    private static Moment moment(Moment.Kind kind, Dated record, String words, @Nullable Link subject) {
        return new Moment(kind, record.from(), record.to(), words, subject);
    }

    /** The beginning and the end of a phase, and the time between. */
    Timeline phase(Optional<ActionPlan.Period> period, Link subject) {
        return lasting(Moment.Kind.PHASE, period, "phase", subject, "");
    }

    private Timeline lasting(
            Moment.Kind kind, Optional<ActionPlan.Period> period, String words, Link subject, String more) {
        period.ifPresent(known -> {
            known.from().ifPresent(date -> moments.add(Moment.of(kind, date, words(words + ".from"), subject)));
            known.to().ifPresent(date -> moments.add(Moment.of(kind, date, words(words + ".to"), subject)));
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

    /** How far a project has come: everywhere, or in one city. */
    Timeline project(PilotProject project, List<ContentId> cities) {
        projects.add(ProjectBand.of(reader, project, cities));
        return this;
    }

    private String stage(StageChange change) {
        String stage = reader.words("stage." + EntryViews.key(change.stage()))
                + change.statedBy()
                        .filter(author -> author == StageChange.Author.EDITORS)
                        .map(author -> reader.words("stage.by-editors"))
                        .orElse("");
        return reader.words("cooperation.event.stage", stage);
    }

    /** The news item that reports an agreement, or what it is about. */
    private Link subject(Agreements.Stated stated) {
        return stated.agreement()
                .subject()
                .filter(subject -> !(stated.by() instanceof NewsItem))
                .map(subject -> Link.of(reader.text(subject), null))
                .orElseGet(() -> reader.link(stated.by()));
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
                .with("last", last.map(this::view))
                .with("sentence", drawn ? new TimelineSentence(reader).of(projects, sorted) : null)
                .with("drawing", drawn ? new TimelineChart(reader, sorted, lasting, projects, limit()).view() : null);
    }

    /** Where what is known ends: today if something is known of the last year, else the last date. */
    private Optional<TimeAxis.Limit> limit() {
        LocalDate today = reader.context().today();
        return last.map(Moment::end)
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
