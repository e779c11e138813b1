package org.programmekb.editor;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.config.EditedRepository;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Schema;
import org.programmekb.content.schema.Schemas;
import org.programmekb.dataset.JsonObject;
import org.programmekb.dataset.JsonText;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.ResourceFile;
import org.programmekb.diagnostic.Severity;
import org.programmekb.index.CitationCheck;
import org.programmekb.jsonschema.JsonSchemas;
import org.programmekb.render.GeneratedFile;
import org.programmekb.source.Register;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** The files of which the editor consists: a page, scripts, a style sheet, schemas, and the settings of the project. */
public final class EditorFiles {
    /** The folder of the editor below the root of the site. */
    public static final String FOLDER = "admin/";

    private static final String SETTINGS = "config.json";

    private static final String SCHEMAS = "schemas/";

    private static final List<String> NAMES = List.of(
            "index.html",
            "amounts.js",
            "checking.js",
            "choices.js",
            "clipboard.js",
            "contents.js",
            "dates.js",
            "desk.js",
            "drafts.js",
            "editor.css",
            "entry.js",
            "field-parts.js",
            "fields.js",
            "files.js",
            "findings.js",
            "folding.js",
            "forge.js",
            "frame.js",
            "handover.js",
            "keep.js",
            "keeping.js",
            "ledger.js",
            "lines.js",
            "links.js",
            "lists.js",
            "main.js",
            "markup.js",
            "merge.js",
            "moves.js",
            "names.js",
            "pages.js",
            "passages.js",
            "paste.js",
            "picture.js",
            "pinyin.js",
            "preview.js",
            "proposals.js",
            "references.js",
            "relations.js",
            "rows.js",
            "same.js",
            "saving.js",
            "schema.js",
            "sign-in.js",
            "store-disk.js",
            "store-forge.js",
            "store-github.js",
            "store-gitlab.js",
            "texts.js",
            "texts-ar.js",
            "texts-de.js",
            "texts-es.js",
            "texts-fr.js",
            "texts-it.js",
            "texts-ja.js",
            "texts-pt.js",
            "translating.js",
            "turndown.LICENSE.txt",
            "turndown.js",
            "word-lists.js",
            "words.js",
            "writing.js",
            "yaml-edit.js",
            "yaml.LICENSE.txt",
            "yaml.js",
            "zones.js");

    /** What only a published editor has: files of its site, and a policy that no server sends. */
    private static final Pattern PUBLISHED = Pattern.compile("<(link|meta)[^>]*(\"\\.\\./|http-equiv)[^>]*>\n");

    private EditorFiles() {}

    /** The files that a site publishes; none unless its settings say so. */
    public static List<GeneratedFile> published(SiteConfig config) {
        if (!config.admin()) {
            return List.of();
        }
        List<GeneratedFile> files = new ArrayList<>();
        Stream.concat(NAMES.stream(), Stream.of(SETTINGS))
                .forEach(name -> files.add(new GeneratedFile(
                        FOLDER + name,
                        () -> find(FOLDER + name, config, Optional.empty()).orElseThrow())));
        schemas(config.types())
                .forEach((name, bytes) -> files.add(new GeneratedFile(FOLDER + SCHEMAS + name, () -> bytes)));
        return files;
    }

    /**
     * The file at a path below the root of the server; empty if there is none.
     *
     * @param site where the site is shown, for the editor of the files on this machine; empty for one that is published
     *     with the site, and writes to a repository on a forge
     */
    static Optional<byte[]> find(String path, SiteConfig config, Optional<URI> site) {
        String name = path.substring(FOLDER.length());
        if (name.equals(SETTINGS)) {
            return Optional.of(settings(config, site));
        } else if (name.startsWith(SCHEMAS)) {
            return Optional.ofNullable(schemas(config.types()).get(name.substring(SCHEMAS.length())));
        }
        return NAMES.contains(name)
                ? Optional.of(ResourceFile.bytes(EditorFiles.class, name))
                        .map(file -> name.endsWith(".html") ? page(file, config, site.isPresent()) : file)
                : Optional.empty();
    }

    /** Those of the program are made when the first one is needed; a project that describes types has its own. */
    private static Map<String, byte[]> schemas(Types types) {
        return types.descriptions().isEmpty() ? SchemaFiles.ALL : JsonSchemas.all(types);
    }

