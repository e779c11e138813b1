package org.programmekb.index;

import java.util.Optional;
import org.programmekb.content.Entry;

/**
 * The entries before and after an entry in the list of all of its type.
 *
 * @param newer the entry before it
 * @param older the entry after it
 */
public record Neighbours<T extends Entry>(Optional<T> newer, Optional<T> older) {}
