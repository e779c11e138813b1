package org.programmekb.markup.html;

/**
 * A file, besides the document itself, on which a conversion depends.
 *
 * @param path relative to the project
 * @param state a digest of its bytes, or why they cannot be had
 */
public record Dependency(String path, String state) {}
