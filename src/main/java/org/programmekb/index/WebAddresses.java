package org.programmekb.index;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * What is wrong with a link to the web: it leads to the published site itself, or to no e-mail address.
 *
 * @param known the documents of the site
 */
record WebAddresses(SiteConfig config, Set<ContentId> known) {
    private static final String MAIL = "mailto:";
    private static final Pattern RECIPIENTS =
            Pattern.compile("([^@\\s,]+@[^@\\s,.]+(\\.[^@\\s,.]+)+(,|%2[cC]|$)\\s*)*");

    /** Whether a link names a recipient who cannot be reached. */
    static boolean isBrokenMail(String url) {
        return url.regionMatches(true, 0, MAIL, 0, MAIL.length())
                && !RECIPIENTS
                        .matcher(Addresses.decoded(url.substring(MAIL.length()).replaceFirst("\\?.*", "")))
                        .matches();
    }

    /** What to write instead of the published address of a document; empty if an address leads elsewhere. */
    Optional<Message> instead(String url) {
        return document(url).map(id -> Message.of("link-own-site.hint-kb", "kb:" + id + fragment(url)));
    }

    /** The document of which this is a published address. */
    Optional<ContentId> document(String url) {
        String path = url.replaceFirst("^[A-Za-z]+:", "");
        String own = "//" + config.siteUrl().getRawAuthority() + config.basePath();
        if (isLocal(config.siteUrl()) || !path.regionMatches(true, 0, own, 0, own.length())) {
            return Optional.empty();
        }
        String below = Addresses.decoded(
                path.substring(own.length()).replaceFirst("[?#].*", "").replaceFirst("(^|/)index\\.html$", "$1"));
        String[] parts = below.split("/", 2);
        return parts.length < 2 || config.language(parts[0]).isEmpty()
                ? Optional.empty()
                : entry(parts[1].replaceFirst("/+$", ""));
    }

    private Optional<ContentId> entry(String path) {
        int slash = path.indexOf('/');
        Optional<ContentId> ofType = slash < 0
                ? Optional.empty()
                : config.types()
                        .ofAddress(path.substring(0, slash))
                        .map(type -> new ContentId(type, path.substring(slash + 1)));
        return ofType.filter(known::contains)
                .or(() -> Optional.of(new ContentId(ContentType.PAGE, path)).filter(known::contains));
    }

    private static String fragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? "" : url.substring(hash);
    }

    private static boolean isLocal(URI site) {
        return "localhost".equals(site.getHost());
    }
}
