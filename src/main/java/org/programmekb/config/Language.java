package org.programmekb.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Message;

/**
 * A language of the site.
 *
 * @param code the suffix in file names and the first path segment of URLs, for instance {@code zh}
 * @param tag the BCP 47 tag in {@code lang} and {@code hreflang}, for instance {@code zh-Hans}
 * @param name its name in the language itself, for instance {@code 简体中文}
 * @param rightToLeft whether its script runs from right to left
 */
public record Language(String code, String tag, String name, boolean rightToLeft) {
    private static final List<Language> SHIPPED = List.of(
            new Language("en", "en", "English", false),
            new Language("zh", "zh-Hans", "简体中文", false),
            new Language("fr", "fr", "Français", false),
            new Language("es", "es", "Español", false),
            new Language("it", "it", "Italiano", false),
            new Language("de", "de", "Deutsch", false),
            new Language("pt", "pt-PT", "Português", false),
            new Language("ja", "ja", "日本語", false),
            new Language("ar", "ar", "العربية", true));

    /** The languages of which the program has interface texts. */
    public static List<Language> shipped() {
        return SHIPPED;
    }

    /** The language with this code, if the program has its interface texts. */
    public static Optional<Language> shipped(String code) {
        return SHIPPED.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    /** The value of the HTML attribute {@code dir}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** Its name and code in messages. */
    public Message message() {
        if (isChinese()) {
            return Message.of("language.chinese", code);
        }
        return tag.equals("en") || tag.startsWith("en-")
                ? Message.of("language.english", code)
                : Message.literal(name + " (" + code + ")");
    }

    /** Whether names are sorted by their reading. */
    public boolean isChinese() {
        return tag.equals("zh") || tag.startsWith("zh-");
    }

    /** Written by hand because the generated method is slow until the JIT compiles it, and a build ends before that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Language language
                        && code.equals(language.code)
                        && tag.equals(language.tag)
                        && name.equals(language.name)
                        && rightToLeft == language.rightToLeft;
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
