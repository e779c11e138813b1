package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.prose.statement.Figure.DecimalMark;

/** The words of a language in Latin script for numbers, dates and amounts. */
final class Lexicon {
    /** The function of a word. */
    enum Role {
        /** A number that is added to others: twenty. */
        CARDINAL,
        /** A number that multiplies the number before it: million. */
        SCALE,
        /** A scale only after digits: bn. */
        ABBREVIATED_SCALE,
        /** A scale only in an amount: 5m. */
        MONEY_SCALE,
        /** A word whose number may be missing in other languages: dozen, triple. */
        LOOSE,
        /** An ordinal, or the denominator of a fraction: third. */
        ORDINAL,
        /** A half. */
        HALF,
        MONTH,
        /** A month whose name is also another word: May. */
        DOUBTFUL_MONTH,
        CURRENCY,
        PERCENT,
        /** The first word of "per cent". */
        PER,
        /** The word "percentage" in "percentage points". */
        PERCENTAGE,
        POINT,
        /** Joins the two ends of a range: to. */
        TO,
        AND,
        BETWEEN,
        /** Connects day, month and year: of. */
        OF,
        /** Points to what stands above or below: these. */
        POINTER,
        /** Precedes a month: in. */
        PREPOSITION,
        /** A unit of time; a number in a compound with it is a real quantity: five-year. */
        SPAN,
        /** A unit of measurement that may directly follow digits: km. */
        UNIT
    }

    /**
     * An entry of the lexicon.
     *
     * @param value the value of a number or a month
     * @param code the code of a currency
     */
    record Entry(Role role, BigDecimal value, String code) {}

    static final Lexicon ENGLISH = new Lexicon(DecimalMark.POINT, WordLists.ENGLISH);
    private static final Lexicon SPANISH = new Lexicon(DecimalMark.COMMA, WordLists.SPANISH);

    private final DecimalMark mark;
    private final Map<String, Entry> words = new HashMap<>();
    /** A bit for each combination of first letter, last letter and length that occurs, to avoid most map look-ups. */
    private final long[] forms = new long[64];

    private Lexicon(DecimalMark mark, List<String> lines) {
        this.mark = mark;
        for (String line : lines) {
            String[] parts = line.split(" ");
            Role role = Role.valueOf(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                String[] word = parts[i].split("=");
                String value = word[word.length - 1];
                boolean isNumber = Character.isDigit(value.charAt(0));
                words.put(word[0], new Entry(role, isNumber ? new BigDecimal(value) : BigDecimal.ZERO, value));
                int form = form(word[0], 0, word[0].length());
                forms[form >>> 6] |= 1L << form;
            }
        }
    }

    /** The lexicon of a language; empty if there is none. */
    static Optional<Lexicon> of(String language) {
        return switch (language) {
            case "en" -> Optional.of(ENGLISH);
            case "es" -> Optional.of(SPANISH);
            default -> Optional.empty();
        };
    }

    /** Whether "and" may follow this part of a number: two hundred and five, treinta y cinco. */
    boolean joinsWithAnd(int current) {
        return (mark == DecimalMark.POINT) == (current % 100 == 0);
    }

    DecimalMark mark() {
        return mark;
    }

    /** The entry of the word between these offsets. */
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
