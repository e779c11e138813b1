package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;
import org.programmekb.prose.statement.Quantity.Form;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads numbers in digits, in words and in both: 9.5 million, two hundred and fifty. */
record LatinQuantities(LatinText in) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Where a number occurs: an {@code m} after it means a million in an amount, and metres elsewhere. */
    enum Context {
        AMOUNT,
        ANY
    }

    Optional<Quantity> at(int start, Context context) {
        return (in.isDigit(start) ? figure(start, context) : words(start))
                .map(this::withHalf)
                .map(this::dozens);
    }

    private Optional<Quantity> figure(int start, Context context) {
        Figure figure = in.lexicon.figure(in.text, start);
        return figure.style() == Figure.Style.DOTTED
                ? Optional.empty()
                : Optional.of(scaled(Quantity.of(figure), context));
    }

    /** Multiplies by a dozen; the weight is loose, because two dozen is about twenty-four. */
    private Quantity dozens(Quantity quantity) {
        int at = in.afterGap(quantity.end());
        Entry entry = in.word(at);
        boolean isDozen = entry != null
                && entry.role() == Role.LOOSE
                && entry.value().compareTo(DOZEN) == 0
                && Character.toLowerCase(in.charAt(at)) == 'd';
        BigDecimal value = quantity.value().multiply(DOZEN);
        return isDozen
                ? new Quantity(value, DOZEN, Form.WORDS, Weight.LOOSE, quantity.start(), in.wordEnd(at))
                : quantity;
    }

    /** Reads half a million, a quarter-million or half a dozen, where the word to {@code end} is the part. */
    Optional<Quantity> half(int start, int end) {
        int next = in.afterGap(end);
        int article = in.is(Role.OF, next) ? in.afterWord(next) : next;
        int scale = afterArticle(article);
        // English says half a million, other languages say "medio millón".
        boolean isJoined = scale > article || in.charAt(end) == '-' || in.lexicon != Lexicon.ENGLISH;
        Entry part = in.word(start);
        Entry whole = in.word(scale);
        boolean isScale = in.is(Role.SCALE, scale);
        boolean isPart = in.is(Role.HALF, start) || in.text.startsWith("quarter", start) && in.charAt(end - 1) == 'r';
        if (part == null || !isPart || !isJoined || whole == null || !isScale && !in.is(Role.LOOSE, scale)) {
            return Optional.empty();
        }
        Weight weight = isScale ? Weight.FIRM : Weight.LOOSE;
        BigDecimal value = whole.value().divide(part.value());
        return Optional.of(new Quantity(value, BigDecimal.ONE, Form.WORDS, weight, start, in.wordEnd(scale)));
    }

    private int afterArticle(int at) {
        return in.charAt(at) == 'a' && in.charAt(at + 1) == ' ' ? in.afterSpaces(at + 1) : at;
    }

    private Quantity scaled(Quantity number, Context context) {
        Quantity quantity = number;
        while (true) {
            int at = in.afterGap(quantity.end());
            Entry entry = in.word(at);
            if (entry == null || !isScale(entry, quantity.end(), at, context)) {
                return quantity;
            }
            quantity = quantity.times(entry.value(), in.wordEnd(at));
        }
    }

    private boolean isScale(Entry entry, int end, int at, Context context) {
        return switch (entry.role()) {
            case SCALE -> true;
            case ABBREVIATED_SCALE -> at == end || in.wordEnd(at) > at + 1;
            case MONEY_SCALE ->
                context == Context.AMOUNT || at == end && in.isCapital(at) || in.isCounted(in.wordEnd(at));
            default -> false;
        };
    }

    private Optional<Quantity> words(int start) {
        BigDecimal total = BigDecimal.ZERO;
        int current = 0;
        int end = start;
        for (int at = start; ; at = in.afterGap(end)) {
            Entry entry = in.word(at);
            if (entry != null && entry.role() == Role.AND && end > start && isLink(current, total, at)) {
                at = in.afterGap(in.wordEnd(at));
                entry = in.word(at);
            }
            if (entry == null) {
                break;
            }
            if (isCardinal(entry) && isNext(entry.value().intValue(), current, at, start)) {
                current += entry.value().intValue();
            } else if (entry.role() == Role.SCALE && entry.value().compareTo(HUNDRED) == 0) {
                current = Math.max(current, 1) * 100;
            } else if (entry.role() == Role.SCALE) {
                // In "a thousand million" and "mil millones" the scale multiplies the whole sum so far.
                boolean isWhole = current == 0 && total.signum() > 0;
                BigDecimal multiplied = isWhole ? total : BigDecimal.valueOf(Math.max(current, 1));
                total = (isWhole ? BigDecimal.ZERO : total).add(multiplied.multiply(entry.value()));
                current = 0;
            } else {
                break;
            }
            end = in.wordEnd(at);
        }
        BigDecimal value = total.add(BigDecimal.valueOf(current));
        return end == start
                ? Optional.empty()
                : Optional.of(new Quantity(value, BigDecimal.ONE, Form.WORDS, weight(value, start, end), start, end));
    }

    private boolean isLink(int current, BigDecimal total, int and) {
        boolean isOpen = current == 0 && total.signum() > 0 || current >= 100 && current % 100 == 0 || current >= 20;
        Entry next = in.word(in.afterGap(in.wordEnd(and)));
        return isOpen
                && next != null
                && isCardinal(next)
                && fits(next.value().intValue(), current)
                && in.lexicon.joinsWithAnd(current);
    }

    private static boolean isCardinal(Entry entry) {
        return entry.role() == Role.CARDINAL || entry.role() == Role.DOUBTFUL_CARDINAL;
    }

    /** Whether the number at {@code at} continues the number that starts at {@code start}. */
    private boolean isNext(int next, int current, int at, int start) {
        if (!in.lexicon.hasPrefixes()) {
            return fits(next, current);
        }
        // In Arabic, thirteen is three ten, and twenty-three is three and twenty.
        boolean isAfterAnd = at > start && in.lexicon.hasAnd(in.text, at, in.wordEnd(at));
        boolean isUnit = current % 100 > 0 && current % 100 < 10;
        return isAfterAnd
                ? current % 100 == 0 && next < 1000 || isUnit && next >= 20 && next < 100 && next % 10 == 0
                : at == start || isUnit && next == 10;
    }

    private static boolean fits(int next, int current) {
        int tens = current % 100;
        return current == 0
                || tens == 0 && next < 100
                || current % 10 == 0 && tens >= 20 && next < 10
                // In French, seventy is sixty-ten, ninety is four-twenty-ten, and seventeen is ten-seven.
                || (tens == 60 || tens == 80) && next < 20
                || (tens == 10 || tens == 70 || tens == 90) && next >= 7 && next < 10;
    }

    /** The weight of a number; loose if it is part of a name or of a compound such as four-star or high-five. */
    private Weight weight(BigDecimal value, int start, int end) {
        boolean isCompound = in.charAt(end) == '-' && in.isLetter(end + 1) && !in.is(Role.SPAN, end + 1)
                || in.charAt(start - 1) == '-' && in.isLetter(start - 2);
        boolean isName = in.isCapital(start) && !in.isStart(start);
        boolean isTwo = value.compareTo(BigDecimal.valueOf(2)) == 0;
        boolean isDoubtful = in.is(Role.DOUBTFUL_CARDINAL, start) && in.wordEnd(start) == end;
        return isTwo || isCompound || isName || isDoubtful || isSeveral(value, start) || isPointer(start)
                ? Weight.LOOSE
                : Weight.FIRM;
    }

    /** Whether it only sums up what stands above or below: these three, the following four. */
    private boolean isPointer(int start) {
        Entry before = in.wordBefore(start);
        return before != null && before.role() == Role.POINTER;
    }

    /** Whether it is a scale without a number: several thousand, a few hundred. */
    private boolean isSeveral(BigDecimal value, int start) {
        Entry first = in.word(start);
        boolean isRound = value.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
        boolean isScale = isRound && first != null && first.role() == Role.SCALE && in.lexicon.isSeveral(first);
        return isScale && !(in.charAt(start - 2) == 'a' && !in.isLetter(start - 3) && in.charAt(start - 1) == ' ');
    }

    private Quantity withHalf(Quantity quantity) {
        int and = in.afterSpaces(quantity.end());
        if (!in.is(Role.AND, and)) {
            return quantity;
        }
        int half = afterArticle(in.afterWord(and));
        return in.is(Role.HALF, half) ? quantity.plus(HALF, in.wordEnd(half)) : quantity;
    }

    /** Reads the denominator after a numerator: two thirds. */
    Optional<Statement> fraction(Quantity numerator) {
        int at = in.afterGap(numerator.end());
        @Nullable Entry entry = in.word(at);
        if (entry == null || entry.role() != Role.ORDINAL || entry.value().intValue() < 3) {
            return Optional.empty();
        }
        int end = in.wordEnd(at);
        boolean isOne = numerator.value().compareTo(BigDecimal.ONE) == 0;
        // Drittel is both; the plural of a third is terzi in Italian, and has no ending in Arabic.
        boolean isPlural = "sil".indexOf(in.charAt(end - 1)) >= 0 || in.lexicon.hasPrefixes();
        if (isOne == isPlural || numerator.value().compareTo(entry.value()) >= 0) {
            return Optional.empty();
        }
        Weight weight = isOne ? Weight.LOOSE : Weight.FIRM;
        return Optional.of(
                Statement.fraction(numerator.value(), entry.value().longValue(), weight, numerator.start(), end));
    }
}
