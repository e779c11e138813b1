package org.programmekb.content;

import java.net.URI;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A source in {@code sources.yaml}: what statements of the site rest on.
 *
 * @param title what it is called
 * @param url its address, if it is on the web
 * @param archive the address of a preserved copy
 * @param publisher who published it
 * @param date the day, month or year of the source itself
 * @param read when the editors read it
 * @param language the language in which it is written, an ISO 639 code
 */
public record Source(
        String id,
        LocalizedText title,
        Optional<URI> url,
        Optional<URI> archive,
        Optional<LocalizedText> publisher,
        Optional<PartialDate> date,
        Optional<PartialDate> read,
        Optional<String> language,
        Optional<Kind> kind) {
    /** Whose account it is, in display order. */
    public enum Kind {
        PROGRAMME,
        AUTHORITY,
        PARTNER,
        PRESS,
        OTHER
    }
}
