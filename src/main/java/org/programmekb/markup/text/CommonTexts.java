package org.programmekb.markup.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that many documents have, such as names of fields, ids of cities and headings, each once in memory. It is
 * no more than a memory of the last text at each of its places, so it needs no bound and no lock.
 */
public final class CommonTexts {
    private static final int LONGEST = 40;
    private static final AtomicReferenceArray<@Nullable String> PLACES = new AtomicReferenceArray<>(1 << 13);

    private CommonTexts() {}

    /** The same text, and most often the same object as for whoever had it before. */
    public static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 13) & PLACES.length() - 1;
        String known = PLACES.get(place);
        if (known != null && known.equals(text)) {
            return known;
        }
        PLACES.set(place, text);
        return text;
    }
}
