package org.programmekb.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The release as one file that can be run: the archive, in the folder {@code kb}, and the classes that unpack it. */
final class SingleFile {
    private static final String FOLDER = "kb/";
    private static final String PROGRAM = "lib/kb.jar";
    private static final int WRITABLE_BY_GROUP = 020;
    private static final int WRITABLE_BY_EVERYBODY = 002;
    private static final int STICKY = 01000;

    private SingleFile() {}

    static boolean isIn(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(FOLDER + PROGRAM) != null;
        }
    }

    /** Unpacks the release, unless that has been done, and returns the program. */
    static Path unpack(Path file) throws IOException {
        Path cache = cache();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String content = zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .collect(Collectors.joining("\n"));
            Path release = cache.resolve(Files.size(file) + "-" + Integer.toHexString(content.hashCode()));
            if (!Files.exists(release)) {
                Path unfinished = Files.createTempDirectory(cache, "new");
                for (ZipEntry entry : zip.stream().toList()) {
                    if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                        Path target = unfinished.resolve(entry.getName().substring(FOLDER.length()));
                        Files.createDirectories(target.getParent());
                        try (InputStream bytes = zip.getInputStream(entry)) {
                            Files.copy(bytes, target);
                        }
                    }
                }
                Files.move(unfinished, release, StandardCopyOption.ATOMIC_MOVE);
            }
            return release.resolve(PROGRAM);
        }
    }

    /** A folder that is only for the user: whoever can write there decides what Java loads. */
    private static Path cache() throws IOException {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path above = chosen == null || chosen.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        Path cache = above.resolve("kb");
        boolean hasOwners = cache.getFileSystem().supportedFileAttributeViews().contains("unix");
        FileAttribute<?> onlyOwn = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(cache, hasOwners ? new FileAttribute<?>[] {onlyOwn} : new FileAttribute<?>[0]);
        Path own = Files.createTempFile(cache, "own", "");
        try {
            for (Path folder : List.of(above, cache)) {
                int others = folder.equals(above) ? WRITABLE_BY_EVERYBODY : WRITABLE_BY_EVERYBODY | WRITABLE_BY_GROUP;
                if (hasOwners && !isSafe(folder, (int) Files.getAttribute(own, "unix:uid"), others)) {
                    throw new FileSystemException(
                            folder.toString(),
                            null,
                            "is not safe, because it belongs to somebody else, or everybody can write to it."
                                    + " Set XDG_CACHE_HOME to a folder of your own.");
                }
            }
        } finally {
            Files.delete(own);
        }
        return cache;
    }

    /**
     * Everybody may write to some folders, but not replace what belongs to others, for instance {@code /tmp}. With a umask
     * of 002, the group of the folder above is the user's own.
     */
    private static boolean isSafe(Path folder, int user, int others) throws IOException {
        int owner = (int) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        int mode = (int) Files.getAttribute(folder, "unix:mode");
        return List.of(0, user).contains(owner) && ((mode & others) == 0 || (mode & STICKY) != 0);
    }
}
