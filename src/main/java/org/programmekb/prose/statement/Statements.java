package org.programmekb.prose.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.prose.statement.Statement.Kind;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads the facts that running text states: numbers, measures, dates, percentages, amounts and e-mail addresses. */
public final class Statements {
    /** Maximum length of a piece; longer texts are split, so that the time stays linear in the length. */
    private static final int LONGEST = 4096;

    private static final List<String> ENDS = List.of("。", ". ", " ");

    private Statements() {}

    /**
     * The statements of a text, ordered by their ends, and then its measures. In a language without a lexicon only e-mail addresses and years
     * are read, which look the same in all languages.
     *
     * @param tag the language tag of the text, for instance {@code zh-Hans}
     */
    public static List<Statement> of(String text, String tag) {
        if (text.length() <= LONGEST) {
            return piece(text, tag);
        }
        List<Statement> found = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = pieceEnd(text, start);
            int offset = start;
            piece(text.substring(start, end), tag)
                    .forEach(each -> found.add(new Statement(
                            each.kind(), each.value(), each.weight(), each.start() + offset, each.end() + offset)));
            start = end;
        }
        return found;
    }

    /** The end of the last sentence within the limit, or else of the last word, or else the limit. */
    private static int pieceEnd(String text, int start) {
        if (text.length() - start <= LONGEST) {
            return text.length();
        }
        String longest = text.substring(start, start + LONGEST);
        for (String end : ENDS) {
            int at = longest.lastIndexOf(end);
            if (at > 0) {
                return start + at + end.length();
            }
        }
        return start + LONGEST;
    }

    private static List<Statement> piece(String text, String tag) {
        List<Statement> found = new ArrayList<>();
        String language = primary(tag);
        Optional<Lexicon> lexicon = Lexicon.of(language);
        Untouched untouched = new Untouched(text, found);
        if (HanText.isWrittenIn(language)) {
            new HanReader(new HanText(text, language), untouched, found).read();
        } else if (lexicon.isPresent()) {
            new LatinReader(text, lexicon.get(), untouched, found).read();
        } else {
            years(text, untouched, found);
        }
        found.addAll(Units.of(text, found));
        return found;
    }

    /** Whether numbers, dates and amounts are read in a language, not only years. */
    public static boolean areReadIn(String tag) {
        String language = primary(tag);
        return HanText.isWrittenIn(language) || Lexicon.of(language).isPresent();
    }

    /** The primary language subtag, without script and region. */
    private static String primary(String tag) {
        return tag.length() > 2 && tag.charAt(2) == '-' ? tag.substring(0, 2) : tag;
    }

    private static void years(String text, Untouched untouched, List<Statement> found) {
        for (int at = 0; at < text.length(); at++) {
            at = untouched.end(at);
            if (at < text.length() && Figure.isDigit(text.charAt(at))) {
                int end = Figure.digitsEnd(text, at);
                int year = end == at + 4 ? Figure.small(text, at, end) : 0;
                if (year >= 1800 && year <= 2100 && isAlone(text, at, end)) {
                    found.add(new Statement(Kind.DATE, Integer.toString(year), Weight.FIRM, at, end));
                }
                at = end;
            }
        }
    }

    private static boolean isAlone(String text, int start, int end) {
        boolean isBefore = start == 0
                || !Character.isLetterOrDigit(text.charAt(start - 1)) && ".,".indexOf(text.charAt(start - 1)) < 0;
        boolean isAfter = end >= text.length()
                || text.charAt(end) != '%' && !(end + 1 < text.length() && Figure.isDigit(text.charAt(end + 1)));
        return isBefore && isAfter;
    }
}
