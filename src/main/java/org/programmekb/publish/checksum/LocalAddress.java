package org.programmekb.publish.checksum;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Message;

/** The address of a site that a server on this machine shows; no other machine is asked for anything. */
public final class LocalAddress {
    /** Names are not looked up: what a name means is decided elsewhere. */
    private static final Pattern HOST = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final URI site;

    private LocalAddress(URI site) {
        this.site = site;
    }

    /** Whether a word is meant as an address and not as a folder. */
    public static boolean isAddress(String word) {
        return word.contains("://");
    }

    /** Why a word is no such address; empty if it is one. */
    public static Optional<Message> mistake(String word) {
        try {
            URI address = new URI(word);
            if (!isLocal(address)) {
                return Optional.of(Message.of("verify.not-local", FileDifference.shown(word)));
            }
            return address.getQuery() == null && address.getFragment() == null
                    ? Optional.empty()
                    : Optional.of(Message.of("verify.no-site", FileDifference.shown(word)));
        } catch (URISyntaxException e) {
            return Optional.of(Message.of("verify.no-address", FileDifference.shown(word)));
        }
    }

    /** The address that a word without mistake is. */
    public static LocalAddress of(String word) {
        return new LocalAddress(URI.create(word.endsWith("/") ? word : word + "/"));
    }

    static boolean isLocal(URI address) {
        return "http".equals(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null
                && HOST.matcher(address.getHost()).matches();
    }

    /** The address of a file. {@link URI} itself would compose letters and accents, which makes another file of it. */
    URI file(String path) {
        return site.resolve(Stream.of(path.split("/", -1))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "./", "")));
    }

    @Override
    public String toString() {
        return site.toString();
    }
}
