package org.programmekb.render.stocktaking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Stakeholder;
import org.programmekb.drawing.chart.Bar;
import org.programmekb.drawing.chart.Lane;
import org.programmekb.drawing.chart.TimeAxis;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.PlanCharts;
import org.programmekb.render.view.View;

/** Action plans in rows on one axis of time, each with what is recorded of it. */
record PlanRows(Reader reader) {
    /** The first one first, those without a date last. */
    private static final Comparator<ActionPlan> BEGIN =
            Comparator.comparing(plan -> plan.begin().map(PartialDate::firstDay).orElse(LocalDate.MAX));

    /** The rows; the contents of plans have no date, so that past dates do not show them. */
    View of(List<ActionPlan> plans, boolean isToday) {
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
                                .map(plan -> row(plan, axis, isToday))
                                .toList());
    }

    private View row(ActionPlan plan, Optional<TimeAxis> axis, boolean isToday) {
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
                                        reader.messages().text("plan.period"),
                                        plan.period()
                                                .map(reader.formats()::period)
                                                .orElse("")))))
                .with("parts", isToday ? parts(plan) : List.of());
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

    /** The parts that the plan has, each with the number of its items. */
    private static List<View> parts(ActionPlan plan) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("objectives", plan.objectives().size());
        counts.put("swot", plan.swot().map(PlanRows::quarters).orElse(0));
        for (Stakeholder.Helix helix : Stakeholder.Helix.values()) {
            counts.put(EntryViews.key(helix), (int) plan.stakeholders().stream()
                    .filter(stakeholder -> stakeholder.helix() == helix)
                    .count());
        }
        counts.put("actions", plan.actions().size());
        counts.put("indicators", plan.indicators().size());
        return counts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> new View().with("key", part.getKey()).with("count", part.getValue()))
                .toList();
    }

    private static int quarters(ActionPlan.Swot swot) {
        return (int) Stream.of(swot.strengths(), swot.weaknesses(), swot.opportunities(), swot.threats())
                .filter(quarter -> !quarter.isEmpty())
                .count();
    }
}
