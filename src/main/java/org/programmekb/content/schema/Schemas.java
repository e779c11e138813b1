package org.programmekb.content.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.content.field.Schema;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.Register;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** The fields of all types, from their descriptions; the field reference and the schemas for text editors are made from them. */
public final class Schemas {
    /** The name of the group that is written as such, and whose fields are {@code image.file} and others. */
    public static final String IMAGE = "image";

    private static final Map<ContentType, Schema> BUILT_IN = Types.BUILT_IN.all().stream()
            .collect(Collectors.toMap(
                    type -> type,
                    type -> new Kinds(Types.BUILT_IN)
                            .addTo(CommonFields.and(type), Types.builtIn(type).orElseThrow())));

    private Schemas() {}

    static List<Schema> all() {
        return Stream.concat(
                        Types.BUILT_IN.all().stream().map(Schemas::builtIn),
                        Stream.of(Register.values()).map(Schemas::of))
                .toList();
    }

    /** The fields of a type of documents, with those that the project describes. */
    public static Schema of(ContentType type, Types types) {
        Schema schema = builtIn(type);
        return types.description(type)
                .map(own -> new Kinds(types).addTo(new Schema(type.word()).including(schema), own))
                .orElse(schema);
    }

    /** The fields that the program gives to a type; those of all documents for a type of a project. */
    public static Schema builtIn(ContentType type) {
        Schema schema = BUILT_IN.get(type);
        return schema == null ? CommonFields.and(type) : schema;
    }

    /** The fields of the entries of a register. */
    public static Schema of(Register register) {
        return switch (register) {
            case ORGANISATIONS -> OrganisationSchema.FIELDS;
            case GLOSSARY -> TermSchema.FIELDS;
            case PEOPLE -> PersonSchema.FIELDS;
            case SOURCES -> SourceSchema.FIELDS;
            case PHASES -> PhaseSchema.FIELDS;
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
        return Types.BUILT_IN
                .ofWord(schema.word())
                .map(ContentType::noun)
                .orElseGet(() -> Message.of("kind." + schema.word()));
    }
}
