package org.programmekb.translation;

import java.util.Comparator;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;
import org.programmekb.source.FoundFiles;

/**
 * One language of a document that is not its original.
 *
 * @param document the document
 * @param language the language of the translation
 */
public record TranslationId(ContentId document, Language language) implements Comparable<TranslationId> {
    private static final Comparator<TranslationId> ORDER = Comparator.comparing(TranslationId::document)
            .thenComparing(id -> id.language().code());

    /** The path of its record, relative to the project. */
    String recordPath() {
        return FoundFiles.LEDGER + "/" + document.type().folder() + "/" + document.slug() + "." + language.code()
                + ".yaml";
    }

    @Override
    public int compareTo(TranslationId other) {
        return ORDER.compare(this, other);
    }
}
