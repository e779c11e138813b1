package org.programmekb.render.metadata;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;

/**
 * Page-specific data for the head and the layout of a generated page.
 *
 * @param title the title of the page
 * @param description for search engines, or null
 * @param breadcrumb the breadcrumb of the page
 * @param feeds the feeds to announce
 * @param type the schema.org type of the page
 * @param things the schema.org descriptions of what the page is about
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

    /** The head of a page without a particular subject. */
    public Head(Text title, @Nullable String description, List<Link> breadcrumb, List<Link> feeds) {
        this(title, description, breadcrumb, feeds, StructuredData.PAGE, List.of());
    }

    /** A copy with another title. */
    public Head titled(UnaryOperator<Text> change) {
        return new Head(change.apply(title), description, breadcrumb, feeds, type, things);
    }

    /** A copy for a page that announces feeds. */
    public Head announcing(List<Link> announced) {
        return new Head(title, description, breadcrumb, announced, type, things);
    }

    /** A copy for a page that lists something. */
    public Head listing(SchemaOrgNode... listed) {
        return as(StructuredData.COLLECTION, listed);
    }

    /** A copy for another type of page. */
    public Head as(String other, SchemaOrgNode... about) {
        return new Head(title, description, breadcrumb, feeds, other, List.of(about));
    }
}
