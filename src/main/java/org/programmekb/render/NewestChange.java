package org.programmekb.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.type.ContentType;

/** Dates of the last change of entries: of the files of their languages and of the file with their facts. */
public final class NewestChange {
    /** The files that list all items of a kind. */
    private static final List<String> LISTS = List.of("organisations.yaml", "glossary.yaml", "people.yaml");

    private NewestChange() {}

    /** The newest change of anything that is published. */
    static Optional<Instant> of(RenderContext context) {
        List<Instant> changes = new ArrayList<>();
        for (ContentType type : context.config().types().all()) {
            for (Entry entry : context.index()
                    .all(Entry.class, type, context.config().defaultLanguage())
                    .all()) {
                context.index()
                        .versions(entry)
                        .forEach(version -> of(context, version).ifPresent(changes::add));
            }
        }
        LISTS.forEach(list -> ofList(context, list).ifPresent(changes::add));
        return changes.stream().max(Instant::compareTo);
    }

    /** The last change of a version of an entry or of its facts. */
    public static Optional<Instant> of(RenderContext context, Version version) {
        String path = version.document().source().path();
        String stem = path.substring(
                0, path.length() - version.document().source().extension().length() - 1);
        String facts =
                stem.substring(0, stem.length() - version.language().code().length()) + "yaml";
        Optional<Instant> ofText = context.lastChange(version.document().source());
        Optional<Instant> ofFacts = context.lastChange(facts);
        if (ofText.isEmpty() || ofFacts.isEmpty()) {
            return ofText.isEmpty() ? ofFacts : ofText;
        }
        return ofText.get().isBefore(ofFacts.get()) ? ofFacts : ofText;
    }

    /** The last change of a file directly in {@code content/}. */
    public static Optional<Instant> ofList(RenderContext context, String name) {
        return context.lastChange(context.config().folders().contentPrefix() + name);
    }
}
