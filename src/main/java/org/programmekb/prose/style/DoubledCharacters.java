package org.programmekb.prose.style;

import java.util.Map;
import java.util.Set;
import org.programmekb.diagnostic.Code;

/** Finds characters and words written twice in Chinese, except where Chinese repeats them on purpose. */
final class DoubledCharacters implements Rule {
    /** Particles that are not repeated, with the characters before or after them that make an exception. */
    private static final Map<Character, Exceptions> PARTICLES = Map.of(
            '的', new Exceptions("目标有无中鹄打似", "确士款"),
            '在', new Exceptions("存现所实正内外潜自好何同不旨", "处"),
            '和', new Exceptions("总温饱调柔缓中平共不协谦随祥", "美气乐睦"),
            '与', new Exceptions("参给赋授", "会"),
            '及', new Exceptions("普涉波", "格"),
            '于', new Exceptions("单鲜", ""));

    private static final Set<String> WORDS = Set.of(
            "我们", "你们", "他们", "它们", "以及", "因为", "所以", "但是", "如果", "由于", "对于", "关于", "并且", "或者", "进行", "为了", "其中", "根据",
            "按照", "虽然", "而且");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    private record Exceptions(String before, String after) {}

    @Override
    public int traits() {
        return Traits.HAN;
    }

    @Override
    public void check(Line line) {
        char[] text = line.chars();
        int length = text.length;
        for (int i = 0; i + 1 < length; i++) {
            char c = text[i];
            if (c == text[i + 1]) {
                particle(line, i);
            } else if (i + 4 <= length && c == text[i + 2] && text[i + 1] == text[i + 3]) {
                word(line, i);
            }
        }
        if (length >= 2 * SHORTEST) {
            phrases(line);
        }
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

    private static void word(Line line, int at) {
        if (WORDS.contains(line.text().substring(at, at + 2))) {
            report(line, at, 2);
        }
    }

    /**
     * Finds a longer phrase that is immediately repeated: all its characters occur again at the same distance. A phrase
     * that has a repetition in itself is a sound or a cheer, and is not reported.
     */
    private static void phrases(Line line) {
        int[] last = new int[256];
        int size = 0;
        int same = 0;
        char[] text = line.chars();
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            int distance = i + 1 - last[c & 0xFF];
            last[c & 0xFF] = i + 1;
            boolean again = distance >= SHORTEST && distance <= LONGEST && distance <= i && text[i - distance] == c;
            if (!again || !line.isHan(i)) {
                same = 0;
            } else {
                same = distance == size ? same + 1 : 1;
                size = distance;
                int start = i + 1 - 2 * size;
                if (same == size && !repeats(line.text().substring(start, start + size))) {
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
        line.correct(Code.PROSE_DOUBLED, start, start + 2 * size, twice, "`" + twice + "` is written twice");
    }
}
