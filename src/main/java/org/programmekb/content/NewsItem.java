package org.programmekb.content;

import java.util.Optional;

/**
 * A news item; {@link Core#date()} is always present.
 *
 * @param event the event that it announces or reports
 */
public record NewsItem(Core core, Optional<Event> event) implements Entry {}
