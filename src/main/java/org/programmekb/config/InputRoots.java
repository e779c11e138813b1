package org.programmekb.config;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;

/**
 * The folders that hold all inputs: the project, and the home project, which lends what the project lacks. Every folder and
 * every symbolic link is resolved here before anything is read from it. Files that are no links, in a folder that was
 * resolved, need not be: asking costs as much as reading.
 *
 * @param project with all symbolic links resolved
 * @param home likewise; may be the project itself
 */
public record InputRoots(Path project, Path home) {
    /** What a path leads to once all symbolic links are resolved. */
    public sealed interface Target {
        /**
         * A file or folder that may be read.
         *
         * @param real its path with all symbolic links resolved
         */
        record Input(Path real) implements Target {}

        /** Nothing. */
        record Missing() implements Target {}

        /**
         * Something that must not be read.
         *
         * @param code of the finding
         * @param message what is wrong with the path
         */
        record Refused(Code code, Message message) implements Target {}
    }

    /**
     * Finds out whether a file or folder may be read: it lies in the root by which it was found, and neither it nor a
     * folder above it is hidden there.
     *
     * @throws IOException if a folder on the way cannot be read
     */
    public Target find(Path path) throws IOException {
        Path root = rootOf(path.toAbsolutePath().normalize());
        Path real;
        try {
            real = path.toRealPath();
        } catch (NoSuchFileException e) {
            return new Target.Missing();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            return new Target.Refused(Code.SYMLINK_LOOP, Message.of("symlink-loop.itself"));
        }
        if (!real.startsWith(root)) {
            return new Target.Refused(Code.PATH_OUTSIDE_PROJECT, Message.of("path-outside-project.link"));
        }
        for (Path name : root.relativize(real)) {
            if (isHidden(name)) {
                return new Target.Refused(Code.PATH_HIDDEN, Message.of("path-hidden.link", name(root, real)));
            }
        }
        return new Target.Input(real);
    }

    /** The path of an input in messages: from its root, with {@code /} on every platform. */
    public String name(Path real) {
        return name(rootOf(real), real);
    }

    private static String name(Path root, Path real) {
        return real.equals(root)
                ? String.valueOf(root.getFileName())
                : root.relativize(real).toString().replace(File.separatorChar, '/');
    }

    /** Hidden files hold settings and, in a checkout, credentials. */
    public static boolean isHidden(Path name) {
        return name.toString().startsWith(".");
    }

    /** One of the roots may hold the other. */
    private Path rootOf(Path path) {
        boolean isInHome = path.startsWith(home) && (home.startsWith(project) || !path.startsWith(project));
        return isInHome ? home : project;
    }
}
