package org.programmekb.markup.header;

import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a text as a value of YAML: as it is if every reader of YAML takes it for this text, else in quotation marks. */
public final class YamlText {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}/](?:(?!: |:$| #| $)[^\"'\\\\\\[\\]{},&*\\p{C}\\p{Zl}\\p{Zp}])*");

    /** What readers of YAML, some of them of its older version, take for a truth value or for nothing. */
    private static final Pattern OTHER = Pattern.compile("(?i)true|false|yes|no|y|n|on|off|null");

    /** Chinese marks that {@link HeaderPunctuation} takes for those of YAML where these would have a meaning. */
    private static final Pattern COMMAS = Pattern.compile("[，、]");

    private static final Pattern COLONS = Pattern.compile("：");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private static final Pattern ESCAPED = Pattern.compile("[\"\\\\\\p{Cc}\\p{Zl}\\p{Zp}]");

    private YamlText() {}

    /** The text, in quotation marks if it needs them. */
    public static String of(String text) {
        return of(text, NOTHING);
    }

    /** The name of a field. */
    public static String key(String text) {
        return of(text, COLONS);
    }

    private static String of(String text, Pattern meaning) {
        boolean isPlain = PLAIN.matcher(text).matches()
                && !OTHER.matcher(text).matches()
                && !meaning.matcher(text).find();
        return isPlain ? text : '"' + ESCAPED.matcher(text).replaceAll(YamlText::escaped) + '"';
    }

    private static String escaped(MatchResult character) {
        char c = character.group().charAt(0);
        return Matcher.quoteReplacement(
                c == '"' || c == '\\' ? "\\" + c : "\\u" + HexFormat.of().toHexDigits(c));
    }

    /** A list on one line. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(text -> of(text, COMMAS)).collect(Collectors.joining(", ", "[", "]"));
    }
}
