package org.programmekb.jbake;

import java.nio.file.Path;
import org.programmekb.diagnostic.Location;

/**
 * A file of the site that a JBake rendering tool made.
 *
 * @param path the path below the root of the site
 * @param file its temporary location until it is published
 * @param source the document that it was made from, else the tool
 */
public record ToolFile(String path, Path file, Location source) {}
