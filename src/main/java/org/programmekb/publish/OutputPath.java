package org.programmekb.publish;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Rules for paths below the root of a site. */
final class OutputPath {
    private OutputPath() {}

    /** The problem with a path, if there is one. */
    static Optional<String> flaw(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/")) {
            return Optional.of("starts with a slash");
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                return Optional.of("contains a backslash");
            }
            if (Character.isISOControl(c)) {
                return Optional.of("contains a control character");
            }
            if (Character.isSurrogate(c) && !isPaired(path, i)) {
                return Optional.of("contains half of a character");
            }
        }
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty()) {
                return Optional.of("contains an empty name");
            }
            if (segment.equals(".") || segment.equals("..")) {
                return Optional.of("contains the name " + segment);
            }
        }
        return Optional.empty();
    }

    /** A key that is equal for two paths if some file system treats them as the same. */
    static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean isPaired(String path, int i) {
        return Character.isHighSurrogate(path.charAt(i))
                ? i + 1 < path.length() && Character.isLowSurrogate(path.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(path.charAt(i - 1));
    }
}
