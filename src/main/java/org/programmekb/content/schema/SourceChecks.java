package org.programmekb.content.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.Facts;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** Checks source files against each other by their names: duplicates, reserved names, facts without document. */
record SourceChecks(SourceTree tree, BindingContext context) {
    void run(Collection<Facts> facts) {
        reportDuplicates();
        reportReserved();
        facts.forEach(this::reportOrphan);
    }

    private void reportDuplicates() {
        Map<String, SourceFile> first = new HashMap<>();
        for (DocumentSource document : tree.documents()) {
            reportIfSecond(document.id() + " in " + document.language().code() + " is", document.file(), first);
        }
        for (FactSource source : tree.facts()) {
            reportIfSecond("the facts of " + source.id() + " are", source.file(), first);
        }
    }

    private void reportIfSecond(String what, SourceFile file, Map<String, SourceFile> first) {
        SourceFile other = first.putIfAbsent(what, file);
        if (other != null) {
            context.report(Code.DOCUMENT_DUPLICATE, file.location(), what + " also in " + other.path());
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
                            "`" + name + "` is the name of a generated page"));
        }
    }

    private void reportOrphan(Facts facts) {
        ContentId id = facts.id();
        if (!context.targets().isKnown(id)) {
            String hint = Suggestion.closest(id.slug(), context.targets().slugs(id.type()))
                    .map(slug -> Suggestion.hint(slug) + " give the file the same name as its documents")
                    .orElse(Code.FACTS_ORPHANED.hint());
            String message = "there is no document " + id + " for these facts";
            context.report(Code.FACTS_ORPHANED, facts.source().location(), message, hint);
        }
    }
}
