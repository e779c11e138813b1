package org.programmekb.source;

import org.programmekb.config.Language;

/**
 * A file that holds one language of a document.
 *
 * @param id the document, the same in all its languages
 * @param language from the file name's suffix
 * @param file where the prose is
 */
public record DocumentSource(ContentId id, Language language, SourceFile file) {}
