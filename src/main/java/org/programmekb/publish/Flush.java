package org.programmekb.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;
import org.programmekb.execution.Parallel;

/**
 * Writes the data of new files to disk before they replace old ones. File systems keep the order of renames, but after
 * a power failure a file that was written before a rename may be empty.
 */
record Flush(Optional<Process> sync) {
    /** Above this number of files, one call for the whole file system is faster than one call for each file. */
    private static final int FEW = 64;

    /** Starts to flush this number of files below a folder while other work continues. */
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

    /** Waits until these files are on disk. */
    void finish(Collection<Path> files) throws IOException {
        if (!hasSynced()) {
            Parallel.forEach(files, Flush::force);
        }
    }

    private boolean hasSynced() throws IOException {
        try {
            return sync.isPresent() && sync.get().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the site was written to disk");
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
    }
}
