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
import org.programmekb.index.SiteRoot;

/** Resolver for addresses in the pages of one site; it works as browsers do. */
final class AddressResolver {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

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
        if (rest.charAt(0) == SiteRoot.MARK) {
            return below("", Addresses.decoded(SiteRoot.below(rest)), fragment);
        }
        if (page.equals(SiteRoot.NOT_FOUND)) {
            return new Nowhere(Message.of("page.anywhere", basePath));
        }
        return below(page.substring(0, page.lastIndexOf('/') + 1), Addresses.decoded(rest), fragment);
    }

    /** Browsers would stay at the root of the server, which is that of the site only if the site has no sub-path. */
    private Target below(String folder, String written, String fragment) {
        String path = "/" + folder + written;
        return path.contains("/..") && leavesRoot(path)
                ? outside()
                : new Inside(normalize(path).substring(1), fragment);
    }

    private static boolean leavesRoot(String path) {
        int depth = 0;
        for (String name : path.split("/", -1)) {
            depth += name.equals("..") ? -1 : name.isEmpty() || name.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    private Nowhere outside() {
        return new Nowhere(Message.of("page.outside", basePath));
    }

    private Target rooted(String written, String fragment) {
        String path = normalize(written);
        return path.startsWith(basePath) ? new Inside(path.substring(basePath.length()), fragment) : outside();
    }

    /** Whether the target of an address does not depend on the page that contains it. */
    static boolean leadsToTheSameFromAnywhere(String address) {
        return address.startsWith("/") || address.indexOf(SiteRoot.MARK) == 0 || isAbsolute(address);
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
