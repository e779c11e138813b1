package org.programmekb.markup;

import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** A markup engine cannot process a document, for a reason that its author can read. */
public final class RefusedDocumentException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    /** A refusal for this reason. */
    public RefusedDocumentException(Message reason) {
        super(reason);
    }
}
