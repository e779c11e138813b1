package org.programmekb.imports.jbake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.JBakeHeader;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.type.ContentType;

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
                ? config.types().ofFolder(path.substring(0, path.indexOf('/')))
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
        String decoded = new String(file.read(), StandardCharsets.UTF_8);
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return JBakeHeader.of(new SourceText(file.path(), text), site.setting("header_separator"), config.limits())
                .filter(header -> header.wrong().isEmpty())
                .map(header -> new OldDocument(path, file, text, header))
                .filter(read -> read.field("type").isPresent()
                        || !site.setting("default_type").isEmpty());
    }
}
