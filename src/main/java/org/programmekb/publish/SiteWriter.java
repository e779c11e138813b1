package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/**
 * Takes the files of a site from any number of threads. Which files result does not depend on the order of the calls:
 * where two sources make the same file, the first by place wins; where a file and a folder have the same path, the
 * folder wins; {@link #report} names every such case.
 */
public sealed interface SiteWriter extends AutoCloseable permits Staging, DryRun, Replacement {
    /**
     * Adds a file.
     *
     * @param path below the root of the site, with {@code /} as separator: {@code en/index.html}
     * @param source what the file is made from, named when another source makes it too
     */
    void write(String path, byte[] bytes, Location source) throws IOException;

    /** Adds a copy of an existing file. */
    void copy(String path, Path file, Location source) throws IOException;

    /**
     * Adds a file that is known to have the bytes that the current site has at this path.
     *
     * @throws IllegalArgumentException if the current site is not known to have this file; {@link #canKeep} says so first
     */
    void keep(String path, Location source) throws IOException;

    /** Whether the current site still has the file with this path as it was published, as far as size and time tell. */
    boolean canKeep(String path);

    /** Adds all files of the current site, if they all are as they were published; otherwise adds none. */
    boolean keepAll() throws IOException;

    /** What the site is called that {@link #keep} refers to: another name for each site that was ever published here. */
    Optional<String> current();

    /** Whether a file or folder with this path has been added, whatever the case of its letters. */
    boolean has(String path);

    /** An empty folder for tools that can only write files themselves; it is gone after the build. */
    Path workFolder() throws IOException;

    /** Reports collisions and unusable paths; complete once all files have been added. */
    void report(Diagnostics diagnostics);

    /** Forgets all files that were added, so that others can be added in their place. */
    void restart() throws IOException;

    /** Forgets all files unless they have been published. */
    @Override
    void close() throws IOException;
}
