package org.programmekb.names;

/**
 * A name found in a text.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 */
public record Occurrence(int start, int end, Name name) {}
