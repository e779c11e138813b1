package org.programmekb.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.drawing.chart.Band;
import org.programmekb.drawing.chart.Days;
import org.programmekb.drawing.chart.Drawn;
import org.programmekb.drawing.chart.Flag;
import org.programmekb.drawing.chart.Lane;
import org.programmekb.drawing.chart.TimeAxis;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/**
 * A timeline below an axis: a band for each phase, plan and project, and a row of flags for agreements and events. News are in the
 * list only.
 */
final class TimelineChart {
    /** How many projects have a band; of more, those that have come furthest. */
    private static final int MOST_PROJECTS = 12;
    /** Of more flags than these, only agreements have words: which others would have room is chance. */
    private static final int MOST_FLAGS = 12;
    /** A description names so many entries at most. */
    private static final int MOST_NAMED = 6;
    /** The letters of a name that is shortened. */
    private static final int SHORT = 36;

    private final Reader reader;
    private final List<Moment> moments;
    private final List<Timeline.Lasting> lasting;
    private final List<ProjectBand> projects;
    private final TimeAxis axis;

    /** A drawing of these entries, which are in chronological order. */
    TimelineChart(
            Reader reader,
            List<Moment> moments,
            List<Timeline.Lasting> lasting,
            List<ProjectBand> projects,
            Optional<TimeAxis.Limit> limit) {
        this.reader = reader;
        this.moments = moments;
        this.lasting = lasting;
        this.projects =
                projects.stream().filter(each -> !steps(each).get(0).isEmpty()).toList();
        this.axis = TimeAxis.tall(
                "time",
                moments.stream().map(Moment::days).toList(),
                reader.language().rightToLeft(),
                limit);
    }

    View view() {
        List<ProjectBand> shown = projects.stream()
                .sorted(Comparator.comparing((ProjectBand each) ->
                                each.furthest().map(PilotProject.Stage::number).orElse(0))
                        .thenComparing(each -> last(each).days().last())
                        .reversed())
                .limit(MOST_PROJECTS)
                .sorted(Comparator.comparing(
                        each -> steps(each).get(0).get(0).days().first()))
                .toList();
        List<View> lanes = new ArrayList<>();
        lasting.stream()
                .sorted(Comparator.comparing(
                        each -> each.bar().known().orElseThrow().first()))
                .forEach(each -> lanes.add(lane(each)));
        shown.forEach(each -> lanes.add(lane(each)));
        List<Band.Step> steps = shown.stream()
                .flatMap(each -> steps(each).stream())
                .flatMap(List::stream)
                .toList();
        return new View("lanes")
                .with("lanes", lanes)
                .with("flags", flags())
                .with("growing", steps.stream().anyMatch(step -> step.level() > 0))
                .with("pale", steps.stream().anyMatch(Band.Step::isPale))
                .with("drawn", shown.size())
                .with("left", projects.size() - shown.size())
                .with("axis", axis.draw(text("drawing.axis"), text("drawing.axis.years", axis.first(), axis.last())));
    }

    private Band.Step last(ProjectBand project) {
        return steps(project).stream()
                .map(way -> way.get(way.size() - 1))
                .max(Comparator.comparing(step -> step.days().last()))
                .orElseThrow();
    }

    private View lane(Timeline.Lasting each) {
        String name = own(each.subject()).orElseGet(() -> text("plan.kind"));
        return lane(
                each.kind(), each.subject(), Lane.draw(axis, List.of(each.bar()), each.label(), name, each.label()));
    }

    private View lane(ProjectBand project) {
        String name = own(project.link()).orElseGet(() -> text("project.kind"));
        List<Band> bands = new ArrayList<>();
        List<List<Band.Step>> ways = steps(project);
        for (int i = 0; i < ways.size(); i++) {
            List<Band.Step> way = ways.get(i);
            String label = project.runs().isEmpty()
                    ? begun(way.get(0).title(), project)
                    : label(project.runs().get(i), project.runs().size() > 1);
            String description = way.stream().map(Band.Step::title).collect(Collectors.joining(text("matrix.join")));
            bands.add(new Band(way, label, description));
        }
        return lane(Moment.Kind.PROJECT, project.link(), Band.draw(axis, bands, name));
    }

