package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All pilot projects by stage. */
public record ProjectIndexPage(
        Text title,
        @Nullable Body intro,
        List<StageGroup> groups,
        @Nullable String matrixUrl) implements PageView {
    public ProjectIndexPage {
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "project-index.ftlh";
    }

    /** The projects of one stage; the stage is null for projects whose cities are at different stages. */
    public record StageGroup(@Nullable String stage, List<ProjectEntry> projects) {
        public StageGroup {
            projects = List.copyOf(projects);
        }
    }
}
