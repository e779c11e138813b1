package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of prose; {@code lists} are generated links below it, for instance all feeds on the page about subscribing.
 */
public record StaticPage(
        Text title,
        @Nullable Text summary,
        @Nullable DateText date,
        @Nullable Image image,
        Body body,
        Related related,
        List<LinkGroup> lists,
        Connections connections)
        implements PageView {
    public StaticPage {
        lists = List.copyOf(lists);
    }

    @Override
    public String template() {
        return "static.ftlh";
    }
}
