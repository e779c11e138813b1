package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/** A news item; {@code previous} is the older neighbour, {@code next} the newer one. */
public record NewsPage(
        Text title,
        DateText date,
        @Nullable Text summary,
        @Nullable Image image,
        Body body,
        Related related,
        @Nullable Link previous,
        @Nullable Link next,
        Connections connections)
        implements PageView {
    @Override
    public String template() {
        return "news-item.ftlh";
    }
}
