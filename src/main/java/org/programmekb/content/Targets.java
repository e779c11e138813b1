package org.programmekb.content;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;
import org.programmekb.markup.Document;
import org.programmekb.markup.HeaderNode;
import org.programmekb.markup.ParsedSources;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** What references can name. A document in which an error was found is still a target, but not always an entry. */
final class Targets {
    private final Map<ContentType, Set<String>> known = new EnumMap<>(ContentType.class);
    private final Set<ContentId> entries;
    private final Ids organisations;
    private final Ids terms;

    /**
     * Ids in a file of its own.
     *
     * @param broken whether the file could not be understood, so that any id may be in it
     */
    private record Ids(Set<String> all, boolean broken) {}

    private Targets(Set<ContentId> entries, Ids organisations, Ids terms) {
        this.entries = entries;
        this.organisations = organisations;
        this.terms = terms;
        for (ContentType type : ContentType.values()) {
            known.put(type, new TreeSet<>());
        }
    }

    static Targets of(ParsedSources sources, SourceTree tree, SiteConfig config, Diagnostics diagnostics) {
        Set<String> broken = new TreeSet<>();
        diagnostics.of(Severity.ERROR).forEach(error -> broken.add(error.location().path()));
        Set<ContentId> entries = new LinkedHashSet<>();
        sources.documents().stream().map(Document::id).forEach(entries::add);
        Targets targets = new Targets(
                entries,
                ids(sources.organisations(), tree.organisations(), broken),
                ids(sources.glossary(), tree.glossary(), broken));
        entries.forEach(targets::add);
        tree.documents().forEach(document -> targets.add(document.id()));
        String content = content(config);
        broken.forEach(path -> named(path, content).ifPresent(targets::add));
        return targets;
    }

    private static String content(SiteConfig config) {
        return config.folders().project().relativize(config.folders().content()).toString().replace('\\', '/') + "/";
    }

    /** The document that a file must be about, whatever is wrong with its suffix or ending. */
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

    private static Ids ids(HeaderNode.Mapping mapping, Optional<SourceFile> file, Set<String> broken) {
        Set<String> all = new LinkedHashSet<>();
        mapping.fields().forEach(field -> all.add(field.name()));
        boolean unread = all.isEmpty() && file.map(SourceFile::location).map(Location::path).filter(broken::contains).isPresent();
        return new Ids(all, unread);
    }

    private void add(ContentId id) {
        slugs(id.type()).add(id.slug());
    }

    /** The slugs of a type in their order. */
    Set<String> slugs(ContentType type) {
        return known.getOrDefault(type, Set.of());
    }

    boolean isKnown(ContentId id) {
        return slugs(id.type()).contains(id.slug());
    }

    /** Whether the programme will have an entry with this id. */
    boolean isEntry(ContentId id) {
        return entries.contains(id);
    }

    Collection<String> organisations() {
        return organisations.all();
    }

    boolean isOrganisation(String id) {
        return organisations.all().contains(id);
    }

    /** Whether the file of organisations is broken, so that nothing can be said about ids that are not in it. */
    boolean organisationsAreBroken() {
        return organisations.broken();
    }

    List<String> terms() {
        return List.copyOf(terms.all());
    }

    boolean isTerm(String id) {
        return terms.all().contains(id);
    }
}
