package org.programmekb.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.programmekb.Bakery;
import org.programmekb.Bakery.KeepInMemory;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.Timings;
import org.programmekb.publish.SiteWriter;

/**
 * Output of the commands: results on standard output, everything else on standard error.
 *
 * @param terminal whether standard error is a terminal; the launcher detects it, because Java 17 cannot
 * @param cancellation whether the reader of the output is still there
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, Cancellation cancellation) {
    void result(String line) {
        out.println(line);
        out.flush();
    }

    void note(String line) {
        err.println(line);
        err.flush();
    }

    void findings(List<Diagnostic> findings) {
        findings.forEach(err::println);
        err.flush();
    }

    /** Runs a build with progress on the terminal. */
    Bakery.Summary bake(
            LoadedConfig.Valid loaded,
            Diagnostics diagnostics,
            SiteWriter writer,
            Timings timings,
            KeepInMemory inMemory)
            throws IOException {
        try (ProgressLine line = new ProgressLine(this)) {
            return new Bakery(loaded, diagnostics, writer, line, timings).bake(inMemory);
        }
    }

    /** {@code 1 warning}, {@code 2 warnings}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
