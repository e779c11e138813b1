package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pilot project; {@code stage} is the stage that all cities have, null if they differ. */
public record ProjectPage(
        Text title,
        @Nullable Text summary,
        @Nullable Image image,
        Body body,
        @Nullable String stage,
        List<CityStage> stages,
        @Nullable DateText since,
        List<StakeholderGroup> stakeholders,
        List<Link> evidence,
        Related related,
        LatestNews news,
        Connections connections)
        implements PageView {
    public ProjectPage {
        stages = List.copyOf(stages);
        stakeholders = List.copyOf(stakeholders);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String template() {
        return "project.ftlh";
    }
}
