package org.programmekb.render.view;

import java.util.List;

/**
 * Links under a heading.
 *
 * @param heading the heading, which may be a link itself
 * @param links the links
 */
public record LinkGroup(Link heading, List<Link> links) {
    public LinkGroup {
        links = List.copyOf(links);
    }
}
