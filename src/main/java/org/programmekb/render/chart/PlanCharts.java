package org.programmekb.render.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.PartialDate;
import org.programmekb.drawing.chart.Bar;
import org.programmekb.drawing.chart.Days;
import org.programmekb.drawing.chart.Drawn;
import org.programmekb.drawing.chart.IndicatorLine;
import org.programmekb.drawing.chart.Lane;
import org.programmekb.drawing.chart.TimeAxis;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** The actions of a plan on an axis of time, and its indicators on their way to the target: a drawing for each row of a table. */
public record PlanCharts(Reader reader) {
    /** The axis of the actions whose time is known; empty if there is none. */
    public Optional<TimeAxis> axis(ActionPlan plan) {
        return axis(
                "actions",
                plan.actions().stream().flatMap(action -> bar(action).stream()).toList());
    }

    /** The axis of some bars; empty if the time of none is known. */
    public Optional<TimeAxis> axis(String name, List<Bar> bars) {
        List<Days> days = bars.stream().flatMap(bar -> bar.known().stream()).toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(TimeAxis.of(name, days, reader.language().rightToLeft()));
    }

    /** The axis as a drawing. */
    public Drawn draw(TimeAxis axis) {
        return axis.draw(reader.words("drawing.axis"), reader.words("drawing.axis.years", axis.first(), axis.last()));
    }

    /** When an action takes place, and its status by the form of the bar; empty if its time is not known. */
    public Optional<Drawn> lane(ActionPlan.Action action, TimeAxis axis) {
        return bar(action)
                .map(bar -> Lane.draw(
                        axis,
                        List.of(bar),
                        own(Optional.of(action.title())).orElseGet(() -> reader.words("plan.action")),
                        Stream.concat(Stream.of(bar.title()), status(action).stream())
                                .collect(Collectors.joining(reader.words("list.separator")))));
    }

    /** A text if it is in the language of the page: a title in a drawing cannot mark another language. */
    private Optional<String> own(Optional<LocalizedText> text) {
        return text.map(reader::text).filter(known -> known.lang() == null).map(Text::text);
    }

    private Optional<String> status(ActionPlan.Action action) {
        String overdue = action.isOverdue(reader.context().today())
                ? reader.words("list.separator") + reader.words("plan.overdue.word")
                : "";
        return action.status().map(status -> reader.words("plan.status." + EntryViews.key(status)) + overdue);
    }

    private Optional<Bar> bar(ActionPlan.Action action) {
        return action.period()
                .map(period -> new Bar(
                        period.from().map(PartialDate::firstDay),
                        period.to().map(PartialDate::lastDay),
                        action.status().map(PlanCharts::form).orElse(Bar.Form.PLAIN),
                        reader.formats().period(period)));
    }

    private static Bar.Form form(ActionPlan.ActionStatus status) {
        return switch (status) {
            case PLANNED -> Bar.Form.EMPTY;
            case UNDER_WAY -> Bar.Form.HALF;
            case COMPLETED -> Bar.Form.FULL;
            case CANCELLED -> Bar.Form.STRUCK;
        };
    }

    /** The way of an indicator from its baseline to its target; empty if fewer than two of its figures are known. */
    public Optional<String> line(ActionPlan.Indicator indicator) {
        IndicatorLine.Figures figures =
                new IndicatorLine.Figures(indicator.baseline(), indicator.latest(), indicator.target());
        return IndicatorLine.draw(
                figures,
                reader.language().rightToLeft(),
                own(Optional.of(indicator.title())).orElseGet(() -> reader.words("plan.indicator")),
                description(indicator));
    }

    private String description(ActionPlan.Indicator indicator) {
        Formats formats = reader.formats();
        String unit = own(indicator.unit()).orElse("");
        return Stream.of(
                        indicator.baseline().map(figure -> figure("baseline", formats.number(figure), unit)),
                        indicator.latest().map(figure -> figure("latest", formats.number(figure), unit)),
                        indicator.target().map(figure -> figure("target", formats.number(figure), unit)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(reader.words("list.separator")));
    }

    private String figure(String key, String number, String unit) {
        return reader.words("drawing.figure." + key, number, unit).strip();
    }

    /** Which of the figures the lines of some indicators show, for their legend. */
    public View legend(List<ActionPlan.Indicator> indicators) {
        List<ActionPlan.Indicator> drawn =
                indicators.stream().filter(each -> line(each).isPresent()).toList();
        return new View()
                .with("drawn", !drawn.isEmpty())
                .with(
                        "baseline",
                        drawn.stream().anyMatch(each -> each.baseline().isPresent()))
                .with("zero", drawn.stream().anyMatch(each -> each.baseline().isEmpty()))
                .with("latest", drawn.stream().anyMatch(each -> each.latest().isPresent()))
                .with("target", drawn.stream().anyMatch(each -> each.target().isPresent()));
    }
}
