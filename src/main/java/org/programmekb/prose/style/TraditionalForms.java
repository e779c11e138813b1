package org.programmekb.prose.style;

import java.util.List;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.ResourceFile;

/** Finds Traditional characters in text that is declared as Simplified Chinese. */
public final class TraditionalForms {
    /** Pairs of characters: a Traditional one that Simplified Chinese never uses, and its Simplified form. */
    static final String RESOURCE = "traditional.txt";

    private static final List<String> LANGUAGES = List.of("日本語", "繁體", "正體", "粵語", "漢語", "華語");
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    private static final class Table {
        private static final char[] SIMPLIFIED = read();

        private static char[] read() {
            char[] simplified = new char[LAST - FIRST + 1];
            String pairs = ResourceFile.text(TraditionalForms.class, RESOURCE);
            for (int i = 0; i + 1 < pairs.length(); i++) {
                if (pairs.charAt(i) >= FIRST && pairs.charAt(i) <= LAST) {
                    simplified[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
                    i++;
                }
            }
            return simplified;
        }
    }

    private TraditionalForms() {}

    /** Whether texts in the language with this tag are in Simplified characters, as far as the tag says. */
    public static boolean areWrongIn(String tag) {
        return tag.contains("Hans") || tag.equals("zh-CN");
    }

    /** All Traditional characters, each followed by its Simplified form. */
    public static String pairs() {
        StringBuilder pairs = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            if (simplified(c) != 0) {
                pairs.append(c).append(simplified(c));
            }
        }
        return pairs.toString();
    }

    /** Reports whole words; quoted names keep their characters. */
    static void check(Line line) {
        for (int i = 0; i < line.length(); i++) {
            if (simplified(line.at(i)) != 0 && !line.isQuoted(i) && !isLanguage(line, i)) {
                int end = i;
                int last = i;
                StringBuilder right = new StringBuilder();
                while (line.isHan(end) && end <= last + 2) {
                    last = simplified(line.at(end)) != 0 ? end : last;
                    end++;
                }
                for (int at = i; at <= last; at++) {
                    char c = line.at(at);
                    right.append(simplified(c) != 0 ? simplified(c) : c);
                }
                Message message =
                        Message.of("prose-traditional.form", line.text().substring(i, last + 1));
                line.correct(Code.PROSE_TRADITIONAL, i, last + 1, right.toString(), message);
                i = last;
            }
        }
    }

    /** Whether it is in a name that a language has for itself, as in a list of languages. */
    private static boolean isLanguage(Line line, int at) {
        for (String name : LANGUAGES) {
            int start = line.text().lastIndexOf(name, at);
            if (start >= 0 && at < start + name.length()) {
                return true;
            }
        }
        return false;
    }

    /** The Simplified form of a Traditional character; 0 for all others. */
    private static char simplified(char c) {
        return c >= FIRST && c <= LAST ? Table.SIMPLIFIED[c - FIRST] : 0;
    }
}
