package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** The indicators of all plans that have a latest value. */
record Indicators(Reader reader) {
    /** The indicators with the plans that state them; nothing if no plan has an indicator. */
    Optional<View> view(List<ActionPlan> plans) {
        List<View> measured = new ArrayList<>();
        int total = 0;
        for (ActionPlan plan : plans) {
            String url = reader.url(language -> reader.index().rows().address(plan, "#part-indicators", language));
            total += plan.indicators().size();
            plan.indicators().stream()
                    .filter(indicator -> indicator.latest().isPresent())
                    .forEach(indicator -> measured.add(view(indicator)
                            .with("title", Link.of(reader.text(indicator.title()), url))
                            .with("plan", reader.link(plan))));
        }
        return total == 0
                ? Optional.empty()
                : Optional.of(new View().with("total", total).with("rows", measured));
    }

    private View view(ActionPlan.Indicator indicator) {
        return new View()
                .with("unit", reader.text(indicator.unit()))
                .with("baseline", indicator.baseline().map(reader.formats()::number))
                .with("latest", indicator.latest().map(reader.formats()::number))
                .with("target", indicator.target().map(reader.formats()::number))
                .with("date", indicator.date().map(reader.formats()::date));
    }
}
