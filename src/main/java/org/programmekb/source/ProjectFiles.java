package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.programmekb.cache.Hash;
import org.programmekb.markup.html.Dependency;

/** Reads text files of the project, and refuses all others, also behind symbolic links. */
public final class ProjectFiles {
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
    /** Hidden files contain settings and, in a checkout, credentials. */
    private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?\\.[^./].*");

    private final Path root;

    /**
     * Reads files below a folder.
     *
     * @param root the project folder, with all symbolic links resolved
     */
    public ProjectFiles(Path root) {
        this.root = root;
    }

    /** The reason why a file cannot be read. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean missing;

        private Refused(String message, boolean missing) {
            super(message);
            this.missing = missing;
        }

        public boolean isMissing() {
            return missing;
        }

        public String state() {
            return missing ? "missing" : "refused";
        }
    }

    /** A refusal with the caller's own message. */
    public Refused refuse(String message) {
        return new Refused(message, false);
    }

    /**
     * Resolves a relative path that a file contains; the result is relative to the project.
     *
     * @param from the path of the file that contains it, relative to the project
     */
    public String resolve(String from, String target) throws Refused {
        if (URI.matcher(target).matches()) {
            throw new Refused("`" + target + "` is not a file of the project", false);
        }
        try {
            Path path = root.resolve(from).resolveSibling(target).normalize();
            if (path.startsWith(root) && !path.equals(root)) {
                return slashed(root.relativize(path));
            }
        } catch (InvalidPathException exception) {
            throw new Refused("`" + target + "` is not a path", false);
        }
        throw new Refused("`" + target + "` is outside the project", false);
    }

    /**
     * The bytes of a file.
     *
     * @param path the path relative to the project
     * @param target the path as the author wrote it, for messages
     */
    public byte[] read(String path, String target) throws Refused {
        try {
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file)) {
                throw new Refused("the file `" + target + "` does not exist", true);
            }
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw new Refused("`" + target + "` is outside the project", false);
            }
            if (HIDDEN.matcher(slashed(root.relativize(real))).matches()) {
                throw new Refused("`" + target + "` is a hidden file", false);
            }
            return Files.readAllBytes(real);
        } catch (IOException | InvalidPathException exception) {
            throw new Refused("the file `" + target + "` cannot be read", false);
        }
    }

    /** The state of a file as {@link Dependency} records it. */
    public String state(String path) {
        try {
            return Hash.of(read(path, path)).toString();
        } catch (Refused refused) {
            return refused.state();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
