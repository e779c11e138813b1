package org.programmekb.cli;

import picocli.CommandLine.Option;

/** Option that the launcher evaluates; the program only accepts it. */
final class ProcessOption {
    @Option(names = "--no-daemon")
    void ownProcess(boolean isOwn) {
        // The launcher has already chosen the process.
    }
}
