package org.programmekb.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;

/**
 * What the frame of a generated page says about the page.
 *
 * @param title of the page
 * @param description for search engines, or null
 * @param breadcrumb the way to it
 * @param feeds that concern it
 */
record Head(Text title, @Nullable String description, List<Link> breadcrumb, List<Link> feeds) {
    Head {
        breadcrumb = List.copyOf(breadcrumb);
        feeds = List.copyOf(feeds);
    }
}
