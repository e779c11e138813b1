package org.programmekb.scaffold;

import java.util.regex.Pattern;

/** A text as a value in YAML. */
public final class YamlText {
    /** Text that YAML reads as it is written. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{IsHan}](?:(?!: |:$| #)[^\"'\\\\\\[\\]{},&*])*");

    private YamlText() {}

    /** The text, in quotation marks if it needs them. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
