package org.programmekb.imports.wordpress.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the single values of an array as PHP writes it: {@code a:2:{s:2:"en";i:12;s:2:"zh";i:34;}}. */
final class PhpArray {
    private static final Pattern PAIR = Pattern.compile(
            "(?:s:\\d{1,9}:\"([^\"]*)\"|i:(-?\\d{1,18}));(?:s:\\d{1,9}:\"([^\"]*)\"|[idb]:(-?[\\d.]{1,18}));");

    private PhpArray() {}

    /** The values by their keys; none if the text is no array. Nothing is made from it but texts. */
    static Map<String, String> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text.startsWith("a:")) {
            Matcher pair = PAIR.matcher(text);
            while (pair.find()) {
                values.put(
                        pair.group(1) == null ? pair.group(2) : pair.group(1),
                        pair.group(3) == null ? pair.group(4) : pair.group(3));
            }
        }
        return values;
    }
}
