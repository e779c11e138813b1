package org.programmekb.content.schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.Facts;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** Checks source files against each other by their names: duplicates, reserved names, facts without document. */
record SourceChecks(SourceTree tree, BindingContext context) {
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

    void run(Collection<Facts> facts) {
        reportDuplicates();
        reportReserved();
        facts.forEach(this::reportOrphan);
    }

    private void reportDuplicates() {
        Map<String, SourceFile> first = new HashMap<>();
        for (DocumentSource document : tree.documents()) {
            String language = document.language().code();
            SourceFile other = first.putIfAbsent(document.id() + " " + language, document.file());
            if (other != null) {
                Message message = Message.of("document-duplicate.document", document.id(), language, other.path());
                context.report(Code.DOCUMENT_DUPLICATE, document.file().location(), message);
            }
        }
        for (FactSource source : tree.facts()) {
            SourceFile other = first.putIfAbsent(source.id().toString(), source.file());
            if (other != null) {
                Message message = Message.of("document-duplicate.facts", source.id(), other.path());
                context.report(Code.DOCUMENT_DUPLICATE, source.file().location(), message);
            }
        }
    }

    private void reportReserved() {
        Set<ContentId> reported = new TreeSet<>();
        for (DocumentSource document : tree.documents()) {
            reserved(document.id())
                    .filter(name -> reported.add(document.id()))
                    .ifPresent(name -> context.report(
                            Code.SLUG_RESERVED, document.file().location(), Message.of("slug-reserved.name", name)));
        }
    }

    /** The part of an id that is reserved for a generated page. */
    static Optional<String> reserved(ContentId id) {
        String[] parts = id.slug().split("/");
        Optional<String> reserved =
                Arrays.stream(parts).filter(RESERVED::contains).findFirst();
        if (reserved.isPresent()) {
            return reserved;
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
        ContentId id = facts.id();
        if (!context.targets().isKnown(id)) {
            Message hint = Suggestion.closest(id.slug(), context.targets().slugs(id.type()))
                    .map(slug -> Message.of("facts-orphaned.hint-name", slug))
                    .orElse(Code.FACTS_ORPHANED.hint());
            Message message = Message.of("facts-orphaned.none", id);
            context.report(Code.FACTS_ORPHANED, facts.source().location(), message, hint);
        }
    }
}
