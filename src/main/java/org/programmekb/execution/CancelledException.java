package org.programmekb.execution;

/** Ends work whose result is no longer needed. It has no stack trace, since its cause is known. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
