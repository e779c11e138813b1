package org.programmekb.cli;

import java.util.List;

/** The command line or the configuration is wrong; each message says why. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(List<?> messages) {
        super(String.join(
                System.lineSeparator(), messages.stream().map(String::valueOf).toList()));
    }
}