    /** The beginning of a project, and the stage of today without a date. */
    private String begun(String begin, ProjectBand project) {
        return project.undated().stream().distinct().count() == 1
                ? begin
                        + text("matrix.join")
                        + text("stage." + EntryViews.key(project.undated().get(0)))
                : begin;
    }

    private static View lane(Moment.Kind kind, Link subject, Drawn drawing) {
        return new View()
                .with("kind", EntryViews.key(kind))
                .with("subject", subject)
                .with("drawing", drawing);
    }

    /** The steps of each group of cities that went the same way; of a project without stages its beginning. */
    private List<List<Band.Step>> steps(ProjectBand project) {
        List<Band.Step> begin = project
                .begin()
                .map(date -> new Band.Step(
                        new Days(date.firstDay(), date.lastDay()),
                        0,
                        dated(words(text("cooperation.event.project")), date(date))))
                .stream()
                .toList();
        return project.runs().isEmpty()
                ? List.of(begin)
                : project.runs().stream()
                        .map(run -> Stream.concat(
                                        begin.stream(), run.changes().stream().map(this::step))
                                .toList())
                        .toList();
    }

    private Band.Step step(StageChange change) {
        return new Band.Step(
                new Days(change.date().firstDay(), change.date().lastDay()),
                change.stage().number(),
                dated(change));
    }

    private String label(ProjectBand.Run run, boolean isOneOfMany) {
        String said = dated(run.last());
        if (!isOneOfMany) {
            return said;
        }
        String cities = run.cities().stream()
                .filter(reader.index()::isPublished)
                .map(city -> reader.link(reader.index().entry(city)).text())
                .collect(Collectors.joining(text("list.separator")));
        return text("drawing.mark", cities, said);
    }

    private String dated(StageChange change) {
        return dated(text("stage." + EntryViews.key(change.stage())), date(change.date()));
    }

    /** A date within which no line ends. */
    private String date(PartialDate date) {
        return reader.formats().date(date).text().replace(' ', '\u00a0');
    }

    private String dated(String words, String date) {
        return text("drawing.dated", words, date);
    }

    private String text(String key, Object... values) {
        return reader.words(key, values);
    }

    /** The row of agreements and events, the most important of which have their words first. */
    private @Nullable Drawn flags() {
        List<Moment> all = moments.stream()
                .filter(moment -> moment.kind().isFlag())
                .sorted(Comparator.comparing(moment -> moment.kind().place()))
                .toList();
        List<Flag> flags = all.stream()
                .map(moment -> flag(moment, all.size() <= MOST_FLAGS || moment.kind() == Moment.Kind.AGREEMENT))
                .toList();
        if (flags.isEmpty()) {
            return null;
        }
        String description = flags.size() > MOST_NAMED
                ? reader.counted("drawing.entries", flags.size())
                : flags.stream().map(Flag::title).collect(Collectors.joining(text("matrix.join")));
        return Flag.draw(axis, flags, text("drawing.flags"), description);
    }

    private Flag flag(Moment moment, boolean hasWords) {
        String date = moment.dateText(reader.formats());
        String words = words(moment.words());
        Optional<String> name = Optional.ofNullable(moment.subject()).flatMap(TimelineChart::own);
        String said = moment.kind() == Moment.Kind.EVENT
                ? name.orElse(words)
                : name.filter(known -> moment.kind() != Moment.Kind.AGREEMENT)
                        .map(known -> text("drawing.mark", words, known))
                        .orElse(words);
        return new Flag(
                moment.days(),
                hasWords ? dated(date, shortened(said)) : "",
                text("drawing.mark", date, name.orElse(words)));
    }

    /** The beginning of a text; an ideograph is as wide as two letters. */
    private static String shortened(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            wide += text.charAt(i) >= 0x2e80 ? 2 : 1;
            if (wide > SHORT) {
                int space = text.lastIndexOf(' ', i);
                return text.substring(0, space > 0 ? space : i) + "…";
            }
        }
        return text;
    }

    /** Words that stand before a name, without the colon. */
    private static String words(String before) {
        return before.replaceFirst("[\\s\\u00a0\\u202f]*[:：]$", "");
    }

    /** A name in the language of the page: a title in a drawing cannot mark another language. */
    private static Optional<String> own(Link subject) {
        return Optional.of(subject).filter(link -> link.lang() == null).map(Link::text);
    }
}
