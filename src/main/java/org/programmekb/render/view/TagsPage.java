package org.programmekb.render.view;

import java.util.List;

/** All tags of a language by first letter. */
public record TagsPage(Text title, int total, List<Group> groups) implements PageView {
    public TagsPage {
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "tags.ftlh";
    }

    /** The tags under one letter; {@code id} is an anchor. */
    public record Group(String letter, String id, List<Entry> tags) {
        public Group {
            tags = List.copyOf(tags);
        }
    }

    /** A tag and how many documents have it. */
    public record Entry(Link link, int count) {}
}
