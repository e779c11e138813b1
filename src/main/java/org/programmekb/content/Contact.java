package org.programmekb.content;

import java.net.URI;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * Whom to ask about something; an e-mail address or a website is present.
 *
 * @param name a person or an office
 * @param organisation the id of the organisation in {@code organisations.yaml}
 */
public record Contact(
        LocalizedText name, Optional<String> organisation, Optional<String> email, Optional<URI> website) {}