    private static final class SchemaFiles {
        private static final Map<String, byte[]> ALL = JsonSchemas.all(Types.BUILT_IN);
    }

    private static byte[] settings(SiteConfig config, Optional<URI> site) {
        boolean isStrict = config.severities().get(Code.SOURCE_MISSING) == Severity.ERROR;
        JsonObject settings = new JsonObject()
                .put("store", site.isPresent() ? "disk" : "forge")
                .put("site", site.map(URI::toString).orElse("../"))
                .put("title", texts(config.title()))
                .put("content", config.folders().contentPrefix())
                .put("edit", config.editUrl().orElse(""))
                .put("repository", repository(config).map(EditorFiles::repository))
                .put("defaultLanguage", config.defaultLanguage().code())
                .put("timeZone", config.timeZone().getId())
                .put(
                        "languages",
                        config.languages().stream().map(EditorFiles::language).toList())
                .put(
                        "sides",
                        config.groups().stream()
                                .map(side ->
                                        new JsonObject().put("id", side.id()).put("name", texts(side.name())))
                                .toList())
                .put(
                        "types",
                        config.types().all().stream()
                                .map(type -> type(type, config.types())
                                        .put("cites", isStrict && CitationCheck.asksFor(type)))
                                .toList())
                .put(
                        "registers",
                        Stream.of(Register.values()).map(EditorFiles::register).toList());
        return JsonText.bytes(settings, 0);
    }

    private static JsonObject repository(EditedRepository own) {
        return new JsonObject()
                .put("label", own.label())
                .put("host", own.host())
                .put("path", own.path())
                .put("branch", own.branch())
                .put("folder", own.folder());
    }

    private static JsonObject language(Language language) {
        return new JsonObject()
                .put("code", language.code())
                .put("tag", language.tag())
                .put("name", language.name())
                .put("rightToLeft", language.rightToLeft());
    }

    private static JsonObject type(ContentType type, Types types) {
        JsonObject kind =
                kind(Schemas.of(type, types), type.folder(), type.noun()).put("address", type.address());
        if (types.own().contains(type)) {
            Map<String, Map<String, String>> texts =
                    types.description(type).orElseThrow().texts();
            JsonObject list = new JsonObject();
            List<String> languages = Stream.concat(Stream.of("en", "zh"), texts.keySet().stream())
                    .distinct()
                    .toList();
            for (String language : languages) {
                String key = "type." + type.folder();
                String name = Stream.concat(Stream.ofNullable(texts.get(language)), texts.values().stream())
                        .flatMap(own -> Stream.ofNullable(own.get(key)))
                        .findFirst()
                        .orElse(type.folder());
                list.put(language, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            }
            kind.put("list", list);
        }
        return kind;
    }

    /** A file with many items is offered as a type, too. */
    private static JsonObject register(Register register) {
        Schema items = Schemas.of(register);
        return kind(items, register.stem(), Message.of("kind." + items.word())).put("isRegister", true);
    }

    /** What can be edited: its word in the schemas, the name of its folder or file, and what a reader calls it. */
    private static JsonObject kind(Schema schema, String folder, Message noun) {
        JsonObject names = new JsonObject();
        for (MessageLanguage language : MessageLanguage.values()) {
            names.put(language.code(), noun.in(language));
        }
        List<String> required =
                schema.requiredFields().stream().<String>map(Field::name).toList();
        return new JsonObject()
                .put("word", schema.word())
                .put("folder", folder)
                .put("name", names)
                .put("required", required);
    }

    private static JsonObject texts(LocalizedText text) {
        JsonObject texts = new JsonObject();
        text.byLanguage().forEach(texts::put);
        return texts;
    }

    /** The page; one that is published may send requests to the forge of its repository, and to no other server. */
    private static byte[] page(byte[] file, SiteConfig config, boolean isLocal) {
        String page = new String(file, StandardCharsets.UTF_8);
        String adapted = isLocal
                ? PUBLISHED.matcher(page).replaceAll("")
                : repository(config)
                        .map(own -> page.replace("https://api.github.com", own.api()))
                        .orElse(page);
        return adapted.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<EditedRepository> repository(SiteConfig config) {
        return config.editUrl().flatMap(EditedRepository::of);
    }
}
