package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A news item; {@code previous} is the older neighbour, {@code next} the newer one. */
public record NewsPage(
        Text title,
        DateText date,
        @Nullable Text summary,
        @Nullable Image image,
        Body body,
        Related related,
        List<Text> tags,
        @Nullable Link previous,
        @Nullable Link next)
        implements PageView {
    public NewsPage {
        tags = List.copyOf(tags);
    }

    @Override
    public String template() {
        return "news-item.ftlh";
    }
}
