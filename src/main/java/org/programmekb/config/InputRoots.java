package org.programmekb.config;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/**
 * The folders that hold all inputs: the project, and the home project, which lends what the project lacks. Every folder and
 * every symbolic link is resolved here before anything is read from it or written to it. Files that are no links, in a
 * folder that was resolved, need not be: asking costs as much as reading.
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
         * @param hint what to do about it
         */
        record Refused(Code code, Message message, Message hint) implements Target {
            Refused(Code code, Message message) {
                this(code, message, code.hint());
            }
        }
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
            return Files.isSymbolicLink(existing(path))
                    ? new Target.Refused(
                            Code.SYMLINK_LOOP,
                            Message.of("symlink-loop.nowhere"),
                            Message.of("symlink-loop.hint-nowhere"))
                    : new Target.Missing();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            return new Target.Refused(Code.SYMLINK_LOOP, Message.of("symlink-loop.itself"));
        }
        if (!real.startsWith(root)) {
            return new Target.Refused(Code.PATH_OUTSIDE_PROJECT, Message.of("path-outside-project.link"));
        }
        if (isHiddenBelow(root, real)) {
            return new Target.Refused(Code.PATH_HIDDEN, Message.of("path-hidden.link", name(root, real)));
        }
        return new Target.Input(real);
    }

    /**
     * A file that a command reads if it is there.
     *
     * @return its path with all symbolic links resolved
     * @throws ExplainedException if it must not be read
     */
    public Optional<Path> file(Path path) throws IOException {
        return find(path) instanceof Target.Missing
                ? Optional.empty()
                : Optional.of(place(path)).filter(Files::isRegularFile);
    }

    /**
     * Where a command writes a file, which need not be there.
     *
     * @return its path with all symbolic links resolved
     * @throws ExplainedException if it is hidden, or if a link leads to a place where nothing must be read
     */
    public Path place(Path path) throws IOException {
        Path normal = path.toAbsolutePath().normalize();
        Path root = rootOf(normal);
        if (normal.startsWith(root) && isHiddenBelow(root, normal)) {
            throw new ExplainedException(Message.of("file.hidden", path));
        }
        Path existing = existing(normal);
        Target target = find(existing);
        if (target instanceof Target.Input input) {
            return input.real().resolve(existing.relativize(normal));
        }
        throw new ExplainedException(
                target instanceof Target.Refused refused
                        ? Message.of("file.refused", link(existing), refused.message())
                        : Message.of("file.missing", existing));
    }

    /**
     * Opens a folder of the project step by step, so that what is moved into it stays in the project, whatever takes the
     * place of a folder meanwhile. The caller closes it.
     *
     * @param folder with all symbolic links resolved
     * @return empty if the file system cannot do this
     * @throws ExplainedException if a link has come since it was resolved
     */
    @SuppressWarnings("StreamResourceLeak")
    public Optional<SecureDirectoryStream<Path>> openFolder(Path folder) throws IOException {
        DirectoryStream<Path> root = Files.newDirectoryStream(project);
        if (!(root instanceof SecureDirectoryStream<Path> held)) {
            root.close();
            return Optional.empty();
        }
        for (Path name : folder.equals(project) ? List.<Path>of() : project.relativize(folder)) {
            try (SecureDirectoryStream<Path> above = held) {
                held = above.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
            } catch (FileSystemException e) {
                throw new ExplainedException(Message.of("file.no-folder", folder));
            }
        }
        return Optional.of(held);
    }

    /** The lowest part of a path that is there, be it a link that leads nowhere. */
    private static Path existing(Path path) {
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = Objects.requireNonNull(existing.getParent());
        }
        return existing;
    }

    /** The first link on the way from the root to a path; the path itself if there is none. */
    private Path link(Path path) {
        Path each = rootOf(path);
        for (Path name : each.relativize(path)) {
            each = each.resolve(name);
            if (Files.isSymbolicLink(each)) {
                return each;
            }
        }
        return path;
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

    private static boolean isHiddenBelow(Path root, Path path) {
        for (Path name : root.relativize(path)) {
            if (isHidden(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place with all symbolic links resolved lies in a root and is not hidden there; it need not exist. */
    public boolean isInside(Path real) {
        Path root = rootOf(real);
        return real.startsWith(root) && !isHiddenBelow(root, real);
    }

    /** One of the roots may hold the other. */
    private Path rootOf(Path path) {
        boolean isInHome = path.startsWith(home) && (home.startsWith(project) || !path.startsWith(project));
        return isInHome ? home : project;
    }
}
