package org.programmekb.render.locale;

import java.util.regex.Pattern;
import org.programmekb.config.Language;

/**
 * Places at which a line of Chinese does not end: between a number and its measure word, within a date, and before a dash. Browsers break
 * lines there, and CSS has no rule for it. A character that joins would be copied with the text, so that it is an element.
 */
public final class LineBreaks {
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:年\\d+月(?:\\d+日)?|月\\d+日|(?:[.,]\\d+)*%?(?:(?:平方)?公里|公顷|\\p{IsHan})[—―]*)");

    /** Looks at each Han character, so that it is only for the few texts with a dash. */
    private static final Pattern NUMBER_OR_DASH = Pattern.compile(NUMBER + "|\\p{IsHan}[—―]+");

    private static final String MARK = "<sup class=\"footnote-ref\"";

    private static final Pattern MARK_ON_CHARACTER = Pattern.compile("(?<![。，、；：！？）》」』”])" + MARK);

    private LineBreaks() {}

    /** Whether the rule holds for a language. */
    public static boolean concern(Language language) {
        return language.tag().startsWith("zh");
    }

    /** The same with elements around what stays on one line; {@code text} is HTML without tags. */
    public static String keep(String text) {
        if (text.chars().noneMatch(LineBreaks::canBegin)) {
            return text;
        }
        Pattern kept = text.indexOf('—') < 0 && text.indexOf('―') < 0 ? NUMBER : NUMBER_OR_DASH;
        return kept.matcher(text).replaceAll("<span class=\"kept\">$0</span>");
    }

    /** For speed: most texts have neither a number nor a dash. */
    private static boolean canBegin(int character) {
        return character >= '0' && character <= '9' || character == '—' || character == '―';
    }

    /** Tells marks of notes that follow a character from those that can stand in the empty half of a full-width sign. */
    public static String marked(String html) {
        return !html.contains(MARK)
                ? html
                : MARK_ON_CHARACTER.matcher(html).replaceAll("<sup class=\"footnote-ref apart\"");
    }
}
