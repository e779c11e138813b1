package org.programmekb.index;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Letters for the sections of an alphabetical index. */
sealed interface Initials {
    /** The section for names that do not begin with a letter. */
    String NO_LETTER = "#";

    /** The letter of a name, or {@link #NO_LETTER}. */
    String of(String name);

    /** The letters A to Z; other Latin letters are assigned to these. */
    record LatinLetters() implements Initials {
        @Override
        public String of(String name) {
            String latin = Readings.latin(name);
            String first = latin.isEmpty()
                    ? ""
                    : latin.substring(0, latin.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
            return !first.isEmpty() && Character.isLetter(first.codePointAt(0)) ? first : NO_LETTER;
        }
    }

    /** The letters of a language's own alphabet, then those of the Latin alphabet. */
    record OwnLetters(AlphabeticIndex.ImmutableIndex<Object> index) implements Initials {
        static OwnLetters of(ULocale locale) {
            return new OwnLetters(
                    new AlphabeticIndex<>(locale).addLabels(ULocale.ENGLISH).buildImmutableIndex());
        }

        @Override
        public String of(String name) {
            AlphabeticIndex.Bucket<Object> bucket = index.getBucket(index.getBucketIndex(name));
            return bucket.getLabelType() == AlphabeticIndex.Bucket.LabelType.NORMAL ? bucket.getLabel() : NO_LETTER;
        }
    }
}
