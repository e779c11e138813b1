package org.programmekb.cache;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.io.function.IOFunction;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Timings;

/**
 * A folder of the cache. The cache is no reason not to build: what cannot be read counts as missing, and what cannot be
 * written is missing for the next build, which is said. No symbolic link is followed on the way from the project.
 */
public final class CacheFolder {
    private final Optional<Path> path;
    private final Consumer<Message> warnings;

    private CacheFolder(Optional<Path> path, Consumer<Message> warnings) {
        this.path = path;
        this.warnings = warnings;
    }

    /** A folder that keeps nothing. */
    public static CacheFolder none() {
        return new CacheFolder(Optional.empty(), warning -> {});
    }

    /** A folder that is only for this program. */
    public static CacheFolder at(Path folder) {
        return new CacheFolder(Optional.of(folder), warning -> {});
    }

    /**
     * A folder of the cache of a project.
     *
     * @param name its path in the cache; empty for the cache itself
     * @param timings receives the reasons why the cache is not used
     */
    public static CacheFolder of(Folders folders, CacheUse use, String name, Timings timings) {
        if (use == CacheUse.NONE) {
            return none();
        }
        Path folder = folders.cache().resolve(name).normalize();
        Optional<Message> flaw = flaw(folders.cache().resolve("../..").normalize(), folder);
        flaw.ifPresent(message -> timings.warn(Message.of("cache.not-used", message)));
        return new CacheFolder(flaw.isPresent() ? Optional.empty() : Optional.of(folder), timings::warn);
    }

    /**
     * What is in the place of a folder that belongs to this program: everything on the way to it must be a folder, or
     * missing.
     *
     * @param above a folder above it that may be anything
     */
    private static Optional<Message> flaw(Path above, Path folder) {
        Path each = above;
        for (Path name : above.relativize(folder)) {
            each = each.resolve(name);
            try {
                BasicFileAttributes found = Files.readAttributes(each, BasicFileAttributes.class, NOFOLLOW_LINKS);
                if (found.isSymbolicLink()) {
                    return Optional.of(Message.of("cache.link", each));
                }
                if (!found.isDirectory()) {
                    return Optional.of(Message.of("cache.no-folder", each));
                }
            } catch (NoSuchFileException missing) {
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(Message.of("cache.unreadable", ExplainedException.explain(e)));
            }
        }
        return Optional.empty();
    }

    /**
     * Makes sure that a folder belongs to this program, for work that needs it.
     *
     * @throws ExplainedException if something else is in its place
     */
    public static void require(Path above, Path folder) throws ExplainedException {
        Optional<Message> flaw = flaw(above, folder);
        if (flaw.isPresent()) {
            throw new ExplainedException(flaw.get());
        }
    }

    /** The folder on the disk, which need not exist; empty if nothing is kept. */
    public Optional<Path> path() {
        return path;
    }

    /** What is kept here, if it can be read. */
    public <T> Optional<T> read(IOFunction<Path, Optional<T>> reading) {
        try {
            return path.isPresent() ? reading.apply(path.get()) : Optional.empty();
        } catch (IOException e) {
            warn(e);
            return Optional.empty();
        }
    }

    /** Changes what is kept here, if anything is, and if that is possible. */
    public void write(IOConsumer<Path> change) {
        try {
            if (path.isPresent()) {
                change.accept(path.get());
            }
        } catch (IOException e) {
            warn(e);
        }
    }

    /** Says that something could not be read or written here. */
    public void warn(IOException failure) {
        warnings.accept(Message.of("cache.failed", ExplainedException.explain(failure)));
    }
}
