package org.programmekb.config;

import java.util.Comparator;
import org.programmekb.diagnostic.Location;

/**
 * An error in the configuration, so that no build can start.
 *
 * @param location a line of {@code jbake.properties}, or the option or variable that is wrong
 * @param message a sentence fragment without a full stop that names the wrong value
 * @param hint how to fix it
 */
public record ConfigurationMistake(Location location, String message, String hint)
        implements Comparable<ConfigurationMistake> {
    private static final Comparator<ConfigurationMistake> ORDER =
            Comparator.comparing(ConfigurationMistake::location).thenComparing(ConfigurationMistake::message);

    @Override
    public int compareTo(ConfigurationMistake other) {
        return ORDER.compare(this, other);
    }

    /** The error as a line for the user, in the form of a diagnostic. */
    @Override
    public String toString() {
        return location + ": error[configuration]: " + message + " (hint: " + hint + ")";
    }
}
