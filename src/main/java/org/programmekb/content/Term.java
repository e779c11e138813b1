package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A term in {@code glossary.yaml}.
 *
 * @param name the full term, and synonyms that the programme does not use
 * @param pinyin the Chinese term in Latin letters without tones, the sort key of Chinese indexes
 * @param shortForm the abbreviation
 * @param meaning a definition of one or two sentences
 * @param see ids of related terms
 * @param same ids of synonyms, so that a search for one finds the other; the relation is symmetric
 * @param sources what this rests on
 */
public record Term(
        String id,
        ProperName name,
        Optional<String> pinyin,
        Optional<LocalizedText> shortForm,
        Optional<LocalizedText> meaning,
        List<String> see,
        List<String> same,
        List<Citation> sources) {
    public Term {
        see = List.copyOf(see);
        same = List.copyOf(same);
        sources = List.copyOf(sources);
    }

    public LocalizedText term() {
        return name.official();
    }
}
