package org.programmekb.connection;

import java.util.List;
import org.programmekb.content.Entry;
import org.programmekb.source.ContentId;

/**
 * A document that is similar to another one, with the reasons.
 *
 * @param about common related entries, the rarest first
 * @param organisations ids of common organisations
 * @param tags common tags
 */
public record RelatedEntry(Entry entry, List<ContentId> about, List<String> organisations, List<Tag> tags) {
    public RelatedEntry {
        about = List.copyOf(about);
        organisations = List.copyOf(organisations);
        tags = List.copyOf(tags);
    }
}
