package org.programmekb.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;

/** Sort order of names for readers of a language. */
public final class NameOrder {
    private final boolean chinese;
    private final Collator collator;
    private final ULocale locale;
    private @Nullable Initials initials;

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

    /**
     * The sort key of a name: in Chinese its pinyin, because no collator knows the readings of place names; otherwise
     * the name itself.
     */
    public String key(String name, Optional<String> pinyin) {
        if (!chinese) {
            return name;
        }
        return pinyin.orElseGet(() -> Readings.latin(name))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** The letter of a name in an alphabetical index; {@code #} if it does not begin with a letter. */
    public String initial(String name, Optional<String> pinyin) {
        return initials().of(chinese ? pinyin.orElse(name) : name);
    }

    /** Created for the first index, because an alphabet takes time to load. */
    private synchronized Initials initials() {
        if (initials == null) {
            initials = locale.getLanguage().equals("en") || chinese
                    ? new Initials.LatinLetters()
                    : Initials.OwnLetters.of(locale);
        }
        return initials;
    }
}
