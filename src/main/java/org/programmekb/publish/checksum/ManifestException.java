package org.programmekb.publish.checksum;

import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** A file that should be a manifest is none. */
public final class ManifestException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    ManifestException(Message explanation) {
        super(explanation);
    }

    ManifestException(Message explanation, Throwable cause) {
        this(explanation);
        initCause(cause);
    }
}
