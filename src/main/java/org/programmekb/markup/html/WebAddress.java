package org.programmekb.markup.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classifies and normalises link addresses for HTML. */
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("([^/?#]*):(.*)", Pattern.DOTALL);
    private static final Pattern WEB =
            Pattern.compile("//[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}](?::\\d{1,5})?(?:[/?#].*)?", Pattern.DOTALL);
    private static final String LEGAL = "-._~:/?#@!$&'()*+,;=";

    private WebAddress() {}

    /** The kind of a link target. */
    enum Kind {
        /** A web address, an e-mail address or a telephone number. */
        ABSOLUTE,
        /** A document, a file or a heading of the project. */
        INTERNAL,
        /** An address with a scheme that can run code or that HTML pages do not need. */
        FORBIDDEN
    }

    /** The kind of an address. Like browsers it reads backslashes as slashes, and two slashes as another site. */
    static Kind kind(String address) {
        String seen = address.replace('\\', '/');
        if (seen.startsWith("//")) {
            return Kind.FORBIDDEN;
        }
        Matcher scheme = SCHEME.matcher(seen);
        if (!scheme.matches()) {
            return Kind.INTERNAL;
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "https", "mailto", "tel" -> Kind.ABSOLUTE;
            case "kb" -> Kind.INTERNAL;
            default -> Kind.FORBIDDEN;
        };
    }

    /** An absolute address with illegal characters escaped; empty if it has no host. */
    static Optional<String> legal(String address) {
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches()) {
            return Optional.empty();
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = scheme.group(2);
        boolean fits = name.startsWith("http") ? WEB.matcher(rest).matches() : !rest.isBlank();
        return fits ? Optional.of(name + ":" + escaped(rest)) : Optional.empty();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        boolean fragment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean legal = c > '\u007F' || isAlphanumeric(c) || LEGAL.indexOf(c) >= 0 || isEscape(text, i);
            if (legal && !(c == '#' && fragment)) {
                escaped.append(c);
            } else {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
            fragment |= c == '#';
        }
        return escaped.toString();
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
