package org.programmekb.diagnostic;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language of messages to the person at the terminal, with its catalogue of texts:
 * {@code messages/<code>.properties} beside this class. The languages of the site are configured and are another
 * matter.
 */
public enum MessageLanguage {
    ENGLISH("en"),
    CHINESE("zh");

    private final String code;

    MessageLanguage(String code) {
        this.code = code;
    }

    /** The language code, {@code en} or {@code zh}. */
    public String code() {
        return code;
    }

    /** The language with this code; a region or script after it, as in {@code zh_CN.UTF-8}, makes no difference. */
    public static Optional<MessageLanguage> of(String name) {
        String code = name.split("[-_.@]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(code))
                .findFirst();
    }

    /** The keys of the catalogue. */
    public Set<String> keys() {
        return Catalogues.of(this).keySet();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    /** A text with its values: those of <code>{0}</code>, <code>{1}</code> and so on. */
    public static String filled(String text, List<String> values) {
        return new Pattern(text).fill(values);
    }

    Pattern pattern(String key) {
        Pattern pattern = Catalogues.of(this).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("the catalogue " + code + " has no text `" + key + "`");
        }
        return pattern;
    }

    /** The catalogues, each read when the first message in its language is printed or compared. */
    private static final class Catalogues {
        private static final Map<MessageLanguage, Map<String, Pattern>> READ = new ConcurrentHashMap<>();

        private static Map<String, Pattern> of(MessageLanguage language) {
            return READ.computeIfAbsent(language, Catalogues::read);
        }

        private static Map<String, Pattern> read(MessageLanguage language) {
            Properties texts =
                    ResourceFile.properties(MessageLanguage.class, "messages/" + language.code + ".properties");
            Map<String, Pattern> patterns = new HashMap<>();
            texts.stringPropertyNames().forEach(key -> patterns.put(key, new Pattern(texts.getProperty(key))));
            return Collections.unmodifiableMap(patterns);
        }
    }

    /** A text with places for values: <code>{0}</code>, <code>{1}</code> and so on; no other character is special. */
    record Pattern(String text) {
        private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{([0-9])}");

        String fill(List<String> values) {
            return PLACE.matcher(text)
                    .replaceAll(place ->
                            java.util.regex.Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)))));
        }
    }
}
