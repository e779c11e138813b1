package org.programmekb.index;

import java.util.List;
import java.util.Optional;
import org.programmekb.content.Entry;

/**
 * The entries before and after an entry in the list of all of its type.
 *
 * @param newer the entry before it
 * @param older the entry after it
 */
public record Neighbours<T extends Entry>(Optional<T> newer, Optional<T> older) {
    /** Those of the entry at a position of the list. */
    static <T extends Entry> Neighbours<T> of(List<T> all, int position) {
        return new Neighbours<>(
                position > 0 ? Optional.of(all.get(position - 1)) : Optional.empty(),
                position + 1 < all.size() ? Optional.of(all.get(position + 1)) : Optional.empty());
    }
}
