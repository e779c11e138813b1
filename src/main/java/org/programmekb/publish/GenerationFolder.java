package org.programmekb.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A folder in which a generation is built. It removes what blocks a path, and never writes into an existing file. */
final class GenerationFolder {
    private final Path root;
    private final Permissions permissions;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    GenerationFolder(Path root, Permissions permissions) {
        this.root = root;
        this.permissions = permissions;
    }

    /** Moves a finished file here and replaces any other. */
    void move(Path finished, String path) throws IOException {
        Path file = root.resolve(path);
        createFolder(Objects.requireNonNull(file.getParent()));
        try {
            Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            FolderTree.delete(file);
            Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Hard-links a file of another generation into this one and replaces any other; false if it had to be copied. */
    boolean link(Path original, String path) throws IOException {
        Path file = root.resolve(path);
        createFolder(Objects.requireNonNull(file.getParent()));
        try {
            try {
                Files.createLink(file, original);
            } catch (FileAlreadyExistsException e) {
                FolderTree.delete(file);
                Files.createLink(file, original);
            }
            return true;
        } catch (UnsupportedOperationException | IOException e) {
            permissions.write(file, new FileContent.CopyOf(original));
            return false;
        }
    }

    /** Deletes a file if it exists, and the folders that become empty. */
    void delete(String path) throws IOException {
        Path file = root.resolve(path);
        Path folder = Objects.requireNonNull(file.getParent());
        if (!isInside(folder)) {
            return;
        }
        FolderTree.delete(file);
        while (!folder.equals(root) && isDeleted(folder)) {
            folder = Objects.requireNonNull(folder.getParent());
        }
    }

    /** Whether a folder exists and no symbolic link on its path leads out of this folder. */
    private boolean isInside(Path folder) {
        return folder.equals(root)
                || (isInside(Objects.requireNonNull(folder.getParent())) && Files.isDirectory(folder, NOFOLLOW_LINKS));
    }

    private static boolean isDeleted(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    private void createFolder(Path folder) throws IOException {
        if (folder.equals(root) || folders.contains(folder)) {
            return;
        }
        createFolder(Objects.requireNonNull(folder.getParent()));
        try {
            permissions.createFolder(folder);
        } catch (FileAlreadyExistsException e) {
            clear(folder);
        }
        folders.add(folder);
    }

    /** A symbolic link to a folder is removed, too: files written into it would be created elsewhere. */
    private synchronized void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            Files.delete(folder);
            // Not directly: another thread may create the folder first.
            createFolder(folder);
        }
    }
}
