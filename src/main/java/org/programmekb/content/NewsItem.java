package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.source.ContentId;

/**
 * A news item; {@link Core#date()} is always present.
 *
 * @param event the event that it announces or reports
 * @param cooperations the cooperations that it is about, and so their cities
 * @param memorandum the cities that signed the memorandum that it reports; empty if it reports none
 * @param agreements what it reports that parties agreed on, the memorandum among it
 */
public record NewsItem(
        Core core,
        Optional<Event> event,
        List<ContentId> cooperations,
        List<ContentId> memorandum,
        List<Agreement> agreements)
        implements Entry {
    public NewsItem {
        cooperations = List.copyOf(cooperations);
        memorandum = List.copyOf(memorandum);
        agreements = List.copyOf(agreements);
    }
}
