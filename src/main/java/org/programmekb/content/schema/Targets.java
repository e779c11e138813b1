package org.programmekb.content.schema;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;
import org.programmekb.markup.Document;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** The valid targets of references. A document with an error is still a target, but not always an entry. */
final class Targets {
    private final Map<ContentType, Set<String>> known = new EnumMap<>(ContentType.class);
    private final Set<ContentId> entries = new HashSet<>();
    private final Ids organisations;
    private final Ids terms;

    /**
     * The ids in a file such as {@code glossary.yaml}.
     *
     * @param text all ids, in their order; each entry includes it in its fingerprint
     * @param extent whether the whole file could be read; if not, any id may exist
     */
    record Ids(Set<String> all, String text, HeaderNode.Extent extent) {
        private static Ids of(HeaderNode.Mapping file) {
            Set<String> all = new LinkedHashSet<>();
            file.fields().forEach(field -> all.add(field.name()));
            return new Ids(all, all.toString(), file.extent());
        }

        /** Whether an id may exist: it is known, or a part of the file could not be read. */
        boolean canHold(String id) {
            return extent == HeaderNode.Extent.PARTIAL || all.contains(id);
        }
    }

    Targets(ParsedSources sources, SiteConfig config, Diagnostics diagnostics) {
        organisations = Ids.of(sources.organisations());
        terms = Ids.of(sources.glossary());
        for (Document document : sources.documents()) {
            add(document.id());
            if (ReservedNames.in(document.id()).isEmpty()) {
                entries.add(document.id());
            }
        }
        String content = config.folders().contentPrefix();
        diagnostics.of(Severity.ERROR).stream()
                .flatMap(error -> named(error.location().path(), content).stream())
                .forEach(this::add);
    }

    /** The document that a file belongs to, even if its language suffix or extension is wrong. */
    private static Optional<ContentId> named(String path, String content) {
        if (!path.startsWith(content)) {
            return Optional.empty();
        }
        int folder = path.indexOf('/', content.length());
        int dot = path.indexOf('.', path.lastIndexOf('/'));
        if (folder < 0 || dot < folder || path.endsWith(".yaml") || path.endsWith(".yml")) {
            return Optional.empty();
        }
        return ContentType.ofFolder(path.substring(content.length(), folder))
                .map(type -> new ContentId(type, path.substring(folder + 1, dot)));
    }

    private void add(ContentId id) {
        known.computeIfAbsent(id.type(), type -> new TreeSet<>()).add(id.slug());
    }

    /** The slugs of a type, sorted. */
    Set<String> slugs(ContentType type) {
        return known.getOrDefault(type, Set.of());
    }

    boolean isKnown(ContentId id) {
        return slugs(id.type()).contains(id.slug());
    }

    /** Whether the programme has an entry with this id. */
    boolean isEntry(ContentId id) {
        return entries.contains(id);
    }

    Ids organisations() {
        return organisations;
    }

    Ids terms() {
        return terms;
    }
}
