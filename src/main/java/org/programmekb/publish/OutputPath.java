package org.programmekb.publish;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.diagnostic.Message;

/** Rules for paths below the root of a site. */
final class OutputPath {
    /** In bytes; no usual file system takes more. */
    private static final int LONGEST_NAME = 255;
    /** In bytes; macOS takes 1,024 with the folder of the site. */
    private static final int LONGEST_PATH = 900;

    private OutputPath() {}

    /** The problem with a path, if there is one. */
    static Optional<Message> flaw(String path) {
        if (path.isEmpty()) {
            return Optional.of(Message.of("output-path-invalid.empty"));
        }
        if (path.startsWith("/")) {
            return Optional.of(Message.of("output-path-invalid.slash", path));
        }
        for (int c : path.codePoints().toArray()) {
            if (c == '\\') {
                return Optional.of(Message.of("output-path-invalid.backslash", path));
            }
            if (Character.isISOControl(c)) {
                return Optional.of(Message.of("output-path-invalid.control", path));
            }
            if (Character.getType(c) == Character.SURROGATE) {
                return Optional.of(Message.of("output-path-invalid.half", path));
            }
        }
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty()) {
                return Optional.of(Message.of("output-path-invalid.no-name", path));
            }
            if (segment.equals(".") || segment.equals("..")) {
                return Optional.of(Message.of("output-path-invalid.dots", path, segment));
            }
            if (bytes(segment) > LONGEST_NAME) {
                return Optional.of(Message.of("output-path-invalid.long-name", segment, bytes(segment), LONGEST_NAME));
            }
        }
        return bytes(path) > LONGEST_PATH
                ? Optional.of(Message.of("output-path-invalid.long", path, bytes(path), LONGEST_PATH))
                : Optional.empty();
    }

    private static int bytes(String name) {
        return name.length() * 3 < LONGEST_NAME ? name.length() : name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A key that is equal for two paths if some file system treats them as the same. */
    static String key(String path) {
        return normal(path).toLowerCase(Locale.ROOT);
    }

    /** As {@link #key}, for file systems that tell upper and lower case apart. */
    static String normal(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
