package org.programmekb.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.simple.JSONValue;
import org.programmekb.config.DataSettings;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
import org.programmekb.index.Addresses;
import org.programmekb.render.RenderContext;
import org.programmekb.render.metadata.DataSet;
import org.programmekb.render.metadata.DataSets;

/**
 * Description of the tables for programs: a Tabular Data Package (Frictionless). What it says about a column comes from the
 * published JSON Schema of the member that the column shows.
 */
final class DataPackage {
    /** Its path. */
    static final String PATH = Addresses.dataFile("datapackage.json");

    /** Where the rows of tables that have no schema of their own are described: a schema, and a path in its entries. */
    private static final Map<String, String> ROWS = Map.of(
            DataSets.ACTIONS, "laps.actions",
            DataSets.INDICATORS, "laps.indicators",
            DataSets.EVENTS, "news",
            DataSets.DECISIONS, "news.event.decisions",
            DataSets.AGREEMENTS, "news.agreements",
            DataSets.MATRIX, DataSets.HISTORY);

    /** The tables of what is no document, by the beginnings of ids. */
    private static final Map<String, String> SETS =
            Map.of("organisation", DataSets.ORGANISATIONS, "event", DataSets.EVENTS);

    private static final Pattern ID = Pattern.compile("\\^(\\w+)/\\.\\+\\$");

    private final RenderContext context;
    private final SiteConfig config;
    private final PublishedSchemas schemas;
    private final Function<String, List<JsonObject>> rows;
    private final Map<String, Map<?, ?>> parsed = new HashMap<>();

    /** The tables of a site; {@code rows} are those of a data set. */
    DataPackage(RenderContext context, PublishedSchemas schemas, Function<String, List<JsonObject>> rows) {
        this.context = context;
        this.config = context.config();
        this.schemas = schemas;
        this.rows = rows;
    }

    JsonObject file() {
        List<DataSet> tables = DataSets.of(context).stream()
                .filter(set -> set.formats().contains(DataSet.Format.CSV))
                .toList();
        List<String> names = tables.stream().map(DataSet::key).toList();
        return new JsonObject()
                .put("profile", "tabular-data-package")
                .put("name", config.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._/-]", "-"))
                .put("id", context.absoluteUrl(PATH))
                .put("title", english(config.title()))
                .put("description", english(config.description()))
                .put("homepage", context.absoluteUrl(Addresses.data(config.defaultLanguage())))
                .put("version", Envelope.FORMAT)
                .put(
                        "licenses",
                        config.data().flatMap(DataSettings::licence).stream()
                                .map(url -> new JsonObject().put("path", url.toString()))
                                .toList())
                .put(
                        "contributors",
                        List.of(new JsonObject()
                                .put("title", english(config.publisher()))
                                .put("role", "publisher")))
                .put(
                        "sources",
                        List.of(new JsonObject()
                                .put("title", english(config.title()))
                                .put("path", config.siteUrl().toString())))
                .put("resources", tables, set -> resource(set, names));
    }

    private String english(LocalizedText text) {
        return config.language("en")
                .flatMap(text::in)
                .or(() -> text.in(config.defaultLanguage()))
                .orElse("");
    }

    private JsonObject resource(DataSet set, List<String> tables) {
        List<JsonObject> fields = new ArrayList<>();
        List<JsonObject> keys = new ArrayList<>();
        for (Table.Column column :
                Table.of(set.key(), config.types()).columns(() -> rows.apply(set.key()), config.languages())) {
            Member member = member(set.key(), column.path());
            fields.add(field(column, member));
            target(column, member)
                    .filter(tables::contains)
                    .ifPresent(table -> keys.add(new JsonObject()
                            .put("fields", column.name())
                            .put(
                                    "reference",
                                    new JsonObject()
                                            .put("resource", table.equals(set.key()) ? "" : table)
                                            .put("fields", "id"))));
        }
        boolean hasId = fields.stream().anyMatch(field -> "id".equals(field.get("name")));
        return new JsonObject()
                .put("profile", "tabular-data-resource")
                .put("name", set.key())
                .put("path", set.key() + ".csv")
                .put("title", context.messages(config.defaultLanguage()).text("data.set." + set.key()))
                .put("description", context.messages(config.defaultLanguage()).text("data.set." + set.key() + ".text"))
                .put("format", "csv")
                .put("mediatype", DataSet.Format.CSV.mediaType())
                .put("encoding", "utf-8")
                .put(
                        "schema",
                        new JsonObject()
                                .put("fields", fields)
                                .put("primaryKey", hasId ? Optional.of("id") : Optional.empty())
                                .put("foreignKeys", keys));
    }

