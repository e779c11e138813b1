package org.programmekb.daemon;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Port and secrets of the daemon, in a file that only its user can read.
 *
 * @param port on the loopback interface
 * @param token which a client must send
 * @param answer which the daemon sends back, so that a client notices when another program has the port
 */
record Address(int port, String token, String answer) {
    private static final String FILE = "address";
    private static final int SECRET_BYTES = 16;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    static Address withNewSecrets(int port) {
        SecureRandom random = new SecureRandom();
        return new Address(port, secret(random), secret(random));
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(LOOPBACK);
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The address in a folder, if there is one. */
    static Optional<Address> read(Path folder) throws IOException {
        String[] parts;
        try {
            parts = Files.readString(folder.resolve(FILE)).strip().split(" ");
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return parts.length == 3 && parts[0].matches("[0-9]{1,5}")
                ? Optional.of(new Address(Integer.parseInt(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }

    /** Writes this address in place of any other: a daemon ends when it finds another address than its own. */
    void write(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = Files.createTempFile(
                folder,
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, this + "\n");
        Files.move(file, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    boolean isIn(Path folder) {
        try {
            return read(folder).filter(this::equals).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes this address. A successor that writes its own at this moment may lose it, and then ends. */
    void remove(Path folder) throws IOException {
        if (isIn(folder)) {
            Files.deleteIfExists(folder.resolve(FILE));
        }
    }

    @Override
    public String toString() {
        return port + " " + token + " " + answer;
    }
}
