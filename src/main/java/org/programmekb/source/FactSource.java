package org.programmekb.source;

/**
 * A YAML file beside the prose that holds the facts of a document in every language.
 *
 * @param id the document that the facts are about
 * @param file where the facts are
 */
public record FactSource(ContentId id, SourceFile file) {}
