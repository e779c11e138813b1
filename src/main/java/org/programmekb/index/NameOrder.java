package org.programmekb.index;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.content.Readings;

/** Sort order of names for readers of a language. */
public final class NameOrder {
    /** The section for names that do not begin with a letter. */
    private static final String NO_LETTER = "#";

    private final boolean chinese;
    private final Collator collator;
    private final ULocale locale;
    private AlphabeticIndex.@Nullable ImmutableIndex<Object> alphabet;

    /** The order of this language. */
    public NameOrder(Language language) {
        this.locale = ULocale.forLanguageTag(language.tag());
        this.chinese = language.isChinese();
        Collator created =
                Collator.getInstance(chinese ? ULocale.forLanguageTag(language.tag() + "-u-co-pinyin") : locale);
        created.setStrength(Collator.TERTIARY);
        this.collator = created.freeze();
    }

    /** Compares names with their sort keys from {@link #key}. */
    public Comparator<String> comparator() {
        return collator::compare;
    }

    /** The sort key of a name: in Chinese its pinyin by syllable, as in a dictionary; otherwise the name itself. */
    public String key(String name, Optional<String> pinyin) {
        if (!chinese) {
            return name;
        }
        return pinyin.map(Readings::syllables)
                .orElseGet(() -> Readings.latin(name))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** The letter of a name in an alphabetical index; {@code #} if it does not begin with a letter. */
    public String initial(String name, Optional<String> pinyin) {
        if (chinese || locale.getLanguage().equals("en")) {
            return latinInitial(chinese ? pinyin.orElse(name) : name);
        }
        AlphabeticIndex.ImmutableIndex<Object> letters = alphabet();
        AlphabeticIndex.Bucket<Object> bucket = letters.getBucket(letters.getBucketIndex(name));
        return bucket.getLabelType() == AlphabeticIndex.Bucket.LabelType.NORMAL ? bucket.getLabel() : NO_LETTER;
    }

    /** One of the letters A to Z, to which other Latin letters are assigned. */
    private static String latinInitial(String name) {
        return Readings.latin(name)
                .codePoints()
                .limit(1)
                .filter(Character::isLetter)
                .mapToObj(letter -> Character.toString(letter).toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse(NO_LETTER);
    }

    /**
     * The letters of the language's own alphabet, then those of the Latin alphabet. Created for the first index, because
     * an alphabet takes time to load.
     */
    private synchronized AlphabeticIndex.ImmutableIndex<Object> alphabet() {
        if (alphabet == null) {
            alphabet = new AlphabeticIndex<>(locale).addLabels(ULocale.ENGLISH).buildImmutableIndex();
        }
        return alphabet;
    }
}
