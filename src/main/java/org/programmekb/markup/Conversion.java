package org.programmekb.markup;

import java.util.List;
import org.programmekb.diagnostic.Diagnostic;

/**
 * What came of converting a body, and all that is kept of it for the next build.
 *
 * @param findings what is wrong in the body
 * @param dependencies other files that were read or looked for, with what was found
 */
record Conversion(Body body, List<Diagnostic> findings, List<Dependency> dependencies) {
    Conversion {
        findings = List.copyOf(findings);
        dependencies = List.copyOf(dependencies);
    }
}
