package org.programmekb.jbake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** Cause of a JBake failure in one line: JBake wraps a cause up to three times and repeats its message. */
final class Reason {
    private Reason() {}

    /** The explanation or the message of the innermost cause that has one, else the names of the exceptions. */
    static Message of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> names = new ArrayList<>();
        String reason = "";
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof ExplainedException explained) {
                return explained.explanation();
            }
            names.add(cause.getClass().getSimpleName());
            String message = cause.getMessage();
            if (cause instanceof IncompatibleClassChangeError) {
                return Message.of(
                        "rendering-tool-failed.version", cause.getClass().getSimpleName() + " " + message);
            }
            if (message != null && !message.isBlank()) {
                reason = cause instanceof LinkageError || cause instanceof ReflectiveOperationException
                        ? cause.getClass().getSimpleName() + " " + message
                        : message;
            }
        }
        return Message.literal(
                reason.isEmpty() ? String.join(", ", names) : reason.strip().replaceAll("\\s+", " "));
    }
}
