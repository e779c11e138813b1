package org.programmekb.cli;

/** What a command tells the shell. */
final class ExitStatus {
    /** Done; there may be warnings. */
    static final int DONE = 0;
    /** Content or templates have errors; nothing was published. */
    static final int ERRORS = 1;
    /** The command line or the configuration is wrong. */
    static final int USAGE = 2;
    /** Something could not be read or written. */
    static final int INPUT_OUTPUT = 3;
    /** Somebody pressed Ctrl+C. */
    static final int CANCELLED = 130;

    private ExitStatus() {}
}
