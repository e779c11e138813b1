package org.programmekb.daemon;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the resident program listens, in a file that nobody but its user can read.
 *
 * @param port on this machine
 * @param token which a visitor must say
 * @param answer by which a visitor knows that nobody else has taken the port
 */
public record Address(int port, String token, String answer) {
    private static final String FILE = "address";
    private static final int TOKEN_BYTES = 16;
    private static final byte[] THIS_MACHINE = {127, 0, 0, 1};

    static Address withNewTokens(int port) {
        SecureRandom random = new SecureRandom();
        return new Address(port, token(random), token(random));
    }

    /** Where it listens and is looked for. */
    static InetAddress machine() throws IOException {
        return InetAddress.getByAddress(THIS_MACHINE);
    }

    private static String token(SecureRandom random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Claims the folder and is written then, so that of two programs that start at once only one can be found.
     *
     * @return holds the claim until it is closed; nothing if another resident program has the folder
     */
    Optional<FileChannel> settle(Path folder) throws IOException {
        Optional<FileChannel> claim = claim(folder);
        if (claim.isPresent()) {
            write(folder);
        }
        return claim;
    }

    private static Optional<FileChannel> claim(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    /** The address that stands in a folder, if any does. */
    public static Optional<Address> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ");
        return parts.length == 3 && parts[0].matches("[0-9]{1,5}")
                ? Optional.of(new Address(Integer.parseInt(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }

    private void write(Path folder) throws IOException {
        Path file = Files.createTempFile(
                folder,
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, this + "\n", StandardCharsets.UTF_8);
        Files.move(file, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether the file still says so. */
    boolean stands(Path folder) {
        try {
            return read(folder).filter(this::equals).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    void remove(Path folder) throws IOException {
        if (stands(folder)) {
            Files.deleteIfExists(folder.resolve(FILE));
        }
    }

    @Override
    public String toString() {
        return port + " " + token + " " + answer;
    }
}
