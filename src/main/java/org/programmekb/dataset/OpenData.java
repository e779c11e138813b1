package org.programmekb.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.index.ActionIds;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.NewestChange;
import org.programmekb.render.RenderContext;
import org.programmekb.render.metadata.DataSet;
import org.programmekb.render.metadata.DataSets;
import org.programmekb.type.ContentType;

/** List of all open data files of a site. New files are added here. */
public final class OpenData {
    /** Each entry of a list is on its own line. */
    private static final int LINES_OF_LISTS = 2;
    /** People read the files about one document, too. */
    private static final int LINES_OF_DOCUMENTS = 4;

    private final RenderContext context;
    private final SiteConfig config;
    private final PublishedSchemas schemas;
    private final SchemaCheck check;
    private final EntryMembers entries;
    private final ReferenceMembers references;
    private final Envelope envelope;

    /** The open data of a site; violations of the published schemas are reported to {@code diagnostics}. */
    public OpenData(RenderContext context, Diagnostics diagnostics) {
        this.context = context;
        this.config = context.config();
        this.schemas = new PublishedSchemas(config.siteUrl(), config.types());
        this.check = new SchemaCheck(schemas, diagnostics);
        this.entries = new EntryMembers(context);
        this.references = new ReferenceMembers(context, entries);
        this.envelope = new Envelope(config, entries.words(), schemas);
    }

    /** The list files, which are made one at a time; none if the site publishes no open data. */
    public List<GeneratedFile> lists() {
        List<GeneratedFile> files = new ArrayList<>();
        if (config.data().isPresent()) {
            for (DataSet set : DataSets.of(context)) {
                set.formats()
                        .forEach(format -> files.add(new GeneratedFile(set.path(format), () -> file(set, format))));
            }
        }
        return files;
    }

