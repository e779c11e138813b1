package org.programmekb.imports.wordpress.export;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The text of an XML file without what makes parsers refuse it though it has no meaning: blank lines before the declaration,
 * which some themes print, and control characters, which come from word processors. Places stay the same.
 */
final class XmlText extends FilterReader {
    private boolean hasBegun;
    private int skippedLines;

    XmlText(Reader in) {
        super(in);
    }

    /** How many lines were left out before the first line that is read. */
    int skippedLines() {
        return skippedLines;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        while (!hasBegun && count > 0) {
            int start = 0;
            while (start < count && isBlank(buffer[offset + start])) {
                skippedLines += buffer[offset + start] == '\n' ? 1 : 0;
                start++;
            }
            hasBegun = start < count;
            if (hasBegun) {
                System.arraycopy(buffer, offset + start, buffer, offset, count - start);
                count -= start;
            } else {
                count = super.read(buffer, offset, length);
            }
        }
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            // Marks of the report stand in the texts for a while; they use characters that nobody writes.
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF' || Marker.is(c)) {
                buffer[i] = ' ';
            }
        }
        return count;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\uFEFF';
    }
}
