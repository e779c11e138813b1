package org.programmekb.check;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.programmekb.check.Target.Inside;
import org.programmekb.check.Target.Nowhere;
import org.programmekb.check.Target.Outside;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.Addresses;

/** Resolver for addresses in the pages of one site; it works as browsers do. */
final class AddressResolver {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final String FOUND_ANYWHERE = "404.html";

    private final String authority;
    private final String basePath;

    AddressResolver(URI siteUrl) {
        authority = siteUrl.getRawAuthority() == null
                ? ""
                : siteUrl.getRawAuthority().toLowerCase(Locale.ROOT);
        basePath = Addresses.decoded(siteUrl.getRawPath());
    }

    /** The target of {@code address} in the page whose file is {@code page}. */
    Target resolve(String page, String address) {
        String fragment = "";
        String rest = address;
        int hash = rest.indexOf('#');
        if (hash >= 0) {
            fragment = fragment(rest.substring(hash + 1));
            rest = rest.substring(0, hash);
        }
        int query = rest.indexOf('?');
        if (query >= 0) {
            rest = rest.substring(0, query);
        }
        if (rest.isEmpty()) {
            return new Inside(page, fragment);
        }
        if (rest.startsWith("//")
                || !rest.startsWith("/") && SCHEME.matcher(rest).find()) {
            return absolute(rest, fragment);
        }
        if (rest.startsWith("/")) {
            return rooted(Addresses.decoded(rest), fragment);
        }
        if (page.equals(FOUND_ANYWHERE)) {
            return new Nowhere(Message.of("page.anywhere", basePath));
        }
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        return rooted(basePath + folder + Addresses.decoded(rest), fragment);
    }

    private Target rooted(String written, String fragment) {
        String path = normalize(written);
        return path.startsWith(basePath)
                ? new Inside(path.substring(basePath.length()), fragment)
                : new Nowhere(Message.of("page.outside", basePath));
    }

    /** Whether the target of an address does not depend on the page that contains it. */
    static boolean leadsToTheSameFromAnywhere(String address) {
        return address.startsWith("/") || isAbsolute(address);
    }

    /** Whether an address is absolute, with a scheme and a host. */
    static boolean isAbsolute(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private Target absolute(String address, String fragment) {
        String scheme = address.substring(0, Math.max(0, address.indexOf("//"))).toLowerCase(Locale.ROOT);
        if (!scheme.isEmpty() && !scheme.equals("https:") && !scheme.equals("http:")) {
            return new Outside();
        }
        if (!address.startsWith("//", scheme.length())) {
            return new Outside();
        }
        int start = scheme.length() + 2;
        int slash = address.indexOf('/', start);
        String host = slash < 0 ? address.substring(start) : address.substring(start, slash);
        String path = slash < 0 ? "/" : normalize(Addresses.decoded(address.substring(slash)));
        return host.toLowerCase(Locale.ROOT).equals(authority) && path.startsWith(basePath)
                ? new Inside(path.substring(basePath.length()), fragment)
                : new Outside();
    }

    private static String fragment(String raw) {
        int directive = raw.indexOf(":~:");
        String id = Addresses.decoded(directive < 0 ? raw : raw.substring(0, directive));
        return id.equalsIgnoreCase("top") ? "" : id;
    }

    /** Resolves {@code .} and {@code ..}; the result starts with a slash. */
    private static String normalize(String path) {
        if (path.startsWith("/") && !path.contains("//") && !path.contains("/.")) {
            return path;
        }
        Deque<String> names = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (String segment : segments) {
            if (segment.equals("..")) {
                names.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                names.addLast(segment);
            }
        }
        String last = segments[segments.length - 1];
        boolean isFolder = last.isEmpty() || last.equals(".") || last.equals("..");
        return names.isEmpty() ? "/" : "/" + String.join("/", names) + (isFolder ? "/" : "");
    }
}
