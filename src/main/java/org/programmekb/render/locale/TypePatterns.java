package org.programmekb.render.locale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.programmekb.type.ContentType;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.Types;

/**
 * The interface texts about the types that a project describes. Those that are the same for every type are patterns: their keys
 * and texts have {@code <word>} and {@code <folder>} in place of the names of a type.
 */
final class TypePatterns {
    private static final String WORD = "<word>";
    private static final String FOLDER = "<folder>";

    private TypePatterns() {}

    /** Puts the texts of the types of a project in place of the patterns; texts of the project itself win. */
    static void fill(Map<String, String> texts, Types types, String language) {
        List<Map.Entry<String, String>> patterns = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (isPattern(key)) {
                patterns.add(Map.entry(key, text));
            }
        });
        patterns.forEach(pattern -> texts.remove(pattern.getKey()));
        for (TypeDescription description : types.descriptions()) {
            description.texts().getOrDefault(language, Map.of()).forEach(texts::putIfAbsent);
        }
        for (ContentType type : types.own()) {
            // A language that does not name the type takes these texts from another one.
            if (texts.containsKey("type." + type.word())) {
                patterns.forEach(
                        pattern -> texts.putIfAbsent(named(pattern.getKey(), type), named(pattern.getValue(), type)));
            }
        }
    }

    static boolean isPattern(String key) {
        return key.contains(WORD) || key.contains(FOLDER);
    }

    private static String named(String text, ContentType type) {
        return text.replace(WORD, type.word()).replace(FOLDER, type.folder());
    }
}
