package org.programmekb.trace;

import org.jspecify.annotations.Nullable;

/** Two things that together are the key of something that is made once and used in many pages. */
public record Pair<A, B>(A first, B second) {
    /** Like the record's own, but fast before it is compiled: builds are over before that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pair<?, ?> pair
                && (first == pair.first || first.equals(pair.first))
                && (second == pair.second || second.equals(pair.second));
    }

    @Override
    public int hashCode() {
        return first.hashCode() * 31 + second.hashCode();
    }
}
