package org.programmekb.index;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.trace.Trace;

/**
 * What is related to an entry, whichever side states it; asked as one question, however much it is.
 *
 * @param entries in the order of types and ids
 * @param partners of a city, in the order of ids
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

    /** Those of one type. */
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
