package org.programmekb.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Trace;
import org.programmekb.type.ContentType;

/**
 * The entries related to an entry, whichever of the two states the relation; one question covers them all.
 *
 * @param entries related entries, sorted by type and id
 * @param partners partners of a city, sorted by id
 * @param naming the entries that name it by a relation that the project describes, by the key of the relation
 */
public record RelatedIds(List<ContentId> entries, List<ContentId> partners, SortedMap<String, List<ContentId>> naming) {
    public RelatedIds {
        entries = List.copyOf(entries);
        partners = List.copyOf(partners);
        naming = Collections.unmodifiableSortedMap(naming);
    }

    /** The relations of a published entry. */
    public static RelatedIds of(SiteIndex index, ContentId id) {
        Trace.ask(SiteAnswers.RELATED, id);
        return index.lists.related(id);
    }

    /** The entries that name it by a relation, in the order of readers. */
    public List<Entry> naming(String relation, SiteIndex index, Language language) {
        return index.lists.sorted(naming.getOrDefault(relation, List.of()), language);
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
