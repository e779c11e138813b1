package org.programmekb.render.metadata;

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
 * @param type of the page in the vocabulary of schema.org
 * @param things that it is about, as search engines are told
 */
public record Head(
        Text title,
        @Nullable String description,
        List<Link> breadcrumb,
        List<Link> feeds,
        String type,
        List<SchemaOrgNode> things) {
    public Head {
        breadcrumb = List.copyOf(breadcrumb);
        feeds = List.copyOf(feeds);
        things = List.copyOf(things);
    }

    /** A page about nothing in particular. */
    public Head(Text title, @Nullable String description, List<Link> breadcrumb, List<Link> feeds) {
        this(title, description, breadcrumb, feeds, StructuredData.PAGE, List.of());
    }

    /** The same for a page that lists something. */
    public Head listing(SchemaOrgNode... listed) {
        return as(StructuredData.COLLECTION, listed);
    }

    /** The same for a page of another type. */
    public Head as(String other, SchemaOrgNode... about) {
        return new Head(title, description, breadcrumb, feeds, other, List.of(about));
    }
}
