package org.programmekb.publish.checksum;

import java.util.regex.Pattern;
import org.programmekb.diagnostic.Message;

/**
 * A file that is not as the manifest says.
 *
 * @param path relative to the site
 */
public record FileDifference(String path, Message message) implements Comparable<FileDifference> {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    static FileDifference of(String kind, String path, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = shown(path);
        System.arraycopy(values, 0, all, 1, values.length);
        return new FileDifference(path, Message.of("verify." + kind, all));
    }

    /** A path without characters that could steer a terminal. */
    static String shown(String path) {
        return INVISIBLE.matcher(path).replaceAll("\uFFFD");
    }

    @Override
    public int compareTo(FileDifference other) {
        int order = path.compareTo(other.path);
        return order != 0 ? order : message.toString().compareTo(other.message.toString());
    }
}
