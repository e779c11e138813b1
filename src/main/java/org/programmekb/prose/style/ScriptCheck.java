package org.programmekb.prose.style;

import java.util.List;
import java.util.Set;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;

/** Check whether a document is written in the script of its language: Chinese in Han characters, others not. */
final class ScriptCheck {
    /** A Han character says about as much as so many Latin letters. */
    private static final int LETTERS = 3;

    /** A shorter text, counted in letters, may be anything. */
    private static final int ENOUGH = 150;

    /** The first character of the blocks for Chinese, which have no Latin letters in common use. */
    private static final char FIRST_HAN = '\u2E80';

    /** Languages that are written in several scripts, and text in no known language. */
    private static final List<String> OTHERS = List.of("ja", "ko", "und");

    /** Facts and quotations may be in the language of their source; a title or a summary is not the document. */
    private static final Set<Passage.Kind> NOT_COUNTED =
            Set.of(Passage.Kind.TITLE, Passage.Kind.SUMMARY, Passage.Kind.FACT, Passage.Kind.QUOTATION);

    private ScriptCheck() {}

    /** The amounts of text in the two scripts, in letters. */
    private record Amounts(int han, int latin) {
        static Amounts of(Line line) {
            int han = 0;
            int latin = 0;
            for (Run run : line.runs()) {
                if (run.nature() == Run.Nature.WORDS && run.language().isEmpty()) {
                    // An array is read several times as fast as a String with Chinese characters.
                    for (char c : run.text().toCharArray()) {
                        if (c < FIRST_HAN) {
                            latin += Characters.isLetter(c) ? 1 : 0;
                        } else {
                            han += Characters.isHan(c) ? LETTERS : 0;
                        }
                    }
                }
            }
            return new Amounts(han, latin);
        }

        Amounts plus(Amounts other) {
            return new Amounts(han + other.han, latin + other.latin);
        }

        /** Whether the share of Han characters, in percent, is at least this. */
        boolean areHan(int percent) {
            return han * 100L >= (long) percent * (han + latin);
        }
    }

    /** Reports a document that is hardly in its language, where the other language begins. */
    static void check(List<Line> lines, String tag) {
        boolean isChinese = isOf("zh", tag);
        int other = isChinese ? Traits.LETTER : Traits.HAN;
        if (OTHERS.stream().anyMatch(language -> isOf(language, tag))
                || lines.stream().noneMatch(line -> line.has(other))) {
            return;
        }
        List<Line> prose = lines.stream()
                .filter(line -> !NOT_COUNTED.contains(line.kind()))
                .toList();
        Amounts all = prose.stream().map(Amounts::of).reduce(new Amounts(0, 0), Amounts::plus);
        boolean isWrong = isChinese ? !all.areHan(20) : all.areHan(60);
        if (all.han() + all.latin() >= ENOUGH && isWrong) {
            prose.stream()
                    .filter(line -> Amounts.of(line).areHan(50) != isChinese)
                    .findFirst()
                    .ifPresent(line -> line.report(
                            Code.LANGUAGE_MISMATCH,
                            0,
                            1,
                            isChinese ? Message.of("language-mismatch.latin") : Message.of("language-mismatch.han")));
        }
    }

    private static boolean isOf(String language, String tag) {
        return tag.equals(language) || tag.startsWith(language + "-");
    }
}
