package org.programmekb.markup.header;

import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Aborts the reading of YAML at a mistake. */
final class InvalidYamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location location;
    private final transient Message reason;
    private final transient Message hint;

    InvalidYamlException(Location location, Message reason, Message hint) {
        super(null, null, false, false);
        this.location = location;
        this.reason = reason;
        this.hint = hint;
    }

    Location location() {
        return location;
    }

    Message reason() {
        return reason;
    }

    Message hint() {
        return hint;
    }
}
