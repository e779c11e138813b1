package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A term in {@code glossary.yaml}.
 *
 * @param name the term in full, and other words for it that the programme does not use
 * @param pinyin the Chinese term in Latin letters without tones, by which Chinese indexes are sorted
 * @param shortForm its abbreviation
 * @param meaning one or two sentences
 * @param see ids of related terms
 * @param same ids of terms that mean the same, so that search for one finds the other; it holds in both directions
 */
public record Term(
        String id,
        ProperName name,
        Optional<String> pinyin,
        Optional<LocalizedText> shortForm,
        Optional<LocalizedText> meaning,
        List<String> see,
        List<String> same) {
    public Term {
        see = List.copyOf(see);
        same = List.copyOf(same);
    }

    /** The term in full. */
    public LocalizedText term() {
        return name.official();
    }
}
