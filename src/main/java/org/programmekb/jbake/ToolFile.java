package org.programmekb.jbake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.programmekb.diagnostic.Location;

/**
 * A file of the site that a JBake rendering tool made.
 *
 * @param path the path below the root of the site
 * @param file its temporary location until it is published
 * @param source the document that it was made from, else the tool
 */
public record ToolFile(String path, Path file, Location source) {
    /** The source of the file with this path, if one of these files has it. */
    public static Optional<Location> source(List<ToolFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(ToolFile::source)
                .findFirst();
    }
}
