package org.programmekb.translation;

import java.util.Optional;
import org.programmekb.source.DocumentSource;

/**
 * A language of a document that is not its original, whether the translation exists or not.
 *
 * @param id its id
 * @param state its state relative to the source
 * @param source the document that it translates or should translate
 * @param document its file, if it exists
 * @param record its record in the ledger, if there is one; also under a former name
 */
public record Translation(
        TranslationId id,
        TranslationState state,
        DocumentSource source,
        Optional<DocumentSource> document,
        Optional<TranslationRecord> record) {}
