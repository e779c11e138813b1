package org.programmekb.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.config.Language;

/** How readers of a language expect names to be sorted. */
public final class NameOrder {
    private final boolean chinese;
    private final Collator collator;

    /** The order of this language. */
    public NameOrder(Language language) {
        ULocale locale = ULocale.forLanguageTag(language.tag());
        this.chinese = locale.getLanguage().equals("zh");
        Collator created =
                Collator.getInstance(chinese ? ULocale.forLanguageTag(language.tag() + "-u-co-pinyin") : locale);
        created.setStrength(Collator.TERTIARY);
        this.collator = created.freeze();
    }

    /** Begins to load what sorting takes longest to load, if a language needs it, while other work goes on. */
    public static void prepare(List<Language> languages) {
        if (languages.stream().anyMatch(language -> language.tag().startsWith("zh"))) {
            Thread loader = new Thread(() -> latin("\u4e2d"), "name-order");
            loader.setDaemon(true);
            loader.start();
        }
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
        return pinyin.orElseGet(() -> latin(name)).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The letter under which a name stands in an alphabetical index; {@code #} for what is no letter. */
    public String initial(String name, Optional<String> pinyin) {
        String latin = latin(chinese ? pinyin.orElse(name) : name);
        String first = latin.isEmpty()
                ? ""
                : latin.substring(0, latin.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        return !first.isEmpty() && Character.isLetter(first.codePointAt(0)) ? first : "#";
    }

    private static String latin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return Latin.TRANSLITERATOR.transliterate(text);
            }
        }
        return text;
    }

    /** Loaded only when a name needs it: its rules take a while to read. */
    private static final class Latin {
        static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    }
}
