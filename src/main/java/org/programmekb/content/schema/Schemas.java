package org.programmekb.content.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StaticPage;
import org.programmekb.diagnostic.Code;
import org.programmekb.source.ContentType;

/**
 * The schemas of all types. A new type is added here; the field reference in the documentation is generated from this
 * list.
 */
final class Schemas {
    static final EntrySchema<City> CITY = new CitySchema();
    static final EntrySchema<Cluster> CLUSTER = new ClusterSchema();
    static final EntrySchema<NewsItem> NEWS = EntrySchema.of(
            CommonFields.and(ContentType.NEWS).requiring(CommonFields.DATE).schema(), NewsItem::new);
    static final EntrySchema<ActionPlan> PLAN = new PlanSchema();
    static final EntrySchema<PilotProject> PROJECT = new ProjectSchema();
    static final EntrySchema<StaticPage> PAGE =
            EntrySchema.of(CommonFields.and(ContentType.PAGE).schema(), StaticPage::new);

    private Schemas() {}

    static List<Schema> all() {
        return List.of(
                NEWS.schema(),
                CITY.schema(),
                CLUSTER.schema(),
                PLAN.schema(),
                PROJECT.schema(),
                PAGE.schema(),
                OrganisationSchema.SCHEMA,
                TermSchema.SCHEMA,
                PersonSchema.SCHEMA);
    }

    /** A hint for an unknown field, naming the types that have it; empty if there are none. */
    static String elsewhere(String name) {
        String others = all().stream()
                .filter(other -> other.fields().containsKey(name))
                .map(Schema::word)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? Code.FIELD_UNKNOWN.hint() : "this is a field of: " + others;
    }
}
