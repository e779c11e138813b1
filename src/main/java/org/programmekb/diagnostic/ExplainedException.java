package org.programmekb.diagnostic;

import java.io.IOException;

/** A failure to read or write, with an explanation for the person at the terminal. */
public class ExplainedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Message explanation;

    /** A failure with its explanation. */
    public ExplainedException(Message explanation) {
        super(explanation.toString());
        this.explanation = explanation;
    }

    /** What is wrong and what can be done about it. */
    public final Message explanation() {
        return explanation;
    }
}
