package org.programmekb.cli;

import picocli.CommandLine.Option;

/** An option that the launcher has read; the program only knows it. */
final class ProcessOption {
    @Option(
            names = "--no-daemon",
            description = "Run in a separate process instead of the resident program (see `kb daemon --help`).")
    void ownProcess(boolean isOwn) {
        // Whoever reads this is in the process that the launcher chose.
    }
}
