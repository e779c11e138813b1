package org.programmekb.markup;

import java.io.IOException;
import org.programmekb.diagnostic.Message;

/** A markup engine cannot process a document. */
public final class RefusedDocumentException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Message reason;

    /** A refusal for this reason, which its author can read. */
    public RefusedDocumentException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** The reason, for the author. */
    public Message reason() {
        return reason;
    }
}
