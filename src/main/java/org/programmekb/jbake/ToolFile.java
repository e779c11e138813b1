package org.programmekb.jbake;

import java.nio.file.Path;
import org.programmekb.diagnostic.Location;

/**
 * A file of the site that a JBake rendering tool made.
 *
 * @param path below the root of the site
 * @param file where it is until it is published
 * @param source the document it was made from, else the tool
 */
public record ToolFile(String path, Path file, Location source) {}
