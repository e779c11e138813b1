package org.programmekb.config;

/** A line of a properties file that is not blank and no comment; lines that continue it belong to it. */
public sealed interface PropertyLine {
    /** The place of the line, counted from 1. */
    int line();

    /**
     * A key with its value, without escapes.
     *
     * @param keyColumn where the key begins, counted from 1
     * @param valueColumn where the value begins, counted from 1
     */
    record Entry(String key, String value, int line, int keyColumn, int valueColumn) implements PropertyLine {}

    /** A line with an escape that is not complete. */
    record Broken(int line) implements PropertyLine {}
}
