package org.programmekb.index;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Trace;
import org.programmekb.type.ContentType;

/**
 * The entries related to an entry, whichever of the two states the relation; one question covers them all.
 *
 * @param entries related entries, sorted by type and id
 * @param partners partners of a city, sorted by id
 */
public record RelatedIds(List<ContentId> entries, List<ContentId> partners) {
    public RelatedIds {
        entries = List.copyOf(entries);
        partners = List.copyOf(partners);
    }

    /** The relations of a published entry. */
    public static RelatedIds of(SiteIndex index, ContentId id) {
        Trace.ask(SiteAnswers.RELATED, id);
        return index.lists.related(id);
    }

    /** The related entries of one type. */
    public List<ContentId> of(ContentType type) {
        List<ContentId> own = new ArrayList<>();
        for (ContentId id : entries) {
            if (id.type() == type) {
                own.add(id);
            }
        }
        return own;
    }
}
