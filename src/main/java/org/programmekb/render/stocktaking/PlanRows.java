package org.programmekb.render.stocktaking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.drawing.chart.Bar;
import org.programmekb.drawing.chart.Lane;
import org.programmekb.drawing.chart.TimeAxis;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.PlanCharts;
import org.programmekb.render.view.View;

/** Action plans in rows on one axis of time, each with its period. */
record PlanRows(Reader reader) {
    /** The first one first, those without a date last. */
    private static final Comparator<ActionPlan> BEGIN =
            Comparator.comparing(plan -> plan.begin().map(PartialDate::firstDay).orElse(LocalDate.MAX));

    /** The rows and their axis. */
    View of(List<ActionPlan> plans) {
        PlanCharts charts = new PlanCharts(reader);
        Optional<TimeAxis> axis = charts.axis(
                "plans",
                plans.stream().map(PlanRows::bar).flatMap(Optional::stream).toList());
        return new View()
                .with("axis", axis.map(charts::draw))
                .with(
                        "rows",
                        plans.stream()
                                .sorted(BEGIN)
                                .map(plan -> row(plan, axis))
                                .toList());
    }

    private View row(ActionPlan plan, Optional<TimeAxis> axis) {
        return new View()
                .with("title", reader.link(plan))
                .with(
                        "cities",
                        reader.related(plan, City.class).all().stream()
                                        .allMatch(city -> reader.title(plan)
                                                .text()
                                                .contains(reader.name(city).text()))
                                ? List.of()
                                : reader.relatedLinks(plan, City.class))
                .with("time", plan.period().map(reader.formats()::span).orElseGet(() -> date(plan)))
                .with(
                        "lane",
                        axis.flatMap(known -> bar(plan)
                                .map(bar -> Lane.draw(
                                        known,
                                        List.of(bar),
                                        reader.words("plan.period"),
                                        plan.period()
                                                .map(reader.formats()::period)
                                                .orElse("")))));
    }

    private List<Object> date(ActionPlan plan) {
        return plan.begin()
                .map(reader.formats()::date)
                .<List<Object>>map(List::of)
                .orElse(List.of());
    }

    private static Optional<Bar> bar(ActionPlan plan) {
        return plan.period()
                .map(period -> new Bar(
                        period.from().map(PartialDate::firstDay),
                        period.to().map(PartialDate::lastDay),
                        Bar.Form.FULL,
                        ""));
    }
}
