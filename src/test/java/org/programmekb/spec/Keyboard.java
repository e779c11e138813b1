package org.programmekb.spec;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.programmekb.cli.Kb;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.execution.Cancellation;

/** A user at a keyboard. */
final class Keyboard {
    private Keyboard() {}

    /** Runs a command in a folder and returns its exit status. */
    static int run(
            Path folder,
            Map<String, String> environment,
            BufferedReader in,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        Caller caller = new Caller(folder, environment);
        Console console = new Console(
                Optional.of(in), out, err, caller.language(arguments), caller.isAtTerminal(), Cancellation.NEVER);
        return Kb.run(caller, console, Optional.empty(), arguments);
    }
}
