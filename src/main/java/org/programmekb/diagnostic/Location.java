package org.programmekb.diagnostic;

/**
 * A place in a file of the project.
 *
 * @param path relative to the project, with {@code /} as separator on every platform
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted from 1 in UTF-16 code units; 0 means the line as a whole
 */
public record Location(String path, int line, int column) implements Comparable<Location> {
    /** The file as a whole. */
    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    /** The location of the character at {@code offset} (UTF-16 code units from the start) in {@code text}. */
    public static Location at(String path, CharSequence text, int offset) {
        int line = 1;
        int lineStart = 0;
        int end = Math.min(Math.max(offset, 0), text.length());
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Location(path, line, end - lineStart + 1);
    }

    @Override
    public int compareTo(Location other) {
        int byPath = path.equals(other.path) ? 0 : path.compareTo(other.path);
        int byLine = byPath == 0 ? Integer.compare(line, other.line) : byPath;
        return byLine == 0 ? Integer.compare(column, other.column) : byLine;
    }

    /** {@code path}, {@code path:line} or {@code path:line:column}. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
