package org.programmekb.execution;

/** Asked by a long work, from any of its threads, whether anybody still wants its result. */
@FunctionalInterface
public interface Cancellation {
    /** For work that always runs to its end. */
    Cancellation NEVER = () -> false;

    /** Whether the result is no longer wanted; cheap enough to be asked for every page. */
    boolean isRequested();

    /** Ends the work if its result is no longer wanted. */
    default void check() {
        if (isRequested()) {
            throw new CancelledException();
        }
    }
}
