package org.programmekb.cache;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** A file of this program with a version and a checksum, which is replaced atomically. */
public final class ChecksummedFile {
    /** The end of the name of a file that is being written. */
    public static final String UNFINISHED = ".next";

    private ChecksummedFile() {}

    /**
     * What a reader returns for the content; empty if the file is missing, not a file, damaged, the content of
     * another file, or of another version.
     */
    public static <T> Optional<T> read(Path file, int version, Function<ByteDecoder, T> reader) throws IOException {
        // Reading a pipe would wait for ever.
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        int end = bytes.length - Long.BYTES;
        try {
            long written = new ByteDecoder(bytes, end).wide();
            CRC32C checksum = checksum(file);
            checksum.update(bytes, 0, end);
            ByteDecoder content = new ByteDecoder(bytes, 0);
            boolean isSound = written == checksum.getValue() && content.number() == version;
            return isSound ? Optional.of(reader.apply(content)) : Optional.empty();
        } catch (IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /** The name counts, too: the content of another file would be read as something that it is not. */
    private static CRC32C checksum(Path file) {
        CRC32C checksum = new CRC32C();
        checksum.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
        return checksum;
    }

    /** Replaces the file. Its content comes in parts, since that of a large site needs much memory. */
    public static void write(Path file, int version, Stream<ByteEncoder> content) throws IOException {
        String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        Path unfinished = file.resolveSibling(file.getFileName() + "." + random + UNFINISHED);
        Files.createDirectories(unfinished.resolveSibling("."));
        try {
            CRC32C checksum = checksum(file);
            try (OutputStream stream =
                    new BufferedOutputStream(Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW))) {
                OutputStream checked = new CheckedOutputStream(stream, checksum);
                ByteEncoder head = new ByteEncoder();
                head.number(version);
                Iterator<ByteEncoder> parts =
                        Stream.concat(Stream.of(head), content).iterator();
                while (parts.hasNext()) {
                    checked.write(parts.next().toBytes());
                }
                ByteEncoder foot = new ByteEncoder();
                foot.wide(checksum.getValue());
                stream.write(foot.toBytes());
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
