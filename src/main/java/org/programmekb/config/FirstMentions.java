package org.programmekb.config;

/** How the first mention of a term or organisation in a document is shown. */
public enum FirstMentions {
    /** As a link to the glossary or the list of organisations, an abbreviation with its expansion. */
    LINKED,
    /** As the author wrote it. */
    PLAIN
}
