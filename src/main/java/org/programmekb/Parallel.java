package org.programmekb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Work on many items at once that may fail to read or write. */
final class Parallel {
    private Parallel() {}

    /** Work on one item. */
    interface Work<T> {
        void on(T item) throws IOException;
    }

    /** Works on all items, in no particular order. */
    static <T> void forEach(List<T> items, Work<T> work) throws IOException {
        try {
            items.parallelStream().forEach(item -> {
                try {
                    work.on(item);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