    /** Several values in a cell are text, whatever they are. */
    private static JsonObject field(Table.Column column, Member member) {
        String type = member.isList() ? "" : String.valueOf(member.schema().get("type"));
        return new JsonObject()
                .put("name", column.name())
                .put("type", List.of("integer", "number", "boolean").contains(type) ? type : "string")
                .put(
                        "description",
                        (member.description().isEmpty() ? column.name() : member.description())
                                        .replaceFirst("(?<![.!?])$", ".")
                                + (member.isList()
                                        ? " Several values are separated by \"" + Table.SEPARATOR + "\"."
                                        : "")
                                + column.language()
                                        .map(language -> " (" + language.tag() + ")")
                                        .orElse(""));
    }

    /** The table whose rows a column names by their ids. */
    private Optional<String> target(Table.Column column, Member member) {
        Matcher id = ID.matcher(String.valueOf(member.schema().get("pattern")));
        if (member.isList() || column.name().equals("id")) {
            return Optional.empty();
        }
        String word = id.matches() ? id.group(1) : column.name();
        return config.types().ofWord(word).map(type -> type.folder()).or(() -> Optional.ofNullable(SETS.get(word)));
    }

    /**
     * What a schema says about the member that a column shows.
     *
     * @param isList whether there can be several values
     */
    private record Member(Map<?, ?> schema, String description, boolean isList) {}

    private Member member(String set, String path) {
        List<String> row = List.of(ROWS.getOrDefault(set, set).split("\\."));
        Member at = new Member(definition(row.get(0), "entry"), "", false);
        for (String step : row.subList(1, row.size())) {
            at = step(at, step);
        }
        at = new Member(at.schema(), "", false);
        for (String step : path.split("\\.")) {
            at = step(at, step);
        }
        return at;
    }

    private Member step(Member from, String name) {
        Object members = from.schema().get("properties");
        Object next =
                members instanceof Map<?, ?> own ? own.get(name) : from.schema().get("additionalProperties");
        if (!(next instanceof Map<?, ?>) && members != null) {
            // A column that the program adds to the rows: the id of the entry to which they belong, or an address.
            next = definition("common", name.toLowerCase(Locale.ROOT).endsWith("url") ? "urls" : "id");
        }
        Member found = next instanceof Map<?, ?> schema
                ? resolved(schema, "", from.isList())
                : new Member(Map.of(), "", from.isList());
        if (!found.description().isEmpty()) {
            return found;
        }
        Object said = from.description().isEmpty() ? definition("common", name).get("description") : null;
        return new Member(found.schema(), said instanceof String own ? own : from.description(), found.isList());
    }

    /** What a member says about itself goes before what a definition says that it refers to. */
    private Member resolved(Map<?, ?> schema, String said, boolean isList) {
        String text = said.isEmpty() && schema.get("description") instanceof String own ? own : said;
        if (schema.get("$ref") instanceof String definition) {
            String name = definition.substring(definition.lastIndexOf('/') + 1);
            Member found = resolved(definition("common", name), text, isList);
            // What is said about all texts says nothing about one.
            return new Member(found.schema(), name.contains("ext") ? text : found.description(), found.isList());
        }
        return schema.get("items") instanceof Map<?, ?> items
                ? resolved(items, text, true)
                : new Member(schema, text, isList);
    }

    private Map<?, ?> definition(String schema, String name) {
        Map<?, ?> all = parsed.computeIfAbsent(schema, key -> (Map<?, ?>) JSONValue.parse(schemas.text(key)));
        return all.get("$defs") instanceof Map<?, ?> definitions && definitions.get(name) instanceof Map<?, ?> found
                ? found
                : Map.of();
    }
}
