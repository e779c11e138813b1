package org.programmekb.daemon;

import java.io.OutputStream;
import java.util.List;
import org.programmekb.Cancellation;

/** What the resident program runs. */
public interface CommandRunner {
    /** Whether a command is one that is run here; any other is for a process of its own, which has a terminal. */
    boolean takes(List<String> arguments);

    /** Runs a command as a process of its own would, and returns its exit status. */
    int run(Request request, OutputStream out, OutputStream err, Cancellation cancellation);

    /** Forgets what would only make the next command faster; called while none runs. */
    void rest();
}
