package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All thematic clusters. */
public record ClusterIndexPage(
        Text title,
        @Nullable Body intro,
        List<ClusterCard> clusters,
        @Nullable String matrixUrl) implements PageView {
    public ClusterIndexPage {
        clusters = List.copyOf(clusters);
    }

    @Override
    public String template() {
        return "cluster-index.ftlh";
    }
}
