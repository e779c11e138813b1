package org.programmekb.translation.xliff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.diagnostic.Location;

/**
 * The passages of one file, as a translator returns them.
 *
 * @param original the path of the file that was translated
 * @param language the tag or code of the language of the translation
 * @param state the hash of what was to be translated when it was exported; empty if it is not named
 * @param location where this begins
 */
record XliffFile(String original, String language, String state, Location location, List<Returned> units) {
    XliffFile {
        units = List.copyOf(units);
    }

    /** Whether it is what an export has when there is nothing to translate. */
    boolean isNothing() {
        return original.isEmpty() && units.isEmpty();
    }

    /** The ids of passages of which the original is not as it is now. */
    List<String> changed(Map<String, Unit> now) {
        return units.stream()
                .filter(each -> now.get(each.id()) == null || !each.isOf(now.get(each.id())))
                .map(Returned::id)
                .toList();
    }

    /**
     * One passage.
     *
     * @param target empty if there is none
     * @param state what the translator's program says about it: {@code translated}
     */
    record Returned(String id, String source, Optional<String> target, String state, Location location) {
        private static final String TRANSLATED = "final|signed-off|translated";

        /** Whether this is a translation of the passage as it is; programs may change spaces. */
        boolean isOf(Unit unit) {
            return source.replaceAll("\\s+", "").equals(unit.text().replaceAll("\\s+", ""));
        }

        /** Whether it is a name that may be the same in both languages; its state does not say that it is translated. */
        boolean isSame() {
            return target.map(String::strip).filter(source::equals).isPresent()
                    && source.codePoints().anyMatch(Character::isLetter)
                    && !state.matches(TRANSLATED);
        }

        /** Whether the translator has finished it. A program that copies the original does not say that it is translated. */
        boolean isDone() {
            String text = target.orElse("").strip();
            if (text.isEmpty()
                    || state.equals("needs-review-translation")
                    || state.equals("new") && text.equals(source)) {
                return false;
            }
            return !text.equals(source)
                    || state.matches(TRANSLATED)
                    || !text.matches("(?s).*(?<![\\p{L}\\p{N}])\\p{Ll}.*");
        }
    }
}
