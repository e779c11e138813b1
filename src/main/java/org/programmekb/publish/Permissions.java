package org.programmekb.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.programmekb.diagnostic.ExplainedException;

/** Creates files and folders that any web server can read. */
final class Permissions {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?>[] NONE = {};

    private final FileAttribute<?>[] ofFolder;
    private final FileAttribute<?>[] ofFile;
    private final boolean areSetAfterwards;

    private Permissions(FileAttribute<?>[] ofFolder, FileAttribute<?>[] ofFile, boolean areSetAfterwards) {
        this.ofFolder = ofFolder;
        this.ofFile = ofFile;
        this.areSetAfterwards = areSetAfterwards;
    }

    /** Creates a folder and detects whether the process's umask removes permissions. */
    static Permissions of(Path newFolder) throws IOException {
        Path parent = newFolder.toAbsolutePath().getParent();
        if (parent == null || Files.getFileAttributeView(parent, PosixFileAttributeView.class) == null) {
            Files.createDirectory(newFolder);
            return new Permissions(NONE, NONE, false);
        }
        FileAttribute<?>[] ofFolder = {PosixFilePermissions.asFileAttribute(FOLDER)};
        FileAttribute<?>[] ofFile = {PosixFilePermissions.asFileAttribute(FILE)};
        Files.createDirectory(newFolder, ofFolder);
        boolean isMasked = !Files.getPosixFilePermissions(newFolder).equals(FOLDER);
        if (isMasked) {
            Files.setPosixFilePermissions(newFolder, FOLDER);
        }
        return new Permissions(ofFolder, ofFile, isMasked);
    }

    void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder, ofFolder);
        if (areSetAfterwards) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Writes a file that does not exist yet. */
    void write(Path file, FileContent content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, NEW, ofFile)) {
            content.writeTo(channel);
        } catch (IOException e) {
            throw ExplainedException.naming(file, e);
        }
        if (areSetAfterwards) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }
}
