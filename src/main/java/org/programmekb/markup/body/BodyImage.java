package org.programmekb.markup.body;

import org.programmekb.diagnostic.Location;

/**
 * An image in a body; its file is not yet resolved.
 *
 * @param source the path as written, relative to the document's file or absolute from the assets folder
 * @param alt the alternative text; empty if there is none
 * @param location the place in the source
 */
public record BodyImage(String source, String alt, Location location) {}
