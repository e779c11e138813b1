package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/**
 * Receives the files of a site, from any number of threads. The result does not depend on the order of the calls: if
 * two sources make the same file, the first by location wins; if a file and a folder have the same path, the folder
 * wins; files whose paths differ in upper and lower case are both there if the file system can hold them. {@link #report}
 * names every such case.
 */
public sealed interface SiteWriter extends AutoCloseable permits Staging, DryRun {
    /**
     * Adds a file.
     *
     * @param path below the root of the site, with {@code /} as separator: {@code en/index.html}
     * @param source what the file is made from; it is named in the report if another source makes the same file
     */
    void write(String path, byte[] bytes, Location source) throws IOException;

    /** Adds a copy of an existing file. */
    void copy(String path, Path file, Location source) throws IOException;

    /**
     * Adds a file that has the same bytes as the file of the current site at this path.
     *
     * @return how many bytes it has; 0 if nothing is written
     * @throws IllegalArgumentException if the current site is not known to have this file; call {@link #canKeep} first
     */
    long keep(String path, Location source) throws IOException;

    /** Whether the current site still has the file as published, according to its size and time. */
    boolean canKeep(String path);

    /** Keeps all files of the current site that are not added, if they all are still as published; otherwise none. */
    boolean keepAll() throws IOException;

    /**
     * Keeps all files that are not added without looking at them, so that the cost of publishing grows only with the
     * number of files that are written. Those are not flushed to disk.
     *
     * @return false, with nothing kept, if that is not possible
     */
    boolean keepAllUnchecked();

    /** The name of the site that {@link #keep} refers to; every version published here has a different one. */
    Optional<String> current();

    /** Whether a file or folder with this path has been added; upper and lower case are not distinguished. */
    boolean has(String path);

    /** An empty folder for tools that can only write files themselves; it is deleted after the build. */
    Path workFolder() throws IOException;

    /** Reports collisions and unusable paths; to be called after all files have been added. */
    void report(Diagnostics diagnostics);

    /** Forgets all files that were added, so that others can be added in their place. */
    void restart() throws IOException;

    /** Forgets all files unless they have been published. */
    @Override
    void close() throws IOException;
}
