package org.programmekb.execution;

/** Signal that tells long-running work, on any thread, whether its result is still needed. */
@FunctionalInterface
public interface Cancellation {
    /** For work that is never cancelled. */
    Cancellation NEVER = () -> false;

    /** Whether the work should stop; cheap enough to call for every page. */
    boolean isRequested();

    /** Throws {@link CancelledException} if the work should stop. */
    default void check() {
        if (isRequested()) {
            throw new CancelledException();
        }
    }
}
