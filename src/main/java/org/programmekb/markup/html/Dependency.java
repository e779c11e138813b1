package org.programmekb.markup.html;

/**
 * A file, other than the document itself, that a conversion depends on.
 *
 * @param path the path relative to the project
 * @param state a hash of its bytes, or the reason why it cannot be read
 */
public record Dependency(String path, String state) {}
