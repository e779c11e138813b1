package org.programmekb.prose.style;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Passage.Kind;
import org.programmekb.prose.style.WritingSystem.Letters;

/** Check whether a document is written in the script of its language: Chinese in Han characters, English in Latin letters. */
final class ScriptCheck {
    /** A shorter body, counted in letters, may hold more names than words. */
    private static final int ENOUGH = 150;

    /** A shorter text is a name, even if nothing in it is in the script of its language. */
    private static final int NAME = 40;

    /** A title of so many letters, four Han characters, is not the name of a person. */
    private static final int TITLE = 12;

    /** Names and terms in Latin letters are common in every other script; few other letters stand in Latin text. */
    private static final int LEAST_OF_LATIN = 40;

    private static final int LEAST_OF_OTHERS = 20;

    /** Facts and quotations may be in the language of their source; a title or a summary is not the document. */
    private static final Set<Passage.Kind> NOT_COUNTED = Set.of(Kind.TITLE, Kind.SUMMARY, Kind.FACT, Kind.QUOTATION);

    /** A short document whose only words are in such places may be a list of names. */
    private static final Set<Passage.Kind> NAMES = Set.of(Kind.CELL, Kind.CAPTION, Kind.ALTERNATIVE);

    private ScriptCheck() {}

    /** Reports a document that is hardly in its language, where the other language begins; else its title or summary. */
    static void check(List<Line> lines, WritingSystem script, String tag) {
        List<Line> prose = lines.stream()
                .filter(line -> !NOT_COUNTED.contains(line.kind()))
                .toList();
        Letters all = letters(prose.stream(), script);
        if (all.all() >= ENOUGH ? isOther(all, script) : all.own() == 0 && hasWords(prose, script)) {
            prose.stream()
                    .filter(line -> isOther(script.letters(line.runs()), script))
                    .findFirst()
                    .ifPresent(line -> report(line, script, "", tag));
        } else {
            lines.stream()
                    .filter(line -> isOtherInHeader(line, script))
                    .findFirst()
                    .ifPresent(line -> report(line, script, line.kind() == Kind.TITLE ? "title-" : "summary-", tag));
        }
    }

    private static boolean hasWords(List<Line> prose, WritingSystem script) {
        return letters(prose.stream().filter(line -> !NAMES.contains(line.kind())), script)
                        .all()
                >= NAME;
    }

    private static Letters letters(Stream<Line> lines, WritingSystem script) {
        return lines.map(line -> script.letters(line.runs())).reduce(Letters.NONE, Letters::plus);
    }

    /** A title in Latin letters is a name as often as not, whatever the language. */
    private static boolean isOtherInHeader(Line line, WritingSystem script) {
        if (line.kind() != Kind.TITLE && line.kind() != Kind.SUMMARY) {
            return false;
        }
        Letters letters = script.letters(line.runs());
        return line.kind() == Kind.TITLE
                ? letters.all() >= TITLE && letters.own() == 0 && letters.latin() == 0
                : letters.all() >= NAME && isOther(letters, script);
    }

    /** Whether too few letters are of the script of the language, or whether Chinese is Japanese or the other way round. */
    private static boolean isOther(Letters letters, WritingSystem script) {
        int least = script.equals(WritingSystem.LATIN) ? LEAST_OF_LATIN : LEAST_OF_OTHERS;
        return letters.own() * 100L < (long) least * letters.all()
                || script.equals(WritingSystem.CHINESE)
                        && letters.kana() * 100L > (long) LEAST_OF_OTHERS * letters.all()
                || script.equals(WritingSystem.JAPANESE) && letters.kana() == 0 && letters.all() >= ENOUGH;
    }

    private static void report(Line line, WritingSystem script, String part, String tag) {
        String key = script.equals(WritingSystem.CHINESE) ? "latin" : line.has(Traits.HAN) ? "han" : "script";
        line.report(Code.LANGUAGE_MISMATCH, 0, 1, Message.of("language-mismatch." + part + key, tag));
    }
}
