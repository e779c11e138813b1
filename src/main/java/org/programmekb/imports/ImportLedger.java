package org.programmekb.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.programmekb.config.InputFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.header.YamlText;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ContentId;
import org.programmekb.type.Types;

/** Which items have been imported into the project, and as which documents, whatever became of them since. */
public final class ImportLedger {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\w-]*");

    private final Types types;
    private final String note;
    /** By source and key of the item. */
    private final Map<String, Map<String, String>> sources;

    private final Map<String, String> items;

    private ImportLedger(Types types, String note, Map<String, Map<String, String>> sources, String source) {
        this.types = types;
        this.note = note;
        this.sources = sources;
        this.items = sources.computeIfAbsent(source, key -> new TreeMap<>());
    }

    /**
     * Reads what was imported before; mistakes are reported.
     *
     * @param path of the file in the project
     * @param note the comment at its beginning
     * @param source where the items come from
     */
    public static ImportLedger read(SiteConfig config, String path, String note, String source, Diagnostics findings)
            throws IOException {
        Map<String, Map<String, String>> sources = new TreeMap<>();
        Optional<Path> file =
                config.folders().roots().file(config.folders().project().resolve(path));
        if (file.isPresent()) {
            SourceText text = SourceText.decode(path, InputFile.read(file.get(), Report.LARGEST), findings);
            Mapping mapping = new YamlReader(config.limits().yamlDepth(), Integer.MAX_VALUE, Integer.MAX_VALUE)
                    .mapping(text, 0, text.text().length(), findings);
            mapping.fields().forEach(each -> {
                if (each.value() instanceof Mapping entries) {
                    Map<String, String> items = sources.computeIfAbsent(each.name(), key -> new TreeMap<>());
                    entries.fields().forEach(entry -> {
                        if (entry.value() instanceof Scalar scalar) {
                            items.put(entry.name(), scalar.text());
                        }
                    });
                }
            });
        }
        return new ImportLedger(config.types(), note, sources, source);
    }

    /** The document that an item was imported as, without its language. */
    public Optional<ContentId> find(String key) {
        return Optional.ofNullable(items.get(key)).flatMap(this::id);
    }

    /** The documents of all items, by the keys of the items. */
    public Map<String, ContentId> documents() {
        Map<String, ContentId> documents = new TreeMap<>();
        items.forEach((key, text) -> id(text).ifPresent(id -> documents.put(key, id)));
        return documents;
    }

    /**
     * Adds an item.
     *
     * @param language the code of the language in which it was imported
     */
    public void add(String key, ContentId id, String language) {
        items.put(key, id + "." + language);
    }

    private Optional<ContentId> id(String text) {
        int slash = text.indexOf('/');
        int dot = text.lastIndexOf('.');
        return slash < 0 || dot < slash
                ? Optional.empty()
                : types.ofWord(text.substring(0, slash))
                        .map(type -> new ContentId(type, text.substring(slash + 1, dot)));
    }

    /** The file with what was added. */
    public String text() {
        StringBuilder text = new StringBuilder(note);
        sources.forEach((source, entries) -> {
            if (!entries.isEmpty()) {
                text.append(YamlText.key(source)).append(":\n");
                entries.forEach((key, document) -> text.append("  ")
                        .append(NUMBER.matcher(key).matches() ? key : YamlText.key(key))
                        .append(": ")
                        .append(document)
                        .append('\n'));
            }
        });
        return text.toString();
    }
}
