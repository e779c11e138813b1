package org.programmekb.daemon;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.FileAlreadyExistsException;
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
        return parse(folder.resolve(FILE));
    }

    private static Optional<Address> parse(Path file) throws IOException {
        String[] parts;
        try {
            parts = Files.readString(file).strip().split(" ");
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

    /**
     * Removes this address. A successor may write its own between a look and a deletion, so the file is moved aside first,
     * and moved back if it is another one's and nobody has written a newer one.
     */
    void remove(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Path aside = folder.resolve(FILE + "." + answer + ".old");
        if (!isIn(folder)) {
            return;
        }
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return;
        }
        if (!parse(aside).filter(this::equals).isPresent()) {
            try {
                Files.createLink(file, aside);
            } catch (FileAlreadyExistsException e) {
                // A newer address counts.
            }
        }
        Files.deleteIfExists(aside);
    }

    @Override
    public String toString() {
        return port + " " + token + " " + answer;
    }
}
