package org.programmekb.render.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * Ids of feeds and entries, by which feed readers recognise items that they have seen. They must not change when
 * editors change a title, the address of the site, or the name of a document (its former address is then among its
 * aliases).
 */
final class FeedIds {
    /** The name space for URLs (RFC 4122, appendix C). */
    private static final UUID ADDRESSES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private final String site;
    private final Language language;

    FeedIds(SiteConfig config, Language language) {
        this.site = config.id();
        this.language = language;
    }

    /** The id of a feed entry. */
    String entry(ContentId id, Optional<Version> version) {
        return urn("entry/" + first(id, version));
    }

    /** The id of an event in calendars, the same in all languages. */
    String event(ContentId id, Optional<Version> version) {
        return uuid(ADDRESSES, "kb:" + site + "/event/" + first(id, version)).toString();
    }

    /** The id of the feed of all news. */
    String feed() {
        return urn("feed");
    }

    /** The id of the feed of the entries of a type. */
    String feed(ContentType type) {
        return urn("feed/" + type.word());
    }

    /** The id of the feed of the news about an entry. */
    String feed(ContentId owner, Optional<Version> version) {
        return urn("feed/" + first(owner, version));
    }

    private String urn(String name) {
        return "urn:uuid:" + uuid(ADDRESSES, "kb:" + site + "/" + language.code() + "/" + name);
    }

    /** The first name of a document: when editors rename it, they add its former address at the end of its aliases. */
    private ContentId first(ContentId id, Optional<Version> version) {
        return version.stream()
                .flatMap(known -> known.aliases().stream())
                .flatMap(alias -> former(id, alias).stream())
                .findFirst()
                .orElse(id);
    }

    private Optional<ContentId> former(ContentId id, String alias) {
        String rooted = alias.startsWith("/") ? alias.substring(1) : Addresses.home(language) + alias;
        String folder = Addresses.index(id.type(), language);
        String slug =
                rooted.startsWith(folder) ? rooted.substring(folder.length()).replaceFirst("/$", "") : "";
        return slug.isEmpty() || slug.contains(".") ? Optional.empty() : Optional.of(new ContentId(id.type(), slug));
    }

    /** A name-based UUID of version 5 (RFC 4122, section 4.3). */
    static UUID uuid(UUID space, String name) {
        byte[] hash;
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(bytes(space));
            hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        hash[6] = (byte) (hash[6] & 0x0F | 0x50);
        hash[8] = (byte) (hash[8] & 0x3F | 0x80);
        ByteBuffer halves = ByteBuffer.wrap(hash);
        return new UUID(halves.getLong(), halves.getLong());
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
