package org.programmekb.connection;

import org.programmekb.config.Language;

/**
 * A free word by which authors of one language mark documents.
 *
 * @param name as most of them write it
 * @param slug its part of the address, in letters of any script
 * @param count how many documents have it
 */
public record Tag(Language language, String name, String slug, int count) {}
