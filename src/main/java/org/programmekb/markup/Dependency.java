package org.programmekb.markup;

/**
 * A file, besides the document itself, on which a conversion depends.
 *
 * @param path relative to the project
 * @param state a digest of its bytes, or why they cannot be had
 */
record Dependency(String path, String state) {}
