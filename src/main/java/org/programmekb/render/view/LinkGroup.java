package org.programmekb.render.view;

import java.util.List;

/** Links under a heading, which may be a link itself. */
public record LinkGroup(Link heading, List<Link> links) {
    public LinkGroup {
        links = List.copyOf(links);
    }
}
