package org.programmekb.imports.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.index.Addresses;

/**
 * An address at the old site.
 *
 * @param host in lower case, without {@code www.}
 * @param path decoded, with a slash at its beginning
 * @param query without its question mark; empty if there is none
 * @param fragment without its hash; empty if there is none
 */
record OldAddress(String host, String path, String query, String fragment) {
    private static final Pattern WEB = Pattern.compile("(?i)https?://([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern NUMBER = Pattern.compile("(?:^|&)(?:p|page_id|attachment_id)=(\\d{1,18})(?:&|$)");
    private static final Pattern UPLOADS = Pattern.compile("/(?:uploads|files)/(.+\\.\\w{2,5})");
    private static final Pattern BLOG_FILES = Pattern.compile("[\\w-]+\\.files\\.wordpress\\.com");

    /** The parts of a web address; empty if it is none. */
    static Optional<OldAddress> of(String address) {
        Matcher web = WEB.matcher(address);
        if (!web.matches()) {
            return Optional.empty();
        }
        String host = web.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceFirst(":(?:80|443)$", "");
        String path = Addresses.decoded(web.group(2)).replaceFirst("/index\\.php(?=/|$)", "");
        return Optional.of(new OldAddress(
                host,
                path.isEmpty() ? "/" : path,
                web.group(3) == null ? "" : web.group(3),
                web.group(4) == null ? "" : web.group(4)));
    }

    /** The whole address of a link in a page. */
    static String absolute(String link, String page) {
        if (link.startsWith("//")) {
            return "https:" + link;
        }
        if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*") || link.startsWith("#")) {
            return link;
        }
        try {
            return new URI(page).resolve(link.replace(" ", "%20")).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return link;
        }
    }

    /** What is the same in all ways to write the address: {@code old.example.org/2019/05/open-day}. */
    String key() {
        Matcher number = NUMBER.matcher(query);
        return number.find()
                ? host + "?" + number.group(1)
                : host + path.replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
    }

    /** The path of a file below the folder of uploads; empty for other addresses. */
    Optional<String> upload() {
        Matcher uploads = UPLOADS.matcher(path);
        if (uploads.find()) {
            return Optional.of(uploads.group(1));
        }
        return BLOG_FILES.matcher(host).matches() ? Optional.of(path.substring(1)) : Optional.empty();
    }
}
