package org.programmekb.translation;

import java.util.Comparator;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;
import org.programmekb.source.FoundFiles;

/**
 * One language of a document that is not its original.
 *
 * @param document what it is about
 * @param language into which it is translated
 */
public record TranslationId(ContentId document, Language language) implements Comparable<TranslationId> {
    private static final Comparator<TranslationId> ORDER = Comparator.comparing(TranslationId::document)
            .thenComparing(id -> id.language().code());

    /** Where its record is, relative to the project. */
    String recordPath() {
        return FoundFiles.LEDGER + "/" + document.type().folder() + "/" + document.slug() + "." + language.code()
                + ".yaml";
    }

    @Override
    public int compareTo(TranslationId other) {
        return ORDER.compare(this, other);
    }
}
