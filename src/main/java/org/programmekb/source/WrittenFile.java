package org.programmekb.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.programmekb.config.InputRoots;
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

    /**
     * The same in a project, where the file stays whatever takes the place of a folder meanwhile.
     *
     * @param file with all symbolic links resolved
     */
    public static void create(InputRoots roots, Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Optional<SecureDirectoryStream<Path>> folder =
                roots.openFolder(file.resolveSibling(".").normalize());
        if (folder.isEmpty()) {
            create(file, text);
            return;
        }
        Path draft = draft(file).getFileName();
        try (SecureDirectoryStream<Path> held = folder.get()) {
            try {
                try (SeekableByteChannel bytes =
                        held.newByteChannel(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                    ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                    while (left.hasRemaining()) {
                        bytes.write(left);
                    }
                }
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(file.toString());
                }
                held.move(draft, held, file.getFileName());
            } catch (IOException e) {
                try {
                    held.deleteFile(draft);
                } catch (IOException none) {
                    e.addSuppressed(none);
                }
                throw e;
            }
        } catch (IOException e) {
            throw named(file, e);
        }
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
        Path draft = draft(file);
        try {
            Files.write(draft, content, StandardOpenOption.CREATE_NEW);
            Files.move(draft, file, move);
        } catch (IOException e) {
            throw named(file, e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path file) {
        String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        return file.resolveSibling("." + file.getFileName() + "." + random + ".part");
    }

    /** What went wrong with a file; the draft means nothing to anybody. */
    private static IOException named(Path file, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return new AccessDeniedException(file.toString());
        } else if (failure instanceof FileSystemException of) {
            return of.getReason() == null ? of : new FileSystemException(file.toString(), null, of.getReason());
        }
        return ExplainedException.naming(file, failure);
    }
}
