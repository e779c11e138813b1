package org.programmekb.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.simple.JSONValue;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.index.Addresses;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * The published schemas (JSON Schema 2020-12), written by hand in the resources beside this class. What several of them
 * have in common is in a part, which a line such as {@code "include frame": true} includes.
 */
final class PublishedSchemas {
    /** The schemas of files for programs, and the shared one. */
    private static final List<String> NAMES = List.of(
            ("common city cities cooperation cooperations cluster clusters lap laps project projects stage-history news-item"
                            + " news page pages organisations terms people geojson")
                    .split(" "));

    private static final Pattern INCLUDE = Pattern.compile("(?m)^ *\"include (\\w+)\": true,?\n");

    /** Placeholder in the schemas for the address of the site. */
    private static final String SITE = "https://example.org/";

    /** The schema of the type whose documents have no fields of their own, after which those of a project are made. */
    private static final ContentType PATTERN = ContentType.PAGE;

    private static final String LINKS = "        \"include links\": true";

    private final URI site;
    private final Types types;

    /** The schemas as a site with this address and these types publishes them. */
    PublishedSchemas(URI site, Types types) {
        this.site = site;
        this.types = types;
    }

    /** The names of all schemas. */
    List<String> names() {
        List<String> names = new ArrayList<>(NAMES);
        types.own().stream()
                .filter(type -> types.description(type).orElseThrow().isPublished())
                .forEach(type -> names.addAll(List.of(type.word(), type.folder())));
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
        return included(withOwn(name)).replace(SITE, site.toString());
    }

    /** The schema with what the project describes. */
    private String withOwn(String name) {
        Optional<ContentType> list = types.ofFolder(name);
        Optional<ContentType> own = list.or(() -> types.ofWord(name)).filter(types.own()::contains);
        String text = own.map(this::patterned)
                .map(both -> list.isPresent() ? both.list : both.document)
                .orElseGet(() -> resource("schema/" + name + ".schema.json"));
        if (name.equals("common")) {
            return withTypes(text);
        }
        JsonObject properties =
                list.map(types::fields).map(FieldSchemas::properties).orElse(new JsonObject());
        StringBuilder members = new StringBuilder();
        properties
                .members()
                .forEach((member, schema) -> members.append("        \"")
                        .append(member)
                        .append("\": ")
                        .append(new String(JsonText.bytes((JsonObject) schema, 0), StandardCharsets.UTF_8).strip())
                        .append(",\n"));
        return text.replace(LINKS, members + LINKS);
    }

    /** The two schemas of a type. */
    private record Both(String document, String list) {}

    private Both patterned(ContentType type) {
        String title = JSONValue.escape(type.noun().in(MessageLanguage.ENGLISH));
        UnaryOperator<String> named = text -> text.replace(PATTERN.folder() + ".schema", type.folder() + ".schema")
                .replace(PATTERN.word() + ".schema", type.word() + ".schema")
                .replace("^" + PATTERN.word() + "/", "^" + type.word() + "/")
                .replace("\"const\": \"" + PATTERN.word(), "\"const\": \"" + type.word())
                .replaceFirst("(\"title\": )\"[^\"]*\"", "$1\"" + Matcher.quoteReplacement(title) + "\"");
        return new Both(
                named.apply(resource("schema/" + PATTERN.word() + ".schema.json")),
                named.apply(resource("schema/" + PATTERN.folder() + ".schema.json")));
    }

    /** The schema of ids and relations, which name all types. */
    private String withTypes(String common) {
        String text = common;
        for (ContentType type : types.own()) {
            text = text.replace("|page|", "|page|" + type.word() + "|")
                    .replace(
                            "        \"pages\": ",
                            "        \"" + type.folder() + "\": {\"$ref\": \"#/$defs/ids\"},\n        \"pages\": ");
        }
        return text;
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
