package org.programmekb.connection;

import org.programmekb.config.Language;

/**
 * Tag: a keyword, chosen freely by authors in one language, that groups documents.
 *
 * @param name the most frequent spelling
 * @param slug its part of the address, in letters of any script
 * @param count number of documents with the tag
 */
public record Tag(Language language, String name, String slug, int count) {}
