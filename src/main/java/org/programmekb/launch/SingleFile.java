package org.programmekb.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The release as one file that can be run: the archive, in the folder {@code kb}, and the classes that unpack it. */
final class SingleFile {
    private static final String FOLDER = "kb/";
    private static final String PROGRAM = "lib/kb.jar";
    private static final int WRITABLE_BY_OTHERS = 022;
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
        Path release = cache.resolve(
                Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis());
        if (!Files.exists(release)) {
            Path unfinished = Files.createTempDirectory(cache, "new");
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                        Path target = unfinished.resolve(entry.getName().substring(FOLDER.length()));
                        Files.createDirectories(target.getParent());
                        try (InputStream bytes = zip.getInputStream(entry)) {
                            Files.copy(bytes, target);
                        }
                    }
                }
            }
            Files.move(unfinished, release, StandardCopyOption.ATOMIC_MOVE);
        }
        return release.resolve(PROGRAM);
    }

    /** A folder that is only for the user: whoever can write there decides what Java loads. */
    private static Path cache() throws IOException {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path above = chosen == null || chosen.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        Path cache = above.resolve("kb");
        boolean hasOwners = cache.getFileSystem().supportedFileAttributeViews().contains("unix");
        Files.createDirectories(above);
        if (!Files.exists(cache)) {
            Files.createDirectory(cache);
            if (hasOwners) {
                Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
            }
        }
        Path own = Files.createTempFile(cache, "own", "");
        try {
            for (Path folder : List.of(above, cache)) {
                if (hasOwners && !isSafe(folder, (int) Files.getAttribute(own, "unix:uid"))) {
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

    /** Everybody may write to some folders, but not replace what belongs to others, for instance {@code /tmp}. */
    private static boolean isSafe(Path folder, int user) throws IOException {
        int owner = (int) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        int mode = (int) Files.getAttribute(folder, "unix:mode");
        return List.of(0, user).contains(owner) && ((mode & WRITABLE_BY_OTHERS) == 0 || (mode & STICKY) != 0);
    }
}
