package org.programmekb.trace;

import org.jspecify.annotations.Nullable;

/** Two objects that together are a cache key for something that is used in many pages. */
public record Pair<A, B>(A first, B second) {
    /** Written by hand because the generated method is slow until the JIT compiles it, and a build ends before that. */
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
