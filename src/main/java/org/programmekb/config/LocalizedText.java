package org.programmekb.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A text per language, or one text valid in all.
 *
 * @param byLanguage language code to text, in the order written; the empty code holds a text valid in all languages
 */
public record LocalizedText(Map<String, String> byLanguage) {
    private static final String ALL = "";

    public LocalizedText {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** One text for every language, such as a proper name. */
    public static LocalizedText ofAll(String text) {
        return new LocalizedText(Map.of(ALL, text));
    }

    /** The text for this language if there is one. */
    public Optional<String> in(Language language) {
        String own = byLanguage.get(language.code());
        return Optional.ofNullable(own != null ? own : byLanguage.get(ALL));
    }

    /** Whether the text is valid in every language. */
    public boolean isUniversal() {
        return byLanguage.containsKey(ALL);
    }

    /** Whether there is no text in any language. */
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
