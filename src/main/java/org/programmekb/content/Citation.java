package org.programmekb.content;

import java.net.URI;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/** A source that a document cites: what it is, and its address if it is on the web. */
public record Citation(LocalizedText title, Optional<URI> url) {}
