package org.programmekb.index;

import java.util.Optional;
import org.programmekb.content.Entry;

/**
 * What stands before and after an entry in the list of all of its type.
 *
 * @param newer before it
 * @param older after it
 */
public record Neighbours<T extends Entry>(Optional<T> newer, Optional<T> older) {}
