package org.programmekb.render.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.locale.Formats;

/** What a timeline says in one sentence: how far the projects have come, or else how much is recorded. */
record TimelineSentence(Reader reader) {
    /** The sentence about these projects, or about the moments if no project has a stage. */
    String of(List<ProjectBand> all, List<Moment> moments) {
        List<ProjectBand> projects =
                all.stream().filter(each -> each.furthest().isPresent()).toList();
        List<ProjectBand> delivered =
                projects.stream().filter(ProjectBand::isDelivered).toList();
        String said = projects.isEmpty()
                ? dates(moments)
                : delivered.isEmpty() ? furthest(projects) : delivered(projects.size(), delivered);
        return said + text("matrix.stop");
    }

    /** Dates that are intentions count only if there are no others. */
    private String dates(List<Moment> all) {
        List<Moment> past =
                all.stream().filter(moment -> !moment.kind().isPlanned()).toList();
        List<Moment> moments = past.isEmpty() ? all : past;
        return plural("finding.dates", moments.size())
                + when(
                        "finding.last",
                        latest(moments.stream()
                                .map(moment -> moment.to().orElse(moment.from()))
                                .toList()));
    }

    private String delivered(int number, List<ProjectBand> delivered) {
        Optional<PartialDate> last = latest(
                delivered.stream().flatMap(each -> each.reached().stream()).toList());
        if (number == 1) {
            return text("finding.single.delivered") + when("finding.when", last);
        }
        int done = delivered.size();
        String said = done == number
                ? plural("finding.all", number)
                : reader.messages().plural("finding.some", done, done, number);
        return said + when(done == 1 ? "finding.when" : "finding.last", last);
    }

    private String furthest(List<ProjectBand> projects) {
        PilotProject.Stage stage = projects.stream()
                .flatMap(each -> each.furthest().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Optional<PartialDate> last = latest(projects.stream()
                .filter(each -> each.furthest().equals(Optional.of(stage)))
                .flatMap(each -> each.reached().stream())
                .toList());
        String name = text("stage." + EntryViews.key(stage));
        String said = projects.size() == 1
                ? text("finding.single.reached", name)
                : reader.messages().plural("finding.furthest", projects.size(), projects.size(), name);
        return said + when("finding.when", last);
    }

    private static Optional<PartialDate> latest(List<PartialDate> dates) {
        return dates.stream().max(PartialDate.BY_TIME);
    }

    private String when(String key, Optional<PartialDate> date) {
        return date.map(known -> Formats.joined(reader.formats().dated(key, known)))
                .orElse("");
    }

    private String plural(String key, int number) {
        return reader.messages().plural(key, number, number);
    }

    private String text(String key, Object... values) {
        return reader.words(key, values);
    }
}
