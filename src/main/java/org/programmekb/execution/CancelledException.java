package org.programmekb.execution;

/** Ends a work whose result nobody wants any more; its cause is known, so it carries no trace. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says no more than its name. */
    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
