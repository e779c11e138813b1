package org.programmekb.prose.style;

import java.util.Map;
import java.util.Set;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;

/** Finds words and characters written twice, except those that are repeated on purpose. */
final class Doubled {
    private static final int LONG = 4;
    private static final Set<String> SHORT =
            Set.of("the", "a", "an", "of", "to", "and", "or", "for", "by", "at", "as", "its", "our", "be", "but");
    private static final Set<String> REPEATED = Set.of(
            "blah", "bye", "chop", "dear", "down", "ever", "far", "hear", "hush", "knock", "long", "many", "more",
            "much", "never", "night", "over", "really", "round", "same", "some", "that", "there", "twist", "very",
            "what", "where", "works", "yada", "been", "were", "does", "again", "higher", "louder", "better", "little",
            "tick", "well", "right", "come", "around", "through");

    /** Particles that are not repeated, with the characters before or after them that make an exception. */
    private static final Map<Character, Exceptions> PARTICLES = Map.of(
            '的', new Exceptions("目标有无中鹄打似", "确士款"),
            '在', new Exceptions("存现所实正内外潜自好何同不旨", "处线场职校读建编"),
            '和', new Exceptions("总温饱调柔缓中平共不协谦随祥", "美气乐睦"),
            '与', new Exceptions("参给赋授", "会"),
            '及', new Exceptions("普涉波", "格"),
            '于', new Exceptions("单鲜", ""));

    private static final Set<String> WORDS = Set.of(
            "我们", "你们", "他们", "它们", "以及", "因为", "所以", "但是", "如果", "由于", "对于", "关于", "并且", "或者", "进行", "为了", "其中", "根据",
            "按照", "虽然", "而且");
    private static final int SHORTEST_PHRASE = 4;
    private static final int LONGEST_PHRASE = 12;

    private record Exceptions(String before, String after) {}

    private Doubled() {}

    /** Checks English. */
    static void words(Line line) {
        int before = -1;
        int beforeEnd = -1;
        String text = line.text();
        for (int i = 0; i < line.length(); ) {
            if (!Characters.isLetter(line.at(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (Characters.isLetter(line.at(end))) {
                end++;
            }
            if (before >= 0
                    && end - i == beforeEnd - before
                    && text.regionMatches(before + 1, text, i + 1, end - i - 1)
                    && text.substring(beforeEnd, i).replace(" ", "").isEmpty()
                    && isWord(line, before, beforeEnd)
                    && isWord(line, i, end)) {
                compare(line, before, text.substring(before, beforeEnd), text.substring(i, end), end);
            }
            before = i;
            beforeEnd = end;
            i = end;
        }
    }

    /** Whether letters are a whole word, not a part of a hyphenated name or of an address. */
    private static boolean isWord(Line line, int start, int end) {
        boolean endsClause = ".:?!)".indexOf(line.at(end)) >= 0 && Characters.isSpace(line.at(end + 1));
        return isEdge(line.at(start - 1)) && (isEdge(line.at(end)) || endsClause);
    }

    private static boolean isEdge(char c) {
        return Characters.isSpace(c) || c == '(' || c == '“' || c == '"' || c == ',' || c == ';';
    }

    private static void compare(Line line, int start, String first, String second, int end) {
        boolean opens = start == 0 || line.at(start - 2) == '.';
        String lower = opens ? Character.toLowerCase(first.charAt(0)) + first.substring(1) : first;
        boolean isWrong = (SHORT.contains(second) || second.length() >= LONG && !REPEATED.contains(second))
                && !isThrice(line, start, second, end);
        if (isWrong && lower.equals(second) && second.chars().allMatch(Character::isLowerCase)) {
            line.correct(Code.PROSE_DOUBLED, start, end, first, Message.of("prose-doubled.twice", second));
        }
    }

    /** Whether the word also stands before or after the two, and is therefore meant. */
    private static boolean isThrice(Line line, int start, String word, int end) {
        return line.text().startsWith(" " + word, end) || line.text().startsWith(word + " ", start - word.length() - 1);
    }

    /** Checks Chinese. */
    static void characters(Line line) {
        for (int i = 0; i + 1 < line.length(); i++) {
            char c = line.at(i);
            if (c == line.at(i + 1)) {
                particle(line, i);
            } else if (c == line.at(i + 2)
                    && line.at(i + 1) == line.at(i + 3)
                    && WORDS.contains(line.text().substring(i, i + 2))) {
                report(line, i, 2);
            }
        }
        phrases(line);
    }

    private static void particle(Line line, int at) {
        Exceptions exceptions = PARTICLES.get(line.at(at));
        if (exceptions != null
                && exceptions.before().indexOf(line.at(at - 1)) < 0
                && exceptions.after().indexOf(line.at(at + 2)) < 0
                && line.at(at - 1) != line.at(at)
                && line.at(at + 2) != line.at(at)) {
            report(line, at, 1);
        }
    }

    /**
     * Finds a longer phrase that is immediately repeated: all its characters occur again at the same distance. A phrase
     * that has a repetition in itself is a sound or a cheer, and 一个问题一个问题 means one after the other; neither is
     * reported.
     */
    private static void phrases(Line line) {
        int[] last = new int[256];
        int size = 0;
        int same = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            int distance = i + 1 - last[c & 0xFF];
            last[c & 0xFF] = i + 1;
            boolean isPhrase = distance >= SHORTEST_PHRASE && distance <= LONGEST_PHRASE && distance <= i;
            if (!isPhrase || line.at(i - distance) != c || !line.isHan(i)) {
                same = 0;
            } else {
                same = distance == size ? same + 1 : 1;
                size = distance;
                int start = i + 1 - 2 * size;
                if (same == size
                        && line.at(start) != '一'
                        && !repeats(line.text().substring(start, start + size))) {
                    report(line, start, size);
                    same = 0;
                }
            }
        }
    }

    private static boolean repeats(String phrase) {
        return (phrase + phrase).indexOf(phrase, 1) < phrase.length();
    }

    private static void report(Line line, int start, int size) {
        String twice = line.text().substring(start, start + size);
        line.correct(Code.PROSE_DOUBLED, start, start + 2 * size, twice, Message.of("prose-doubled.twice", twice));
    }
}
