package org.programmekb.config;

import java.net.URI;
import java.util.Optional;

/**
 * What a site says about the open data that it publishes.
 *
 * @param licence address of the terms under which they may be used
 * @param licenceName what the terms are called
 * @param publisher who publishes them
 * @param publisherUrl the publisher's own site
 * @param contact an address for questions: {@code mailto:}, {@code https:} or {@code http:}
 */
public record DataSettings(
        Optional<URI> licence,
        LocalizedText licenceName,
        LocalizedText publisher,
        Optional<URI> publisherUrl,
        Optional<URI> contact) {}
