package org.programmekb.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.header.YamlText;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.wordpress.export.Translations.Version;

/** Which items have been imported into the project, and as which documents, whatever became of them since. */
final class Ledger {
    static final String PATH = "imports/wordpress.yaml";
    private static final String NOTE =
            "# What `kb import wordpress` has imported: the number of each item and its document.\n"
                    + "# An item that is listed here is not imported again.\n";

    /** By site and key of the item. */
    private final Map<String, Map<String, String>> sites;

    private final Map<String, String> items;

    private Ledger(Map<String, Map<String, String>> sites, String site) {
        this.sites = sites;
        this.items = sites.computeIfAbsent(site, key -> new TreeMap<>());
    }

    /** Reads what was imported before; mistakes are reported. */
    static Ledger read(SiteConfig config, String site, Diagnostics findings) throws IOException {
        Map<String, Map<String, String>> sites = new TreeMap<>();
        Path file = config.folders().project().resolve(PATH);
        if (Files.isRegularFile(file)) {
            SourceText text = SourceText.decode(PATH, Files.readAllBytes(file), findings);
            Mapping mapping = new YamlReader(config.limits().yamlDepth(), Integer.MAX_VALUE)
                    .mapping(text, 0, text.text().length(), findings);
            mapping.fields().forEach(each -> {
                if (each.value() instanceof Mapping entries) {
                    Map<String, String> items = sites.computeIfAbsent(each.name(), key -> new TreeMap<>());
                    entries.fields().forEach(entry -> {
                        if (entry.value() instanceof Scalar scalar) {
                            items.put(entry.name(), scalar.text());
                        }
                    });
                }
            });
        }
        return new Ledger(sites, site);
    }

    /** The document that a version was imported as. */
    Optional<ContentId> find(Version version) {
        return Optional.ofNullable(items.get(key(version))).flatMap(Ledger::id);
    }

    void add(Version version, ContentId id) {
        items.put(key(version), id + "." + version.language().code());
    }

    private static Optional<ContentId> id(String text) {
        int slash = text.indexOf('/');
        int dot = text.lastIndexOf('.');
        return slash < 0 || dot < slash
                ? Optional.empty()
                : ContentType.ofWord(text.substring(0, slash))
                        .map(type -> new ContentId(type, text.substring(slash + 1, dot)));
    }

    private static String key(Version version) {
        String number = String.valueOf(version.item().id());
        return version.mark().isEmpty() ? number : number + "-" + version.mark();
    }

    String text() {
        StringBuilder text = new StringBuilder(NOTE);
        sites.forEach((site, entries) -> {
            if (!entries.isEmpty()) {
                text.append(YamlText.of(site)).append(":\n");
                entries.forEach((key, document) -> text.append("  ")
                        .append(key)
                        .append(": ")
                        .append(document)
                        .append('\n'));
            }
        });
        return text.toString();
    }
}
