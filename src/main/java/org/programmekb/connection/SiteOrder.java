package org.programmekb.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.index.SiteIndex;
import org.programmekb.source.ContentType;

/** Order of all published entries for lists with several types: news first, newest to oldest, then type by type. */
final class SiteOrder {
    private final Map<Language, List<Entry>> entries = new LinkedHashMap<>();

    SiteOrder(SiteIndex index) {
        for (Language language : index.config().languages()) {
            List<Entry> all = new ArrayList<>();
            for (ContentType type : ContentType.values()) {
                all.addAll(index.all(Entry.class, type, language).all());
            }
            entries.put(language, List.copyOf(all));
        }
    }

    List<Entry> of(Language language) {
        return entries.getOrDefault(language, List.of());
    }
}
