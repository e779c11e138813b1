package org.programmekb.markup.body;

import org.programmekb.diagnostic.Location;

/**
 * A link as its author wrote it; its target is not yet resolved.
 *
 * @param target for instance {@code ../cities/nice.en.md#history}, {@code kb:city/nice}, {@code #outcome} or
 *     {@code https://…}
 * @param location the place in the source
 */
public record WrittenLink(String target, Location location) {}
