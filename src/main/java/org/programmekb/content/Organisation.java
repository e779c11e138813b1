package org.programmekb.content;

import java.net.URI;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * An organisation in {@code organisations.yaml}.
 *
 * @param name official name and variants
 * @param pinyin its Chinese name in Latin letters without tones, by which Chinese indexes are sorted
 * @param shortName its abbreviation
 */
public record Organisation(
        String id,
        ProperName name,
        Optional<String> pinyin,
        Optional<LocalizedText> shortName,
        Optional<Kind> kind,
        Optional<URI> website) {
    /** What it is, in the order in which readers see it. */
    public enum Kind {
        PROGRAMME,
        GOVERNMENT,
        BUSINESS,
        RESEARCH,
        SOCIETY
    }
}
