package org.programmekb.render.template;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Passes text on, but not without end. */
final class LimitedWriter extends FilterWriter {
    private final int most;
    private long written;

    /**
     * Passes on text.
     *
     * @param most how many characters
     */
    LimitedWriter(Writer out, int most) {
        super(out);
        this.most = most;
    }

    private void count(int length) {
        written += length;
        if (written > most) {
            throw TemplateLimitException.tooLarge(most);
        }
    }

    @Override
    public void write(int character) throws IOException {
        count(1);
        out.write(character);
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        count(length);
        out.write(characters, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        count(length);
        out.write(text, offset, length);
    }
}
