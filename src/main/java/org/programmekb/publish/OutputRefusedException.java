package org.programmekb.publish;

import java.io.IOException;

/** The configured output folder cannot be replaced by a site without damage to sources or to files of others. */
public final class OutputRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputRefusedException(String message) {
        super(message);
    }
}
