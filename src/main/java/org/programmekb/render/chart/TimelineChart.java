package org.programmekb.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.drawing.chart.Bar;
import org.programmekb.drawing.chart.Lane;
import org.programmekb.drawing.chart.Mark;
import org.programmekb.drawing.chart.TimeAxis;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** A timeline as lanes above an axis: one for each plan, project and phase, and one for each other kind of entry. */
final class TimelineChart {
    /** Kinds of which each subject has a lane of its own, unless there are too many of them. */
    private static final Set<Moment.Kind> OWN_LANES = Set.of(Moment.Kind.PHASE, Moment.Kind.PLAN, Moment.Kind.PROJECT);

    private static final int MOST_OWN_LANES = 6;
    /** A description names so many entries at most. */
    private static final int MOST_NAMED = 6;

    private final Reader reader;
    private final List<Moment> moments;
    private final List<Timeline.Lasting> lasting;
    private final TimeAxis axis;

    /** A drawing of these entries, which are in chronological order. */
    TimelineChart(Reader reader, List<Moment> moments, List<Timeline.Lasting> lasting) {
        this.reader = reader;
        this.moments = moments;
        this.lasting = lasting;
        this.axis = TimeAxis.of(
                "time",
                moments.stream().map(Moment::days).toList(),
                reader.language().rightToLeft());
    }

    View view() {
        List<View> lanes = new ArrayList<>();
        for (Moment.Kind kind : Moment.Kind.values()) {
            lanes(kind).forEach((subject, own) -> lanes.add(lane(kind, subject.orElse(null), own)));
        }
        String drawings =
                lanes.stream().map(lane -> (String) lane.get("drawing")).collect(Collectors.joining());
        return new View("lanes")
                .with("lanes", lanes)
                .with(
                        "axis",
                        axis.draw(
                                reader.messages().text("drawing.axis"),
                                reader.messages().text("drawing.axis.years", axis.first(), axis.last())))
                .with("keys", Lane.keys(drawings));
    }

    /** The entries of a kind in lanes, by subject or all in one. */
    private Map<Optional<Link>, List<Moment>> lanes(Moment.Kind kind) {
        List<Moment> all =
                moments.stream().filter(moment -> moment.kind() == kind).toList();
        boolean apart = OWN_LANES.contains(kind)
                && all.stream().map(Moment::subject).distinct().count() <= MOST_OWN_LANES;
        return all.stream()
                .collect(Collectors.groupingBy(
                        moment -> apart ? Optional.ofNullable(moment.subject()) : Optional.empty(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** A lane of a subject, or of all entries of a kind. What lasts is a bar, whose ends are the entries. */
    private View lane(Moment.Kind kind, @Nullable Link subject, List<Moment> entries) {
        List<Bar> bars = lasting.stream()
                .filter(each -> each.kind() == kind && each.subject().equals(subject))
                .map(Timeline.Lasting::bar)
                .toList();
        List<Mark> marks = bars.isEmpty()
                ? entries.stream().map(entry -> mark(entry, subject != null)).toList()
                : List.of();
        // What happens to the owner of a timeline has no other name.
        Moment first = entries.get(0);
        String kindName = first.subject() == null
                ? first.words()
                : reader.messages().text("drawing.lane." + EntryViews.key(kind));
        String name = own(subject).orElse(kindName);
        return new View()
                .with("kind", EntryViews.key(kind))
                .with("subject", subject)
                .with("name", kindName)
                .with("drawing", Lane.draw(axis, bars, marks, name, description(bars, marks)));
    }

    /** A name in the language of the page: a title in a drawing cannot mark another language. */
    private static Optional<String> own(@Nullable Link subject) {
        return Optional.ofNullable(subject).filter(link -> link.lang() == null).map(Link::text);
    }

    private Mark mark(Moment entry, boolean ownLane) {
        Link subject = entry.subject();
        String words = entry.words().replaceFirst("[\\s\\u00a0\\u202f]*[:：]$", "");
        return new Mark(
                entry.days(),
                entry.stage().map(stage -> "part-square-" + EntryViews.key(stage)),
                reader.messages()
                        .text(
                                "drawing.mark",
                                entry.dateText(reader.formats()),
                                ownLane ? words : own(subject).orElse(words)));
    }

    private String description(List<Bar> bars, List<Mark> marks) {
        if (marks.size() > MOST_NAMED) {
            return reader.messages()
                    .plural("drawing.entries", marks.size(), reader.formats().number(marks.size()));
        }
        List<String> titles = new ArrayList<>();
        bars.forEach(bar -> titles.add(bar.title()));
        marks.forEach(mark -> titles.add(mark.title()));
        return String.join(reader.messages().text("matrix.join"), titles);
    }
}
