package org.programmekb.source;

import org.programmekb.config.Language;

/**
 * The source file of one language of a document.
 *
 * @param id the document, the same in all its languages
 * @param language the language in the suffix of the file name
 * @param file the file with header and body
 */
public record DocumentSource(ContentId id, Language language, SourceFile file) {}
