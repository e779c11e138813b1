package org.programmekb.config;

import java.net.URI;
import java.util.Optional;

/**
 * Settings for the open data of a site.
 *
 * @param licence the address of the licence
 * @param licenceName the name of the licence
 * @param publisher the name of the publisher
 * @param publisherUrl the publisher's own website
 * @param contact the address for questions: {@code mailto:}, {@code https:} or {@code http:}
 */
public record DataSettings(
        Optional<URI> licence,
        LocalizedText licenceName,
        LocalizedText publisher,
        Optional<URI> publisherUrl,
        Optional<URI> contact) {
    /** The name of the licence in a language, or else its address. */
    public Optional<String> licenceIn(Language language) {
        return licenceName.in(language).or(() -> licence.map(URI::toString));
    }
}
