package org.programmekb.jbake;

import java.io.IOException;

/** A markup engine cannot process a document; the message gives the reason to its author. */
final class RefusedDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedDocumentException(String message) {
        super(message);
    }

    RefusedDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
