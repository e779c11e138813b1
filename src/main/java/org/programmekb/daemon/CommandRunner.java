package org.programmekb.daemon;

import java.io.OutputStream;
import org.programmekb.execution.Cancellation;

/** Runs the commands that the daemon is asked for. */
public interface CommandRunner {
    /** Whether a command can run in the daemon; any other needs a process of its own. */
    boolean accepts(Request request);

    /** Runs a command as a process of its own would, and returns its exit status. */
    int run(Request request, OutputStream out, OutputStream err, Cancellation cancellation);

    /** Forgets what only makes the next command faster; called while none runs. */
    void forget();
}
