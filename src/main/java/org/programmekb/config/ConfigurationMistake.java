package org.programmekb.config;

import java.util.Comparator;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;

/**
 * An error in the configuration, so that no build can start.
 *
 * @param location a line of {@code jbake.properties}, or the option or variable that is wrong
 * @param message a sentence fragment without a full stop that names the wrong value
 * @param hint how to fix it
 */
public record ConfigurationMistake(Location location, Message message, Message hint)
        implements Comparable<ConfigurationMistake> {
    private static final Comparator<ConfigurationMistake> ORDER =
            Comparator.comparing(ConfigurationMistake::location).thenComparing(ConfigurationMistake::message);

    @Override
    public int compareTo(ConfigurationMistake other) {
        return ORDER.compare(this, other);
    }

    /** The error as a line for the user, in the form of a diagnostic. */
    public Message line() {
        return Message.of("configuration.line", location, Severity.ERROR.message(), message, hint);
    }

    /** The error as a line in English. */
    @Override
    public String toString() {
        return line().toString();
    }
}
