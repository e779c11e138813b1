package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All Local Action Plans. */
public record PlanIndexPage(Text title, @Nullable Body intro, List<PlanEntry> plans) implements PageView {
    public PlanIndexPage {
        plans = List.copyOf(plans);
    }

    @Override
    public String template() {
        return "plan-index.ftlh";
    }
}
