package org.programmekb.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** Writes files of a project. At every instant a file is as before or new, also when the disk is full. */
public final class WrittenFile {
    private WrittenFile() {}

    /**
     * Writes a file that is not there yet, in a folder that is created if need be.
     *
     * @throws IOException that names the file
     */
    public static void create(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, also if the file is there; a symbolic link is refused. */
    public static void replace(Path file, String text) throws IOException {
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    public static void replace(Path file, byte[] content) throws IOException {
        requireNoLink(file);
        write(file, content, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Throws an exception if a symbolic link has the place of a file that is to be written. */
    public static void requireNoLink(Path file) throws ExplainedException {
        if (Files.isSymbolicLink(file)) {
            throw new ExplainedException(Message.of("file.link", file));
        }
    }

    private static void write(Path file, byte[] content, CopyOption... move) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        Path draft = file.resolveSibling("." + file.getFileName() + "." + random + ".part");
        try {
            Files.write(draft, content, StandardOpenOption.CREATE_NEW);
            Files.move(draft, file, move);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(file.toString());
        } catch (FileSystemException e) {
            // The draft, which it names, means nothing to anybody.
            throw e.getReason() == null ? e : new FileSystemException(file.toString(), null, e.getReason());
        } catch (IOException e) {
            throw ExplainedException.naming(file, e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
