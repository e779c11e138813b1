package org.programmekb.markup;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bodies that an earlier build converted, one file each under a name made from all that the conversion was given. Entries
 * are written beside their place and moved there, so that processes which share the folder see whole ones only.
 */
final class BodyCache {
    /** An entry that no build has used for so long is of a text that nobody publishes any more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration TOUCHED = Duration.ofDays(1);

    private final Path folder;

    /** Entries in this folder, which is made with the first of them. */
    BodyCache(Path folder) {
        this.folder = folder;
    }

    /** The entry under this name; none if there is none, or it is damaged or of another version of this program. */
    Optional<Conversion> read(String key) {
        Path file = file(key);
        try {
            Optional<Conversion> entry = BodyCacheFormat.decode(Files.readAllBytes(file));
            if (entry.isPresent()) {
                touch(file);
            }
            return entry;
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static void touch(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(TOUCHED))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    /** Keeps an entry. A cache that cannot be written is no reason to fail: the next build converts again. */
    void write(String key, Conversion entry) {
        Path file = file(key);
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft-", ".tmp");
            try {
                Files.write(draft, BodyCacheFormat.encode(entry));
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException unwritable) {
            // See above.
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException exception) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what has not been used for a month, and drafts that a killed process left. */
    void prune() {
        Instant oldest = Instant.now().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException none) {
            // Nothing was kept yet, or another process prunes too.
        } catch (IOException unreadable) {
            // Old entries cost space only.
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ".body");
    }
}
