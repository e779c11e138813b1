package org.programmekb.cli;

import picocli.CommandLine.Option;

/** Option that the launcher evaluates; the program only accepts it. */
final class ProcessOption {
    @Option(
            names = "--no-daemon",
            description = "Runs in a process of its own, not in the daemon (see `kb daemon`).")
    void ownProcess(boolean isOwn) {
        // The launcher has chosen the process already.
    }
}
