package org.programmekb.prose.style;

import java.util.Set;
import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds words written twice in English, except words that English repeats and pairs that grammar allows. */
final class DoubledWords implements Rule {
    private static final int LONG = 4;
    private static final Set<String> SHORT =
            Set.of("the", "a", "an", "of", "to", "and", "or", "for", "by", "at", "as", "its", "our", "be", "but");
    private static final Set<String> REPEATED = Set.of(
            "blah", "bye", "chop", "dear", "down", "ever", "far", "hear", "hush", "knock", "long", "many", "more",
            "much", "never", "night", "over", "really", "round", "same", "some", "that", "there", "twist", "very",
            "what", "where", "works", "yada", "been", "were", "does", "again", "higher", "louder", "better", "little",
            "tick", "well", "right", "come", "around", "through");

    @Override
    public int traits() {
        return Traits.LETTER;
    }

    @Override
    public void check(Line line) {
        int before = -1;
        int beforeEnd = -1;
        String text = line.text();
        char[] chars = line.chars();
        int length = chars.length;
        for (int i = 0; i < length; ) {
            if (!Characters.isLetter(chars[i])) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < length && Characters.isLetter(chars[end])) {
                end++;
            }
            if (before >= 0
                    && end - i == beforeEnd - before
                    && text.regionMatches(before + 1, text, i + 1, end - i - 1)
                    && isWord(line, before, beforeEnd)
                    && isWord(line, i, end)) {
                compare(line, before, beforeEnd, i, end);
            }
            before = i;
            beforeEnd = end;
            i = end;
        }
    }

    /** Whether letters are a whole word, not a part of a hyphenated name or of an address. */
    private static boolean isWord(Line line, int start, int end) {
        return isEdge(line.at(start - 1)) && isEdge(line.at(end))
                || isEdge(line.at(start - 1)) && endsClause(line, end);
    }

    private static boolean isEdge(char c) {
        return Characters.isSpace(c) || c == '(' || c == '“' || c == '"' || c == ',' || c == ';';
    }

    private static boolean endsClause(Line line, int end) {
        return ".:?!)".indexOf(line.at(end)) >= 0 && Characters.isSpace(line.at(end + 1));
    }

    private static void compare(Line line, int before, int beforeEnd, int start, int end) {
        for (int i = beforeEnd; i < start; i++) {
            if (line.at(i) != ' ') {
                return;
            }
        }
        String first = line.text().substring(before, beforeEnd);
        String second = line.text().substring(start, end);
        boolean opens = before == 0 || line.at(before - 2) == '.';
        String lower = opens ? Character.toLowerCase(first.charAt(0)) + first.substring(1) : first;
        if (!lower.equals(second) || !isCommon(second)) {
            return;
        }
        if (SHORT.contains(second) || second.length() >= LONG && !REPEATED.contains(second)) {
            line.correct(Code.PROSE_DOUBLED, before, end, first, "`" + second + "` is written twice");
        }
    }

    private static boolean isCommon(String word) {
        return word.chars().allMatch(Character::isLowerCase);
    }
}
