package org.programmekb.translation;

import java.util.Optional;
import org.programmekb.source.DocumentSource;

/**
 * A language of a document that is not its original, whether it exists or not.
 *
 * @param id which
 * @param state how it stands to its source
 * @param source what it translates or should translate
 * @param document its file, if it exists
 * @param record what the ledger says, if it does; also under a former name
 */
public record Translation(
        TranslationId id,
        TranslationState state,
        DocumentSource source,
        Optional<DocumentSource> document,
        Optional<TranslationRecord> record) {}
