package org.programmekb.imports.jbake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.header.RawDocument;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ContentType;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/**
 * The documents of JBake in a project.
 *
 * @param all those that have a header with a type
 * @param others paths of files that look like documents, but that JBake leaves out, or that cannot be read
 */
record OldDocuments(List<OldDocument> all, Set<String> others) {
    OldDocuments {
        all = List.copyOf(all);
        others = new TreeSet<>(others);
    }

    /** Finds and reads them. */
    static OldDocuments in(SiteConfig config, OldSite site) throws IOException {
        List<OldDocument> all = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (SourceFile file : FoundFiles.allContent(config, new Diagnostics(Map.of()))) {
            String path = config.folders().belowContent(file.path());
            if (Markup.of(file.extension()).isEmpty()) {
                continue;
            }
            Optional<ContentType> type = type(path, config);
            Optional<OldDocument> document =
                    file.size() > config.limits().documentBytes() ? Optional.empty() : read(path, file, config, site);
            if (document.isPresent() && (type.isEmpty() || isOther(document.get(), type.get()))) {
                all.add(document.get());
            } else if (document.isEmpty() && type.isEmpty() && !FoundFiles.isPart(path)) {
                others.add(path);
            }
        }
        return new OldDocuments(all, others);
    }

    /** The type of a document of the programme, by its folder, if it has a language in its name. */
    private static Optional<ContentType> type(String path, SiteConfig config) {
        String stem = path.substring(0, path.lastIndexOf('.'));
        boolean hasLanguage =
                config.language(stem.substring(stem.lastIndexOf('.') + 1)).isPresent();
        return hasLanguage && path.contains("/")
                ? ContentType.ofFolder(path.substring(0, path.indexOf('/')))
                : Optional.empty();
    }

    /** Whether a document in a folder of the programme says that it is none of them. */
    private static boolean isOther(OldDocument document, ContentType type) {
        return document.field("type")
                .filter(written -> !written.equals(type.word()) && !written.equals(type.folder()))
                .isPresent();
    }

    private static Optional<OldDocument> read(String path, SourceFile file, SiteConfig config, OldSite site)
            throws IOException {
        byte[] bytes = file.read();
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<OldDocument> pairs = pairs(path, file, text, site);
        Optional<OldDocument> document = pairs.isEmpty()
                        && Markup.of(file.extension()).equals(Optional.of(Markup.ASCIIDOC))
                        && !text.startsWith("---")
                ? Optional.of(new OldDocument(
                        path, file, text, OldDocument.Form.ATTRIBUTES, attributes(path, bytes, config), 0))
                : pairs;
        return document.filter(read ->
                read.field("type").isPresent() || !site.setting("default_type").isEmpty());
    }

    /** JBake takes a header for text if one of its lines is no pair. */
    private static Optional<OldDocument> pairs(String path, SourceFile file, String text, OldSite site) {
        SourceText lines = new SourceText(file.path(), text);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int number = 0; number < lines.lineCount(); number++) {
            String line = lines.line(number).strip();
            int equals = line.indexOf('=');
            if (line.equals(site.setting("header_separator"))) {
                int start = lines.lineStart(number + 1);
                return Optional.of(new OldDocument(path, file, text, OldDocument.Form.PAIRS, fields, start));
            } else if (equals > 0) {
                fields.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            } else if (!line.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> attributes(String path, byte[] bytes, SiteConfig config) {
        Map<String, String> fields = new LinkedHashMap<>();
        RawDocument.of(path, bytes, config.limits())
                .header()
                .fields()
                .forEach(field -> fields.put(field.name(), text(field.value())));
        return fields;
    }

    private static String text(HeaderNode value) {
        if (value instanceof Sequence sequence) {
            return sequence.items().stream().map(OldDocuments::text).collect(Collectors.joining(", "));
        }
        return value instanceof Scalar scalar ? scalar.text() : "";
    }
}
