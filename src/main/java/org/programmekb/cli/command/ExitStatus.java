package org.programmekb.cli.command;

/** Exit statuses of the commands. */
public final class ExitStatus {
    /** Success, perhaps with warnings. */
    public static final int DONE = 0;
    /** Content or templates have errors; nothing was published. */
    public static final int ERRORS = 1;
    /** The command line or the configuration is wrong. */
    public static final int USAGE = 2;
    /** Something could not be read or written. */
    public static final int INPUT_OUTPUT = 3;
    /** Cancelled with Ctrl+C. */
    public static final int CANCELLED = 130;

    private ExitStatus() {}
}
