package org.programmekb.render.view;

import java.util.List;

/** All pages of a language. */
public record SiteMapPage(Text title, List<LinkGroup> sections) implements PageView {
    public SiteMapPage {
        sections = List.copyOf(sections);
    }

    @Override
    public String template() {
        return "site-map.ftlh";
    }
}
