package org.programmekb.cli;

import java.io.PrintWriter;
import java.util.List;
import org.programmekb.config.ConfigurationMistake;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.execution.Cancellation;

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

    void mistakes(List<ConfigurationMistake> mistakes) {
        mistakes.forEach(err::println);
        err.flush();
    }

    /** {@code 1 warning}, {@code 2 warnings}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
