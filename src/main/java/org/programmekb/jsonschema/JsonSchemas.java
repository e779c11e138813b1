package org.programmekb.jsonschema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.schema.FieldTexts;
import org.programmekb.content.schema.Schemas;
import org.programmekb.content.type.TypeFields;
import org.programmekb.dataset.JsonObject;
import org.programmekb.dataset.JsonText;
import org.programmekb.diagnostic.Code;
import org.programmekb.source.Register;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * The schemas of the files that authors write (JSON Schema 2020-12): facts and headers of each type, organisations,
 * glossary, people, and the files that describe types. They are made from the fields that the program reads. What a schema cannot know, for instance
 * which cities exist, {@code kb check} finds.
 */
public final class JsonSchemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String FOLDER = "schemas/";

    /** The deepest level of a schema that has lines of its own. */
    private static final int DEPTH = 12;

    /** The name of the schema of the files that describe types, which is no word of a type. */
    private static final String OF_TYPES = "types";

    private JsonSchemas() {}

    /** All schemas with the names of their files, sorted. */
    public static Map<String, byte[]> all(Types types) {
        Map<String, byte[]> all = new TreeMap<>();
        for (ContentType type : types.all()) {
            all.put(name(type), facts(type, types));
            all.put(headerName(type), document(type, types, true));
        }
        for (Register register : Register.values()) {
            all.put(name(register.stem()), register(register));
        }
        all.put(name(OF_TYPES), ofTypes());
        return all;
    }

    /** The files that a project has for text editors: the schemas of its YAML files, and settings for VS Code. */
    public static Map<String, byte[]> projectFiles(Types types) {
        Map<String, byte[]> files = new TreeMap<>();
        JsonObject associations = new JsonObject();
        for (ContentType type : types.all()) {
            files.put(FOLDER + name(type), facts(type, types));
            associations.put("./" + FOLDER + name(type), "content/" + type.folder() + "/**/*.yaml");
        }
        for (Register register : Register.values()) {
            files.put(FOLDER + name(register.stem()), register(register));
            associations.put("./" + FOLDER + name(register.stem()), "content/" + register.file());
        }
        files.put(FOLDER + name(OF_TYPES), ofTypes());
        associations.put("./" + FOLDER + name(OF_TYPES), "content/" + Types.FOLDER + "/*.yaml");
        // The formatter of the extension would change the style of whole files.
        JsonObject settings = new JsonObject().put("yaml.schemas", associations).put("yaml.format.enable", false);
        files.put(".vscode/settings.json", JsonText.bytes(settings, DEPTH));
        return files;
    }

    /** The path of the schema of the facts of a type in a project. */
    public static String path(ContentType type) {
        return FOLDER + name(type);
    }

    /** The schema of the facts of a type. */
    public static byte[] facts(ContentType type, Types types) {
        return document(type, types, false);
    }

    private static String name(ContentType type) {
        return name(type.word());
    }

    /** The name of the schema of the headers of a type. */
    private static String headerName(ContentType type) {
        return name(type.word() + "-header");
    }

    private static String name(String word) {
        return word + ".schema.json";
    }

    /** The facts or the header of a document. A required field may be in either, so that none is required here. */
    private static byte[] document(ContentType type, Types types, boolean isHeader) {
        FormSchema maker = new FormSchema();
        Schema fields = Schemas.of(type, types);
        Schema image = image(fields);
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Field<?> field : fields.fields().values()) {
            if (field.name().startsWith(Schemas.IMAGE + ".")) {
                forms.put(Schemas.IMAGE, new Form.Group(image));
            } else if (isHeader || field.scope() != Field.Scope.HEADER) {
                forms.put(field.name(), form(field, type));
            }
        }
        JsonObject object = maker.object(fields, forms, List.of());
        // Headers without YAML have no groups.
        object.put(
                "patternProperties",
                new JsonObject().put("^" + Schemas.IMAGE + "\\.(?:" + String.join("|", image.names()) + ")$", true));
        String title = FieldTexts.inAll(language -> type.noun().in(language), " · ");
        return bytes(title, object, maker);
    }

    /** A field that differs by language may be written as texts by language; the type of a document is that of its folder. */
    private static Form form(Field<?> field, ContentType type) {
        if (field.name().equals("type")) {
            return new Form.Choice(
                    Stream.of(type.word(), type.folder()).distinct().toList(), Optional.empty());
        }
        return switch (field.scope()) {
            case SHARED, HEADER -> field.type().form();
            case TITLE, TRANSLATED -> TextFields.LOCALIZED.form();
        };
    }

    private static Schema image(Schema fields) {
        Schema image = new Schema("document." + Schemas.IMAGE);
        fields.fields().values().stream()
                .filter(field -> field.name().startsWith(Schemas.IMAGE + "."))
                .forEach(field -> add(field, image));
        return image;
    }

    private static void add(Field<?> field, Schema image) {
        String name = field.name().substring(Schemas.IMAGE.length() + 1);
        switch (field.scope()) {
            case SHARED, HEADER -> image.optional(name, field.type(), field.example());
            case TITLE, TRANSLATED -> image.optional(name, TextFields.LOCALIZED, field.example());
        }
    }

    private static byte[] register(Register register) {
        FormSchema maker = new FormSchema();
        Schema fields = Schemas.of(register);
        JsonObject object = new JsonObject()
                .put("type", "object")
                .put("propertyNames", FormSchema.matching(References.ID, Code.SLUG_INVALID.hint()))
                .put("additionalProperties", maker.group(fields));
        return bytes(register.file(), object, maker);
    }

    /** The schema of the files that describe types. */
    private static byte[] ofTypes() {
        FormSchema maker = new FormSchema();
        return bytes("content/" + Types.FOLDER, maker.group(TypeFields.TYPE), maker);
    }

    /** The bytes of a file. It may hold nothing but comments, which is {@code null} for YAML. */
    private static byte[] bytes(String title, JsonObject object, FormSchema maker) {
        JsonObject file = new JsonObject()
                .put("$schema", DIALECT)
                .put("title", title)
                .putAll(object)
                .put("type", List.of("object", "null"))
                .put("$defs", maker.definitions());
        return JsonText.bytes(file, DEPTH);
    }
}
