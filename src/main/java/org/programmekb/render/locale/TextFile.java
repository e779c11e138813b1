package org.programmekb.render.locale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.config.PropertyLine;
import org.programmekb.config.PropertyLines;
import org.programmekb.index.PluralForms;

/**
 * The texts of one file, as they are written.
 *
 * @param lines in the order of the file
 */
record TextFile(List<PropertyLine> lines) {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern FORM = Pattern.compile("\\.(?:zero|one|two|few|many|other)$");

    TextFile {
        lines = List.copyOf(lines);
    }

    static TextFile read(String text) {
        return new TextFile(PropertyLines.of(text));
    }

    /** The texts by their keys; of a key that is there twice, the last. */
    Map<String, String> byKey() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (PropertyLine line : lines) {
            if (line instanceof PropertyLine.Entry entry) {
                texts.put(entry.key(), entry.value());
            }
        }
        return texts;
    }

    /** Where a text is filled in: {@code {0}}, {@code {1}} … */
    static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The key without the ending of a plural form. */
    static String withoutForm(String key) {
        return FORM.matcher(key).replaceFirst("");
    }

    /** The key of the plural form that every language has; the key itself if it is not of a plural form. */
    static String other(String key) {
        return FORM.matcher(key).replaceFirst("." + PluralForms.OTHER);
    }

    /** Whether the key is that of a form for some numbers only, whose text may say the number in words. */
    static boolean isForSomeNumbers(String key) {
        return !other(key).equals(key);
    }
}
