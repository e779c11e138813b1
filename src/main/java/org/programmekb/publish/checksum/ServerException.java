package org.programmekb.publish.checksum;

import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** A server does not answer. */
public final class ServerException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    ServerException(Message explanation, Throwable cause) {
        super(explanation);
        initCause(cause);
    }
}
