package org.programmekb.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Sees to it that the data of new files survives a power cut. */
final class Flush {
    /** For more files than these, one call for the whole file system is faster than one for each. */
    private static final int FEW = 64;

    private final Optional<Process> sync;

    private Flush(Optional<Process> sync) {
        this.sync = sync;
    }

    /** Begins to write out what has been written below a folder, while other work goes on. */
    static Flush start(Path folder, int files) {
        if (files <= FEW) {
            return new Flush(Optional.empty());
        }
        try {
            return new Flush(Optional.of(new ProcessBuilder("sync", "-f", folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()));
        } catch (IOException e) {
            return new Flush(Optional.empty());
        }
    }

    /** Waits until these files have been written out. */
    void finish(Collection<Path> files) throws IOException {
        if (!hasSynced()) {
            FileWork.forEach(files, CurrentSite::force);
        }
    }

    private boolean hasSynced() throws IOException {
        try {
            return sync.isPresent() && sync.get().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the site was written out");
        }
    }
}
