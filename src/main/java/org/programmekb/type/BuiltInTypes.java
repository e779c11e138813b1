package org.programmekb.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the descriptions of the types of the program. They have the form of those of a project, without labels, which are
 * among the texts of the interface. A mistake in them ends the program.
 */
final class BuiltInTypes {
    /** What the program says about each of its types. */
    static final Map<ContentType, TypeDescription> DESCRIPTIONS = read();

    private BuiltInTypes() {}

    private static Map<ContentType, TypeDescription> read() {
        Map<ContentType, TypeDescription> all = new HashMap<>();
        for (ContentType type : Types.BUILT_IN.all()) {
            all.put(type, description(type, file(type.word() + ".yaml")));
        }
        return all;
    }

    private static Map<String, Object> file(String name) {
        try (InputStream file = Objects.requireNonNull(BuiltInTypes.class.getResourceAsStream(name), name)) {
            return mapping(new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TypeDescription description(ContentType type, Map<String, Object> file) {
        TypeDescription description = new TypeDescription(
                type,
                Map.of(),
                fields(file),
                names(file.remove("required")),
                Map.of(),
                List.of(),
                TypeDescription.Index.PLAIN,
                names(file.remove("row")),
                names(file.remove("search")),
                names(file.remove("complete")),
                true,
                feeds(file),
                Optional.empty(),
                Objects.requireNonNull(file.remove("schema-org"), "schema-org").toString(),
                Map.of(),
                "",
                "");
        return whole(description, file);
    }

    private static Set<TypeDescription.Feed> feeds(Map<String, Object> file) {
        Set<TypeDescription.Feed> feeds = EnumSet.noneOf(TypeDescription.Feed.class);
        names(file.remove("feeds"))
                .forEach(word -> feeds.add(TypeDescription.Feed.valueOf(word.toUpperCase(Locale.ROOT))));
        return feeds;
    }

    private static List<FieldDescription> fields(Map<String, Object> of) {
        List<FieldDescription> fields = new ArrayList<>();
        Object written = of.remove("fields");
        if (written != null) {
            mapping(written).forEach((name, field) -> fields.add(field(name, mapping(field))));
        }
        return fields;
    }

    private static FieldDescription field(String name, Map<String, Object> file) {
        String type = file.getOrDefault("type", "text").toString();
        file.remove("type");
        boolean isRelation = Types.BUILT_IN.ofWord(type).isPresent();
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        names(file.remove("values")).forEach(word -> values.put(word, Map.of()));
        FieldDescription field = new FieldDescription(
                name,
                isRelation ? FieldKind.RELATION : FieldKind.valueOf(type.toUpperCase(Locale.ROOT)),
                Optional.of(type).filter(word -> isRelation),
                "yes".equals(file.remove("list")),
                values,
                fields(file),
                names(file.remove("required")),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Objects.requireNonNull(file.remove("example"), name).toString(),
                Map.of(),
                !"no".equals(file.remove("data")),
                Optional.empty(),
                Optional.ofNullable(file.remove("default")).map(Object::toString));
        return whole(field, file);
    }

    private static Set<String> names(@Nullable Object list) {
        Set<String> names = new LinkedHashSet<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> names.add(item.toString()));
        }
        return names;
    }

    private static Map<String, Object> mapping(Object node) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((name, value) -> mapping.put(name.toString(), value));
        return mapping;
    }

    private static <T> T whole(T described, Map<String, Object> rest) {
        if (!rest.isEmpty()) {
            throw new IllegalStateException("unknown: " + rest.keySet());
        }
        return described;
    }
}
