package org.programmekb.content.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.Facts;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** Checks source files against each other by their names: duplicates, reserved names, facts without document. */
final class SourceChecks {
    private static final Set<String> RESERVED = Set.of("page", "news", "index", "feed");
    /** Reserved first parts of addresses directly below a language, where static pages are too. */
    private static final Set<String> RESERVED_FOR_PAGES = Set.of(
            "cities",
            "clusters",
            "laps",
            "projects",
            "organisations",
            "glossary",
            "people",
            "search",
            "tags",
            "site-map",
            "translations");
    /** Reserved below the address of a document, for the page that lists the links to it. */
    private static final String LINKS = "links";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final SourceTree tree;
    private final BindingContext context;

    SourceChecks(SourceTree tree, BindingContext context) {
        this.tree = tree;
        this.context = context;
    }

    void run(Collection<Facts> facts) {
        reportDuplicates();
        reportReserved();
        facts.forEach(this::reportOrphan);
    }

    private record Key(ContentId id, String language) {}

    private void reportDuplicates() {
        Map<Key, SourceFile> first = new LinkedHashMap<>();
        for (DocumentSource document : tree.documents()) {
            String language = document.language().code();
            Optional.ofNullable(first.putIfAbsent(new Key(document.id(), language), document.file()))
                    .ifPresent(other ->
                            reportDuplicate(document.id() + " in " + language + " is", document.file(), other));
        }
        for (FactSource source : tree.facts()) {
            Optional.ofNullable(first.putIfAbsent(new Key(source.id(), ""), source.file()))
                    .ifPresent(other -> reportDuplicate("the facts of " + source.id() + " are", source.file(), other));
        }
    }

    private void reportDuplicate(String what, SourceFile file, SourceFile other) {
        context.mistakes().report(Code.DOCUMENT_DUPLICATE, file.location(), what + " also in " + other.path());
    }

    private void reportReserved() {
        Set<ContentId> reported = new TreeSet<>();
        for (DocumentSource document : tree.documents()) {
            reserved(document.id())
                    .filter(name -> reported.add(document.id()))
                    .ifPresent(name -> context.mistakes()
                            .report(
                                    Code.SLUG_RESERVED,
                                    document.file().location(),
                                    "`" + name + "` is the name of a generated page"));
        }
    }

    /** The part of an id that is reserved for a generated page. */
    static Optional<String> reserved(ContentId id) {
        String[] parts = id.slug().split("/");
        for (String part : parts) {
            if (RESERVED.contains(part)) {
                return Optional.of(part);
            }
        }
        if (parts.length > 1 && parts[parts.length - 1].equals(LINKS)) {
            return Optional.of(LINKS);
        }
        boolean taken = switch (id.type()) {
            case NEWS -> YEAR.matcher(id.slug()).matches();
            case PAGE -> RESERVED_FOR_PAGES.contains(parts[0]);
            case CLUSTER, PROJECT -> id.slug().equals("matrix");
            case CITY, LAP -> false;
        };
        return taken ? Optional.of(id.type() == ContentType.PAGE ? parts[0] : id.slug()) : Optional.empty();
    }

    private void reportOrphan(Facts facts) {
        Targets targets = context.targets();
        if (!targets.isKnown(facts.id())) {
            context.mistakes()
                    .report(
                            Code.FACTS_ORPHANED,
                            facts.source().location(),
                            "there is no document " + facts.id() + " for these facts",
                            Suggestion.closest(
                                            facts.id().slug(),
                                            targets.slugs(facts.id().type()))
                                    .map(slug ->
                                            "did you mean `" + slug + "`? give the file the same name as its documents")
                                    .orElse(Code.FACTS_ORPHANED.hint()));
        }
    }
}
