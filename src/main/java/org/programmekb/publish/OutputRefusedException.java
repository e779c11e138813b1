package org.programmekb.publish;

import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** The configured output folder cannot be replaced by a site without damage to sources or to files of others. */
public final class OutputRefusedException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    OutputRefusedException(Message explanation) {
        super(explanation);
    }
}
