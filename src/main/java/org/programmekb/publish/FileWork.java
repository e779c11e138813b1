package org.programmekb.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Parallel work on many files. */
final class FileWork {
    /** Work on one file. */
    interface Step<T> {
        void on(T file) throws IOException;
    }

    private FileWork() {}

    static <T> void forEach(Collection<T> files, Step<T> step) throws IOException {
        try {
            files.parallelStream().forEach(file -> {
                try {
                    step.on(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
