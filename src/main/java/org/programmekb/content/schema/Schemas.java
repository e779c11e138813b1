package org.programmekb.content.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.content.field.Schema;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.type.ContentType;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.Types;

/**
 * The schemas of all types. A new type is added here; the field reference in the documentation and the schemas for text
 * editors are generated from this list.
 */
public final class Schemas {
    /** The name of the group that is written as such, and whose fields are {@code image.file} and others. */
    public static final String IMAGE = "image";

    static final Schema PAGE = CommonFields.and(ContentType.PAGE);

    private Schemas() {}

    static List<Schema> all() {
        return List.of(
                NewsSchema.FIELDS,
                CitySchema.FIELDS,
                CooperationSchema.FIELDS,
                ClusterSchema.FIELDS,
                PlanSchema.FIELDS,
                ProjectSchema.FIELDS,
                PAGE,
                OrganisationSchema.FIELDS,
                TermSchema.FIELDS,
                PersonSchema.FIELDS);
    }

    /** The fields of a type of documents, with those that the project describes. */
    public static Schema of(ContentType type, Types types) {
        Schema schema = builtIn(type);
        Optional<TypeDescription> description = types.description(type);
        if (description.isEmpty()) {
            return schema;
        }
        Schema all = new Kinds(types).addTo(new Schema(type.word()).including(schema), type);
        description
                .get()
                .required()
                .forEach(name ->
                        all.requiring(Objects.requireNonNull(all.fields().get(name))));
        return all;
    }

    /** The fields that the program gives to a type; those of all documents for a type of a project. */
    public static Schema builtIn(ContentType type) {
        return all().stream()
                .filter(schema -> schema.word().equals(type.word()))
                .findFirst()
                .orElseGet(() -> CommonFields.and(type));
    }

    /** The fields of the entries of {@code organisations.yaml}, {@code glossary.yaml} or {@code people.yaml}. */
    public static Schema ofEntries(String file) {
        return switch (file) {
            case "organisations" -> OrganisationSchema.FIELDS;
            case "glossary" -> TermSchema.FIELDS;
            default -> PersonSchema.FIELDS;
        };
    }

    /** A hint for an unknown field, naming the types that have it; empty if there are none. */
    static Message elsewhere(String name) {
        List<Message> others = all().stream()
                .filter(other -> other.fields().containsKey(name))
                .map(Schemas::noun)
                .toList();
        return others.isEmpty()
                ? Code.FIELD_UNKNOWN.hint()
                : Message.of("field-unknown.hint-types", Message.list(others));
    }

    private static Message noun(Schema schema) {
        return Types.BUILT_IN.ofWord(schema.word()).map(ContentType::noun).orElseGet(() -> switch (schema.word()) {
            case "organisation" -> Message.of("kind.organisation");
            case "term" -> Message.of("kind.term");
            default -> Message.of("kind.person");
        });
    }
}
