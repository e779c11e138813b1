package org.programmekb.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.json.simple.JSONValue;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Schema;
import org.programmekb.content.schema.Schemas;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.jsonschema.JsonSchemas;
import org.programmekb.render.GeneratedFile;
import org.programmekb.source.ContentType;

/** The files of which the editor consists: a page, scripts, a style sheet, schemas, and the settings of the project. */
public final class EditorFiles {
    /** The folder of the editor below the root of the site. */
    public static final String FOLDER = "admin/";

    private static final List<String> NAMES = List.of(
            "index.html",
            "drafts.js",
            "editor.css",
            "entry.js",
            "field-parts.js",
            "fields.js",
            "files.js",
            "findings.js",
            "main.js",
            "moves.js",
            "names.js",
            "pages.js",
            "picture.js",
            "preview.js",
            "references.js",
            "relations.js",
            "schema.js",
            "store-disk.js",
            "store-github.js",
            "texts.js",
            "yaml-edit.js",
            "yaml.js",
            "yaml.LICENSE.txt");

    private EditorFiles() {}

    /** All files by their path below the root of the site, for a published site or for a server on this machine. */
    public static Map<String, byte[]> all(SiteConfig config, boolean isLocal) {
        Map<String, byte[]> files = new TreeMap<>();
        NAMES.forEach(name -> files.put(FOLDER + name, resource(name)));
        JsonSchemas.all().forEach((name, schema) -> files.put(FOLDER + "schemas/" + name, schema));
        files.put(FOLDER + "config.json", settings(config, isLocal));
        return files;
    }

    /** The files that a site publishes; none unless its settings say so. */
    public static List<GeneratedFile> published(SiteConfig config) {
        List<GeneratedFile> files = new ArrayList<>();
        if (config.admin()) {
            all(config, false).forEach((path, file) -> files.add(new GeneratedFile(path, () -> file)));
        }
        return files;
    }

    private static byte[] settings(SiteConfig config, boolean isLocal) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("store", isLocal ? "disk" : "github");
        settings.put("title", texts(config.title()));
        settings.put("content", config.folders().contentPrefix());
        settings.put("edit", config.editUrl().orElse(""));
        settings.put("defaultLanguage", config.defaultLanguage().code());
        settings.put(
                "languages",
                config.languages().stream().map(EditorFiles::language).toList());
        settings.put(
                "sides",
                config.groups().stream()
                        .map(side -> Map.of("id", side.id(), "name", texts(side.name())))
                        .toList());
        settings.put(
                "types",
                List.of(ContentType.values()).stream().map(EditorFiles::type).toList());
        settings.put(
                "registers",
                JsonSchemas.REGISTERS.stream().map(EditorFiles::register).toList());
        return JSONValue.toJSONString(settings).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> language(Language language) {
        return new TreeMap<>(Map.of(
                "code", language.code(),
                "tag", language.tag(),
                "name", language.name(),
                "rightToLeft", language.rightToLeft()));
    }

    private static Map<String, Object> type(ContentType type) {
        Map<String, Object> members = kind(Schemas.of(type), type.folder(), type.noun());
        members.put("address", type.address());
        return members;
    }

    /** A file with many items is offered as a type, too. */
    private static Map<String, Object> register(String file) {
        Schema items = Schemas.ofEntries(file);
        Map<String, Object> members = kind(items, file, Message.of("kind." + items.word()));
        members.put("isRegister", true);
        return members;
    }

    /** What can be edited: its word in the schemas, the name of its folder or file, and what a reader calls it. */
    private static Map<String, Object> kind(Schema schema, String folder, Message noun) {
        Map<String, Object> names = new TreeMap<>();
        for (MessageLanguage language : MessageLanguage.values()) {
            names.put(language.code(), noun.in(language));
        }
        List<String> required =
                schema.requiredFields().stream().<String>map(Field::name).toList();
        return new TreeMap<>(Map.of("word", schema.word(), "folder", folder, "name", names, "required", required));
    }

    private static Map<String, String> texts(LocalizedText text) {
        return new TreeMap<>(text.byLanguage());
    }

    private static byte[] resource(String name) {
        try (InputStream file = EditorFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not beside this class");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
