package org.programmekb.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.drawing.chart.Drawn;
import org.programmekb.drawing.chart.GoalColumns;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** Which of the UN Sustainable Development Goals some plans and themes name. */
public final class GoalCoverage {
    private static final int GOALS = 17;

    private final Reader reader;
    private final EntryViews views;
    private final List<? extends Entry> entries;

    /** The goals of these entries; only plans and themes name any. */
    public GoalCoverage(Reader reader, List<? extends Entry> entries) {
        this.reader = reader;
        this.views = new EntryViews(reader);
        this.entries = entries;
    }

    private static List<Integer> goals(Entry entry) {
        if (entry instanceof ActionPlan plan) {
            return plan.sdgs();
        }
        return entry instanceof Cluster cluster ? cluster.sdgs() : List.of();
    }

    /** How many entries name a goal. */
    public long stating() {
        return entries.stream().filter(entry -> !goals(entry).isEmpty()).count();
    }

    /** The drawing, the {@code rows} of goals with their entries, and the goals that none names; empty if none is named. */
    public Optional<View> view() {
        List<Integer> counts = new ArrayList<>();
        List<View> rows = new ArrayList<>();
        List<Integer> uncovered = new ArrayList<>();
        for (int goal = 1; goal <= GOALS; goal++) {
            int number = goal;
            List<? extends Entry> naming = entries.stream()
                    .filter(entry -> goals(entry).contains(number))
                    .toList();
            counts.add(naming.size());
            if (naming.isEmpty()) {
                uncovered.add(goal);
            } else {
                rows.add(views.goals(List.of(goal)).get(0).with("entries", reader.links(naming)));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new View("goal-coverage")
                        .with("drawing", drawing(counts, rows.size()))
                        .with("covered", rows.size())
                        .with("rows", rows)
                        .with("uncovered", views.goals(uncovered)));
    }

    private Drawn drawing(List<Integer> counts, int covered) {
        return GoalColumns.draw(
                counts,
                reader.language().rightToLeft(),
                reader.words("drawing.goals"),
                reader.words("drawing.goals.covered", covered, GOALS));
    }
}
