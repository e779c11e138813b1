package org.programmekb.content.schema;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;

/** Reports findings and counts the errors, so that a value already complained about causes no further complaint. */
final class Mistakes {
    private final Diagnostics diagnostics;
    private int errors;

    Mistakes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A count of its own for the same findings. */
    Mistakes forOneEntry() {
        return new Mistakes(diagnostics);
    }

    void report(Code code, Location location, String message) {
        report(code, location, message, code.hint());
    }

    void report(Code code, Location location, String message, String hint) {
        if (code.severity() == Severity.ERROR) {
            errors++;
        }
        diagnostics.report(code, location, message, hint);
    }

    int errors() {
        return errors;
    }
}