    /** All other files; none if the site publishes no open data. */
    public List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        if (config.data().isEmpty()) {
            return files;
        }
        for (ContentType type : DataSets.published(config)) {
            entries.entries(type).forEach(entry -> files.add(document(entry)));
        }
        for (String name : schemas.names()) {
            files.add(GeneratedFile.text(PublishedSchemas.path(name), () -> schemas.text(name)));
        }
        files.add(GeneratedFile.text(Graph.VOCABULARY, this::vocabulary));
        files.add(new GeneratedFile(
                Catalogue.PATH, () -> JsonText.bytes(new Catalogue(context, schemas).file(), LINES_OF_DOCUMENTS)));
        files.add(new GeneratedFile(DataPackage.PATH, this::tables));
        return files;
    }

    private synchronized byte[] tables() {
        return JsonText.bytes(new DataPackage(context, schemas, this::rows).file(), LINES_OF_DOCUMENTS);
    }

    private String vocabulary() {
        return PublishedSchemas.resource("vocabulary.jsonld")
                .replace("https://example.org/" + Graph.VOCABULARY, context.absoluteUrl(Graph.VOCABULARY));
    }

    /** The file about one entry, with its prose. */
    public Optional<GeneratedFile> of(Entry entry) {
        return config.data()
                .filter(settings ->
                        DataSets.published(config).contains(entry.id().type()))
                .map(settings -> document(entry));
    }

    private GeneratedFile document(Entry entry) {
        String path = Addresses.dataOf(entry.id());
        return new GeneratedFile(path, () -> {
            String schema = PublishedSchemas.nameOfOne(entry.id().type());
            JsonObject members = entries.of(entry);
            // What surrounds the entry is checked with the list; prose is text by language or left out.
            check.checkEntry(path, entry.id().type().folder(), members);
            return JsonText.bytes(
                    envelope.of(schema).put("entry", members).put("text", prose(entry)), LINES_OF_DOCUMENTS);
        });
    }

    /** The prose as plain text by language; each paragraph is a line. */
    private JsonObject prose(Entry entry) {
        JsonObject prose = new JsonObject();
        for (Version version : context.index().versions(entry)) {
            String text = context.index()
                    .prose(new Shown(version, version.language()))
                    .text()
                    .strip();
            if (!text.isEmpty()) {
                prose.put(version.language().code(), text);
            }
        }
        return prose;
    }

    /** Synchronized: the lists of a large site take much memory, so only one is made at a time. */
    private synchronized byte[] file(DataSet set, DataSet.Format format) {
        return switch (format) {
            case JSON -> list(set);
            case CSV -> Table.of(set.key(), config.types()).csv(rows(set.key()), config.languages());
            case GEOJSON ->
                checked(
                        set.path(format),
                        "geojson",
                        CityFeatures.of(envelope.of("geojson"), entries.all(ContentType.CITY), config.languages()));
            case JSON_LD -> JsonText.bytes(new Graph(context).of(nodes()), LINES_OF_LISTS);
        };
    }

    private byte[] checked(String path, String schema, JsonObject file) {
        check.check(path, schema, file);
        return JsonText.bytes(file, LINES_OF_LISTS);
    }

    private byte[] list(DataSet set) {
        List<JsonObject> rows = rows(set.key());
        Optional<Instant> modified = switch (set.key()) {
            case DataSets.ORGANISATIONS -> NewestChange.ofList(context, "organisations.yaml");
            case DataSets.TERMS -> NewestChange.ofList(context, "glossary.yaml");
            case DataSets.PEOPLE -> NewestChange.ofList(context, "people.yaml");
            case DataSets.SOURCES -> NewestChange.ofList(context, "sources.yaml");
            default -> Envelope.newest(rows);
        };
        String path = set.path(DataSet.Format.JSON);
        // The entries of documents are checked in their own files.
        boolean isJudged = config.types().ofFolder(set.key()).isPresent();
        check.check(path, set.key(), envelope.list(set.key(), modified, isJudged ? rows.subList(0, 1) : rows));
        return JsonText.bytes(envelope.list(set.key(), modified, rows), LINES_OF_LISTS);
    }

    private List<JsonObject> rows(String key) {
        return switch (key) {
            case DataSets.ORGANISATIONS -> references.organisations();
            case DataSets.TERMS -> references.terms();
            case DataSets.PEOPLE -> references.people();
            case DataSets.SOURCES -> references.sources();
            case DataSets.ACTIONS -> actions();
            case DataSets.INDICATORS -> items(entries.all(ContentType.LAP), "lap", plan -> plan.get("indicators"));
            case DataSets.EVENTS -> events();
            case DataSets.DECISIONS ->
                items(
                        events(),
                        "event",
                        item -> ((JsonObject) Objects.requireNonNull(item.get("event"))).get("decisions"));
            case DataSets.AGREEMENTS ->
                Stream.of(ContentType.NEWS, ContentType.COOPERATION)
                        .flatMap(type -> items(entries.all(type), "entry", each -> each.get("agreements")).stream())
                        .toList();
            case DataSets.MATRIX -> new AchievementMatrix(context, entries).rows();
            case DataSets.HISTORY -> new AchievementMatrix(context, entries).history();
            default -> entries.all(config.types().ofFolder(key).orElseThrow());
        };
    }

    /** The actions of all plans, each with the id and the address of its row on the page of its plan. */
    private List<JsonObject> actions() {
        List<JsonObject> rows = items(entries.all(ContentType.LAP), "lap", plan -> plan.get("actions"));
        int next = 0;
        for (Entry entry : entries.entries(ContentType.LAP)) {
            for (String id : ActionIds.of((ActionPlan) entry, config)) {
                JsonObject url = new JsonObject();
                context.index()
                        .versions(entry)
                        .forEach(version -> url.put(
                                version.language().code(),
                                context.absoluteUrl(
                                        context.index().rows().address(entry, "#" + id, version.language()))));
                rows.get(next++).put("id", id).put("url", url);
            }
        }
        return rows;
    }

    /** The events among the news. */
    private List<JsonObject> events() {
        return entries.all(ContentType.NEWS).stream()
                .filter(item -> item.get("event") != null)
                .toList();
    }

    /** The objects in one member of each owner, with the id of their owner as the member {@code name}. */
    private static List<JsonObject> items(
            List<JsonObject> owners, String name, Function<JsonObject, @Nullable Object> member) {
        List<JsonObject> rows = new ArrayList<>();
        for (JsonObject owner : owners) {
            if (member.apply(owner) instanceof List<?> items) {
                items.forEach(item -> rows.add(new JsonObject()
                        .put(name, Objects.requireNonNull(owner.get("id")))
                        .putAll((JsonObject) item)));
            }
        }
        return rows;
    }

    private List<Supplier<JsonObject>> nodes() {
        List<Supplier<JsonObject>> nodes = new ArrayList<>();
        for (ContentType type : DataSets.published(config)) {
            entries.entries(type).forEach(entry -> nodes.add(() -> entries.of(entry)));
        }
        Stream.of(references.organisations(), references.terms(), references.people(), references.sources())
                .flatMap(List::stream)
                .forEach(reference -> nodes.add(() -> reference));
        return nodes;
    }
}
