package org.programmekb.content.schema;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;

/** Reports findings and counts errors, so that a wrong value is reported only once. */
final class Mistakes {
    private final Diagnostics diagnostics;
    private int errors;

    Mistakes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A copy with its own count that reports to the same diagnostics. */
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
