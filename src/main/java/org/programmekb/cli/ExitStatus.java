package org.programmekb.cli;

/** Exit statuses of the commands. */
final class ExitStatus {
    /** Success, perhaps with warnings. */
    static final int DONE = 0;
    /** Content or templates have errors; nothing was published. */
    static final int ERRORS = 1;
    /** The command line or the configuration is wrong. */
    static final int USAGE = 2;
    /** Something could not be read or written. */
    static final int INPUT_OUTPUT = 3;
    /** Cancelled with Ctrl+C. */
    static final int CANCELLED = 130;

    private ExitStatus() {}
}
