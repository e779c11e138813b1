package org.programmekb.config;

/** What becomes of the first mention of a term or organisation in the prose of a document. */
public enum FirstMentions {
    /** It leads to the entry in the glossary or the list of organisations, an abbreviation with its expansion. */
    LINKED,
    /** It stays as its author wrote it. */
    PLAIN
}
