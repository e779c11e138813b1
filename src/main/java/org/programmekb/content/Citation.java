package org.programmekb.content;

import java.net.URI;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A source that a document cites: what it is, and its address if it is on the web.
 *
 * @param source the source in {@code sources.yaml}; empty if it is described where it is cited
 */
public record Citation(LocalizedText title, Optional<URI> url, Optional<Source> source) {
    /** A source that is described where it is cited. */
    public Citation(LocalizedText title, Optional<URI> url) {
        this(title, url, Optional.empty());
    }

    /** A citation of a source in {@code sources.yaml}. */
    public static Citation of(Source source) {
        return new Citation(source.title(), source.url(), Optional.of(source));
    }
}
