package org.programmekb.markup.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of links as HTML wants them. */
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("([^/?#]*):(.*)", Pattern.DOTALL);
    private static final Pattern WEB =
            Pattern.compile("//[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}](?::\\d{1,5})?(?:[/?#].*)?", Pattern.DOTALL);
    private static final String LEGAL = "-._~:/?#@!$&'()*+,;=";

    private WebAddress() {}

    /** What an author's link may be. */
    enum Kind {
        /** To the web, to a mailbox or to a telephone. */
        ABSOLUTE,
        /** To a document, a file or a heading of the project. */
        INTERNAL,
        /** With a scheme that could run something, or that HTML pages have no use for. */
        FORBIDDEN
    }

    /** Browsers read backslashes as slashes, and an address that starts with two of them as another site. */
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

    /** An absolute address with what is illegal in it escaped; empty if it names no host. */
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
