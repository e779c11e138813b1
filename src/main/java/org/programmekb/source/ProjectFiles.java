package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.programmekb.cache.Hash;
import org.programmekb.config.InputRoots;
import org.programmekb.config.InputRoots.Target;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Message;

/** Reads text files of the project, and refuses all others, also behind symbolic links. */
public final class ProjectFiles {
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final InputRoots roots;
    private final Path root;
    private final int most;

    /** The files of a project. */
    public ProjectFiles(SiteConfig config) {
        this.roots = config.folders().roots();
        this.root = config.folders().project();
        this.most = config.limits().documentBytes();
    }

    /** The reason why a file cannot be read. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message reason;
        private final boolean missing;

        private Refused(Message reason, boolean missing) {
            super(null, null, false, false);
            this.reason = reason;
            this.missing = missing;
        }

        /** What is wrong, for the author. */
        public Message reason() {
            return reason;
        }

        public boolean isMissing() {
            return missing;
        }

        public String state() {
            return missing ? "missing" : "refused";
        }
    }

    /** A refusal for a reason of the caller. */
    public Refused refuse(Message reason) {
        return new Refused(reason, false);
    }

    /** A refusal of what makes a document too large. */
    public Refused refuseMoreThan(int bytes) {
        return refuse(Message.of("include-invalid.bytes", bytes));
    }

    /**
     * Resolves a relative path that a file contains; the result is relative to the project.
     *
     * @param from the path of the file that contains it, relative to the project
     */
    public String resolve(String from, String target) throws Refused {
        if (URI.matcher(target).matches()) {
            throw refuse(Message.of("include-invalid.address", target));
        }
        try {
            Path path = root.resolve(from).resolveSibling(target).normalize();
            if (path.startsWith(root) && !path.equals(root)) {
                return SiteConfig.Folders.slashes(root.relativize(path));
            }
        } catch (InvalidPathException exception) {
            throw refuse(Message.of("include-invalid.path", target));
        }
        throw refuse(Message.of("include-invalid.outside", target));
    }

    /**
     * The bytes of a file.
     *
     * @param path the path relative to the project
     * @param target the path as the author wrote it, for messages
     */
    public byte[] read(String path, String target) throws Refused {
        try {
            Target found = roots.find(root.resolve(path));
            if (found instanceof Target.Refused refused) {
                throw refuse(reason(refused, target));
            }
            if (!(found instanceof Target.Input file) || !Files.isRegularFile(file.real())) {
                throw new Refused(Message.of("include-invalid.missing", target), true);
            }
            if (Files.size(file.real()) > most) {
                throw refuseMoreThan(most);
            }
            return Files.readAllBytes(file.real());
        } catch (IOException | InvalidPathException exception) {
            throw refuse(Message.of("include-invalid.unreadable", target));
        }
    }

    private static Message reason(Target.Refused refused, String target) {
        return switch (refused.code()) {
            case PATH_OUTSIDE_PROJECT -> Message.of("include-invalid.outside", target);
            case PATH_HIDDEN -> Message.of("include-invalid.hidden", target);
            default -> Message.of("include-invalid.loop", target);
        };
    }

    /** How a file is now: the hash of its bytes, {@code missing} or {@code refused}. */
    public String state(String path) {
        try {
            return Hash.of(read(path, path)).toString();
        } catch (Refused refused) {
            return refused.state();
        }
    }
}
