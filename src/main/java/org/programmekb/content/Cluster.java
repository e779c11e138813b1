package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A theme that several cities work on.
 *
 * @param pinyin the Chinese name in Latin letters without tones, the sort key of Chinese indexes
 * @param topics the topics of the theme
 * @param sdgs numbers of UN Sustainable Development Goals, 1 to 17
 * @param lead the city or organisation that leads it
 * @param focus what pages about the whole programme need to know of it
 */
public record Cluster(
        Core core,
        ProperName name,
        Optional<String> pinyin,
        List<LocalizedText> topics,
        List<Integer> sdgs,
        Optional<Party> lead,
        Optional<Focus> focus)
        implements Entry {
    public Cluster {
        topics = List.copyOf(topics);
        sdgs = List.copyOf(sdgs);
    }

    @Override
    public Optional<ProperName> properName() {
        return Optional.of(name);
    }

    /** What a theme is about, where that matters for the programme as a whole. */
    public enum Focus {
        BUSINESS
    }
}
