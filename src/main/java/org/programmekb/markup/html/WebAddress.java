package org.programmekb.markup.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classifies and normalises link addresses for HTML. */
public final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):(.*)", Pattern.DOTALL);
    private static final Pattern WEB =
            Pattern.compile("//[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}](?::\\d{1,5})?(?:[/?#].*)?", Pattern.DOTALL);
    /** Matches addresses with two slashes that are no web addresses, as a regular expression. */
    public static final String OTHERS = "(?is)(?!https?:" + WEB + "$).*://.*";

    private static final Pattern ILLEGAL =
            Pattern.compile("%(?!\\p{XDigit}{2})|[\\x00-\\x7F&&[^-._~:/?#@!$&'()*+,;=%a-zA-Z0-9]]");

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
        int fragment = text.indexOf('#') + 1;
        String legal = text.substring(0, fragment) + text.substring(fragment).replace("#", "%23");
        return ILLEGAL.matcher(legal)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
    }
}
