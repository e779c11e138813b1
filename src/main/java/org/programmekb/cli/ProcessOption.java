package org.programmekb.cli;

import picocli.CommandLine.Option;

/** An option that the launcher has read; the program only knows it. */
final class ProcessOption {
    @Option(
            names = "--no-daemon",
            description = "Work in a process of its own instead of the resident one (see `kb daemon --help`).")
    void ownProcess(boolean isOwn) {
        // Whoever reads this is in the process that the launcher chose.
    }
}
