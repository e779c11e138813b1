package org.programmekb.markup.body;

import org.programmekb.diagnostic.Location;

/**
 * An image in a body, not yet resolved.
 *
 * @param source as written, relative to the document's file or absolute from the assets folder
 * @param alt alternative text; empty if it has none
 * @param location where it is written
 */
public record Image(String source, String alt, Location location) {}
