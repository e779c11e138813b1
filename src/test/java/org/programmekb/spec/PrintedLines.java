package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes what is printed, line by line. */
final class PrintedLines extends Writer {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();

    @Override
    public void write(char[] characters, int offset, int length) {
        begun.append(characters, offset, length);
        for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
            lines.add(begun.substring(0, end));
            begun.delete(0, end + 1);
        }
    }

    /** Waits for the next line, at most a minute. */
    String next() throws InterruptedException {
        String line = lines.poll(60, TimeUnit.SECONDS);
        assertThat(line).as("a line").isNotNull();
        return line;
    }

    /** The lines that nobody has taken. */
    List<String> rest() {
        return List.copyOf(lines);
    }

    void clear() {
        lines.clear();
    }

    @Override
    public String toString() {
        return rest().toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
