package org.programmekb.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.config.Language;

/** How readers of a language expect names to be sorted. */
public final class NameOrder {
    private final boolean chinese;
    private final Collator collator;
    private final Readings readings;

    /** The order of this language. */
    public NameOrder(Language language, Readings readings) {
        this.readings = readings;
        ULocale locale = ULocale.forLanguageTag(language.tag());
        this.chinese = locale.getLanguage().equals("zh");
        Collator created =
                Collator.getInstance(chinese ? ULocale.forLanguageTag(language.tag() + "-u-co-pinyin") : locale);
        created.setStrength(Collator.TERTIARY);
        this.collator = created.freeze();
    }

    /** Compares names with their sort keys from {@link #key}. */
    public Comparator<String> comparator() {
        return collator::compare;
    }

    /**
     * What a name is sorted by: in Chinese its pinyin, because no collator knows the readings of place names; otherwise
     * the name itself.
     */
    public String key(String name, Optional<String> pinyin) {
        if (!chinese) {
            return name;
        }
        return pinyin.orElseGet(() -> readings.latin(name))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** The letter under which a name stands in an alphabetical index; {@code #} for what is no letter. */
    public String initial(String name, Optional<String> pinyin) {
        String latin = readings.latin(chinese ? pinyin.orElse(name) : name);
        String first = latin.isEmpty()
                ? ""
                : latin.substring(0, latin.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        return !first.isEmpty() && Character.isLetter(first.codePointAt(0)) ? first : "#";
    }
}
