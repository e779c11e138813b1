package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A theme on which several cities work.
 *
 * @param pinyin its Chinese name in Latin letters without tones, by which Chinese indexes are sorted
 * @param topics what belongs to it
 * @param goals numbers of UN Sustainable Development Goals, 1 to 17
 * @param lead who leads it
 */
public record Cluster(
        Core core,
        ProperName name,
        Optional<String> pinyin,
        List<LocalizedText> topics,
        List<Integer> goals,
        Optional<Party> lead)
        implements Entry {
    public Cluster {
        topics = List.copyOf(topics);
        goals = List.copyOf(goals);
    }

    @Override
    public Optional<ProperName> properName() {
        return Optional.of(name);
    }
}
