package org.programmekb.content.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.Code;
import org.programmekb.source.ContentType;

/**
 * The schemas of all types. A new type is added here; the field reference in the documentation is generated from this
 * list.
 */
final class Schemas {
    static final Schema NEWS = CommonFields.and(ContentType.NEWS).requiring(CommonFields.DATE);
    static final Schema PAGE = CommonFields.and(ContentType.PAGE);

    private Schemas() {}

    static List<Schema> all() {
        return List.of(
                NEWS,
                CitySchema.FIELDS,
                ClusterSchema.FIELDS,
                PlanSchema.FIELDS,
                ProjectSchema.FIELDS,
                PAGE,
                OrganisationSchema.FIELDS,
                TermSchema.FIELDS,
                PersonSchema.FIELDS);
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
