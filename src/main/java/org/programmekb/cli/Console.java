package org.programmekb.cli;

import java.io.PrintWriter;
import java.util.List;
import org.programmekb.config.ConfigurationMistake;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.execution.Cancellation;

/**
 * Where the commands write: results on standard output, everything else on standard error.
 *
 * @param terminal whether standard error is one; the launcher knows, Java 17 cannot tell
 * @param cancellation whether anybody still reads it
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

    void mistakes(List<ConfigurationMistake> mistakes) {
        mistakes.forEach(err::println);
        err.flush();
    }

    /** {@code 1 warning}, {@code 2 warnings}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
