package org.programmekb.content.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.programmekb.content.field.BindingContext;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.FactFile;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.ReservedNames;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** Checks source files against each other by their names: duplicates, reserved names, facts without document. */
record SourceChecks(SourceTree tree, BindingContext context) {
    void run(Collection<FactFile> facts) {
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
                Message message = Message.of(
                        "document-duplicate.document",
                        document.id(),
                        document.language().message(),
                        other.path());
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
            ReservedNames.in(document.id())
                    .filter(name -> reported.add(document.id()))
                    .ifPresent(name -> context.report(
                            Code.SLUG_RESERVED,
                            document.file().location(),
                            Message.of("slug-reserved.name", name),
                            hint(document.id(), name)));
        }
    }

    /** A folder is part of the id of each document in it. */
    private static Message hint(ContentId id, String reserved) {
        boolean isFolder = id.slug().startsWith(reserved + "/") || id.slug().contains("/" + reserved + "/");
        return isFolder ? Message.of("slug-reserved.hint-folder", reserved) : Code.SLUG_RESERVED.hint();
    }

    private void reportOrphan(FactFile facts) {
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
