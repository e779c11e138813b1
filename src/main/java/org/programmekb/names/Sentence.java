package org.programmekb.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** The sentence around a name, used to decide in which sense the name is meant. */
record Sentence(String text, int start) {
    private static final int LONGEST = 1000;
    private static final String ENDS = ".!?。！？；;\n";

    /** Words before or after a former name which show that it is used as such; in doubt it is accepted. */
    private static final Pattern HISTORICAL =
            Pattern.compile("former|previous|once |then |until |histor|old name|known as|called|named|name of|name was"
                    + "|century|dynasty|原|旧|古|曾|前称|前身|时称|史称|当时|改名|更名|历史|世纪|时期");

    /** The sentence that contains these characters of a passage. */
    static Sentence around(String passage, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST && !isEnd(passage, from - 1)) {
            from--;
        }
        int to = end;
        while (to < passage.length() && to - end < LONGEST && !isEnd(passage, to)) {
            to++;
        }
        return new Sentence(passage.substring(from, to), from);
    }

    /** A full stop within a number or an abbreviation does not end a sentence. */
    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        return ENDS.indexOf(c) >= 0 && (c != '.' || at + 1 >= text.length() || text.charAt(at + 1) <= ' ');
    }

    boolean holds(Occurrence other) {
        return other.start() >= start && other.end() <= start + text.length();
    }

    boolean isHistorical() {
        return HISTORICAL.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether the sentence begins at this place of the passage. */
    boolean beginsAt(int place) {
        return text.substring(0, place - start).chars().noneMatch(Character::isLetterOrDigit);
    }
}
