package org.programmekb.compare;

import java.util.List;
import org.programmekb.translation.TranslationState;

/**
 * How many documents of a language are in each state.
 *
 * @param original those that were written in it
 */
public record TranslationCounts(int original, int current, int outdated, int unrecorded, int missing) {
    static final TranslationCounts NONE = new TranslationCounts(0, 0, 0, 0, 0);

    static TranslationCounts of(int original, List<TranslationState> states) {
        return new TranslationCounts(
                original,
                count(states, TranslationState.CURRENT) + count(states, TranslationState.REVIEWED),
                count(states, TranslationState.OUTDATED),
                count(states, TranslationState.UNRECORDED),
                count(states, TranslationState.MISSING));
    }

    private static int count(List<TranslationState> states, TranslationState state) {
        return (int) states.stream().filter(state::equals).count();
    }
}
