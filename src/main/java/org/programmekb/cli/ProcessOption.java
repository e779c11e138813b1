package org.programmekb.cli;

import picocli.CommandLine.Option;

/** Option that the launcher evaluates; the program only accepts it. */
final class ProcessOption {
    @Option(
            names = "--no-daemon",
            description = "Run in a separate process instead of the resident program (see `kb daemon --help`).")
    void ownProcess(boolean isOwn) {
        // The launcher has chosen the process already.
    }
}
