package org.programmekb.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.json.simple.JSONValue;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.index.Addresses;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * The published schemas (JSON Schema 2020-12). Those of entries follow from the descriptions of types; the others are in the
 * resources beside this class. What several of them have in common is in a part, which a line such as
 * {@code "include frame": true} includes.
 */
final class PublishedSchemas {
    /** The schemas that do not follow from types. */
    private static final List<String> OTHERS =
            List.of("common", "stage-history", "organisations", "terms", "people", "sources", "geojson");

    private static final Pattern INCLUDE = Pattern.compile("(?m)^ *\"include (\\w+)\": true,?\n");

    /** Placeholder in the schemas for the address of the site. */
    private static final String SITE = "https://example.org/";

    private final URI site;
    private final Types types;
    private final Map<String, ContentType> documents = new LinkedHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** The schemas as a site with this address and these types publishes them. */
    PublishedSchemas(URI site, Types types) {
        this.site = site;
        this.types = types;
        types.all().stream().filter(types::isPublished).forEach(type -> documents.put(nameOfOne(type), type));
    }

    /** The name of the schema of one entry. */
    static String nameOfOne(ContentType type) {
        return type.word().equals(type.folder()) ? type.word() + "-item" : type.word();
    }

    /** The names of all schemas. */
    List<String> names() {
        List<String> names = new ArrayList<>(OTHERS);
        documents.forEach((name, type) -> names.addAll(List.of(name, type.folder())));
        return names;
    }

    /** Differs if the schemas of two projects with the same address can differ. */
    String described() {
        return types.toString();
    }

    static String path(String name) {
        return Addresses.dataFile("schema/" + name + ".schema.json");
    }

    /** The address of a schema, by which files refer to it. */
    String address(String name) {
        return site.resolve(path(name)).toString();
    }

    /** The text of a schema as this site publishes it. */
    String text(String name) {
        return texts.computeIfAbsent(name, this::made);
    }

    private String made(String name) {
        String text;
        if (OTHERS.contains(name)) {
            text = resource("schema/" + name + ".schema.json");
        } else if (documents.containsKey(name)) {
            text = made("entry", Objects.requireNonNull(documents.get(name)));
        } else {
            text = made("entries", types.ofFolder(name).orElseThrow());
        }
        return included(ofTypes(text)).replace(SITE, site.toString());
    }

    /** The schema of an entry or a list of entries of a type, from that of all types. */
    private String made(String part, ContentType type) {
        JsonObject fields = FieldSchemas.of(type, types);
        String named = FieldSchemas.isNamed(type) ? resource("schema/names.part.json") : "";
        String required = FieldSchemas.required(type, types).stream()
                .map(name -> ", \"" + name + "\"")
                .collect(Collectors.joining());
        return resource("schema/" + part + ".part.json")
                .replace("\"json\"]", "\"json\"" + required + "]")
                .replace("        \"include names\": true,\n", named)
                .replace("        \"include fields\": true,\n", members(fields))
                .replace("DOCUMENT", nameOfOne(type))
                .replace("LIST", type.folder())
                .replace("WORD", type.word())
                .replace("TITLE", JSONValue.escape(type.noun().in(MessageLanguage.ENGLISH)));
    }

    private static String members(JsonObject object) {
        StringBuilder members = new StringBuilder();
        object.members()
                .forEach((name, schema) -> members.append("        \"")
                        .append(name)
                        .append("\": ")
                        .append(new String(JsonText.bytes((JsonObject) schema, 0), StandardCharsets.UTF_8).strip())
                        .append(",\n"));
        return members.toString();
    }

    /** Ids and relations in the common schema name all types. */
    private String ofTypes(String text) {
        JsonObject relations = new JsonObject();
        types.all().forEach(type -> relations.put(type.folder(), new JsonObject().put("$ref", "#/$defs/ids")));
        return text.replace("        \"include relations\": true,\n", members(relations))
                .replace(
                        "^(TYPES|",
                        types.all().stream().map(ContentType::word).collect(Collectors.joining("|", "^(", "|")));
    }

    private static String included(String text) {
        return INCLUDE.matcher(text)
                .replaceAll(
                        part -> Matcher.quoteReplacement(included(resource("schema/" + part.group(1) + ".part.json"))));
    }

    static String resource(String name) {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
