package org.programmekb.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.source.ContentId;

/**
 * An organisation in {@code organisations.yaml}.
 *
 * @param name the official name and variants
 * @param pinyin the Chinese name in Latin letters without tones, the sort key of Chinese indexes
 * @param shortName the abbreviation
 * @param city where it is at home: what it agrees on counts for this city
 * @param description what it does in the programme, in one sentence
 * @param sources what this rests on
 */
public record Organisation(
        String id,
        ProperName name,
        Optional<String> pinyin,
        Optional<LocalizedText> shortName,
        Optional<Kind> kind,
        Optional<ContentId> city,
        Optional<LocalizedText> description,
        Optional<URI> website,
        List<Citation> sources) {
    public Organisation {
        sources = List.copyOf(sources);
    }

    /** Whether it is a programme; lists show these among organisations, but count them apart. */
    public boolean isProgramme() {
        return kind.equals(Optional.of(Kind.PROGRAMME));
    }

    /** The kind of an organisation, in display order. */
    public enum Kind {
        PROGRAMME,
        GOVERNMENT,
        BUSINESS,
        RESEARCH,
        SOCIETY
    }
}
