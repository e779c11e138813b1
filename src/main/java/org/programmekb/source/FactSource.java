package org.programmekb.source;

/**
 * The YAML file with the facts of a document that are the same in every language.
 *
 * @param id the document that the facts are about
 * @param file the YAML file
 */
public record FactSource(ContentId id, SourceFile file) {}
