package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.prose.statement.Figure.DecimalMark;

/** The words with which a language in Latin script states numbers, dates and amounts. */
final class Lexicon {
    /** What a word does. */
    enum Role {
        /** A number that others add to: twenty. */
        CARDINAL,
        /** A number that multiplies what is before it: million. */
        SCALE,
        /** The same, but only after digits: bn. */
        ABBREVIATED_SCALE,
        /** The same, but only in an amount: 5m. */
        MONEY_SCALE,
        /** A number that need not be one in another language: dozen, triple. */
        LOOSE,
        /** A place in an order, or the part of a fraction: third. */
        ORDINAL,
        /** A half. */
        HALF,
        MONTH,
        /** A month only where it can be nothing else: May. */
        DOUBTFUL_MONTH,
        CURRENCY,
        PERCENT,
        /** Per cent in two words: the first of them. */
        PER,
        /** And the second. */
        CENT,
        /** Percentage, in percentage points. */
        PERCENTAGE,
        POINT,
        /** Joins the two ends of a range: to. */
        TO,
        AND,
        BETWEEN,
        /** Stands between day, month and year: of. */
        OF,
        /** Goes before a month: in. */
        PREPOSITION,
        /** A span of time, which keeps a number in a compound a number: five-year. */
        SPAN,
        /** A measure that is written without a gap after digits: km. */
        UNIT
    }

    /**
     * What a word means.
     *
     * @param value of a number or a month
     * @param code of a currency
     */
    record Entry(Role role, BigDecimal value, String code) {}

    static final Lexicon ENGLISH = new Lexicon(DecimalMark.POINT, EnglishWords.LINES);
    private static final Lexicon SPANISH = new Lexicon(DecimalMark.COMMA, SpanishWords.LINES);

    private final DecimalMark mark;
    private final Map<String, Entry> words = new HashMap<>();
    /** A bit for each first letter, last letter and length that a word has: most words of a text need no look-up. */
    private final long[] forms = new long[64];

    private Lexicon(DecimalMark mark, List<String> lines) {
        this.mark = mark;
        for (String line : lines) {
            String[] parts = line.split(" ");
            Role role = Role.valueOf(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                String[] word = parts[i].split("=");
                boolean isNumber = word.length > 1 && Character.isDigit(word[1].charAt(0));
                add(
                        word[0],
                        new Entry(role, isNumber ? new BigDecimal(word[1]) : BigDecimal.ZERO, word[word.length - 1]));
            }
        }
    }

    private void add(String word, Entry entry) {
        words.put(word, entry);
        int form = form(word, 0, word.length());
        forms[form >>> 6] |= 1L << form;
    }

    /** The words of a language; nothing for one whose words are not known here. */
    static Optional<Lexicon> of(String language) {
        return switch (language) {
            case "en" -> Optional.of(ENGLISH);
            case "es" -> Optional.of(SPANISH);
            default -> Optional.empty();
        };
    }

    /** Whether a word for "and" may follow this part of a number: two hundred and five, treinta y cinco. */
    boolean joinsWithAnd(int current) {
        return (mark == DecimalMark.POINT) == (current % 100 == 0);
    }

    DecimalMark mark() {
        return mark;
    }

    /** The meaning of the word between these places. */
    @Nullable
    Entry find(String text, int start, int end) {
        if (end == start) {
            return null;
        }
        int form = form(text, start, end);
        if ((forms[form >>> 6] & 1L << form) == 0) {
            return null;
        }
        return words.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static int form(String text, int start, int end) {
        int first = Character.toLowerCase(text.charAt(start));
        int last = Character.toLowerCase(text.charAt(end - 1));
        return (first * 31 + last) * 31 + end - start & 4095;
    }
}
