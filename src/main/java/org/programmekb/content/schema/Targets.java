package org.programmekb.content.schema;

import java.util.Collection;
import java.util.EnumMap;
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
    private final Set<ContentId> entries;
    private final Ids organisations;
    private final Ids terms;

    /**
     * The ids in a file such as {@code glossary.yaml}.
     *
     * @param extent whether the whole file could be read; if not, any id may exist
     */
    private record Ids(Set<String> all, HeaderNode.Extent extent) {
        static Ids of(HeaderNode.Mapping file) {
            Set<String> all = new LinkedHashSet<>();
            file.fields().forEach(field -> all.add(field.name()));
            return new Ids(all, file.extent());
        }

        boolean canHold(String id) {
            return extent == HeaderNode.Extent.PARTIAL || all.contains(id);
        }
    }

    private Targets(Set<ContentId> entries, Ids organisations, Ids terms) {
        this.entries = entries;
        this.organisations = organisations;
        this.terms = terms;
        for (ContentType type : ContentType.values()) {
            known.put(type, new TreeSet<>());
        }
    }

    static Targets of(ParsedSources sources, SiteConfig config, Diagnostics diagnostics) {
        Set<String> broken = new TreeSet<>();
        diagnostics
                .of(Severity.ERROR)
                .forEach(error -> broken.add(error.location().path()));
        Set<ContentId> entries = new LinkedHashSet<>();
        sources.documents().stream()
                .map(Document::id)
                .filter(id -> SourceChecks.reserved(id).isEmpty())
                .forEach(entries::add);
        Targets targets = new Targets(entries, Ids.of(sources.organisations()), Ids.of(sources.glossary()));
        sources.documents().forEach(document -> targets.add(document.id()));
        String content = content(config);
        broken.forEach(path -> named(path, content).ifPresent(targets::add));
        return targets;
    }

    private static String content(SiteConfig config) {
        return config.folders()
                        .project()
                        .relativize(config.folders().content())
                        .toString()
                        .replace('\\', '/') + "/";
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
        slugs(id.type()).add(id.slug());
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

    Collection<String> organisations() {
        return organisations.all();
    }

    boolean isOrganisation(String id) {
        return organisations.all().contains(id);
    }

    /** Whether an organisation with this id may exist: it is known, or a part of its file could not be read. */
    boolean canBeOrganisation(String id) {
        return organisations.canHold(id);
    }

    Collection<String> terms() {
        return terms.all();
    }

    boolean isTerm(String id) {
        return terms.all().contains(id);
    }

    /** Whether a term with this id may exist: it is known, or a part of its file could not be read. */
    boolean canBeTerm(String id) {
        return terms.canHold(id);
    }
}
