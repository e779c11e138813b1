package org.programmekb.connection;

import java.util.List;
import org.programmekb.content.Entry;
import org.programmekb.source.ContentId;

/**
 * A document that has something in common with another one.
 *
 * @param about entries that both are about, the rarest first
 * @param organisations ids of organisations that both are about
 * @param tags that both have
 */
public record RelatedEntry(Entry entry, List<ContentId> about, List<String> organisations, List<Tag> tags) {
    public RelatedEntry {
        about = List.copyOf(about);
        organisations = List.copyOf(organisations);
        tags = List.copyOf(tags);
    }
}
