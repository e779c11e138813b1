package org.programmekb.prose.statement;

import java.util.Locale;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;

/** Reads what follows a number and determines its kind: per cent, percentage points, a currency. */
final class LatinSuffixes {
    private final LatinText in;

    LatinSuffixes(LatinText in) {
        this.in = in;
    }

    /**
     * A suffix of a number.
     *
     * @param kind the kind of statement that the number becomes
     * @param currency the currency of an amount
     * @param end offset after the suffix, or after the number if there is no suffix
     */
    record Suffix(Kind kind, String currency, int end) {
        /** The statement of a number with this suffix. */
        Statement statement(Quantity quantity) {
            int last = Math.max(quantity.end(), end);
            return switch (kind) {
                case NONE -> quantity.statement();
                case PERCENT -> Statement.percentage(quantity.value(), quantity.start(), last);
                case POINTS -> Statement.points(quantity.value(), quantity.start(), last);
                case MONEY -> Statement.amount(currency, quantity.value(), quantity.start(), last);
            };
        }
    }

    /** The kinds of statements that a suffix can make of a number. */
    enum Kind {
        NONE,
        PERCENT,
        POINTS,
        MONEY
    }

    Suffix at(int end) {
        int at = in.afterGap(end);
        char c = in.charAt(at);
        if (c == '%' || c == '％') {
            int point = in.afterSpaces(at + 1);
            return in.is(Role.POINT, point)
                    ? new Suffix(Kind.POINTS, "", in.wordEnd(point))
                    : new Suffix(Kind.PERCENT, "", at + 1);
        }
        if (Currencies.isSign(c) && !in.isDigit(at + 1)) {
            return new Suffix(Kind.MONEY, Currencies.code(in.text(), at), at + 1);
        }
        Entry entry = in.word(at);
        if (entry == null) {
            return in.text().startsWith("US dollar", at) ? money("USD", in.afterSpaces(at + 2)) : none(end);
        }
        int next = in.afterSpaces(in.wordEnd(at));
        return switch (entry.role()) {
            case PERCENT -> new Suffix(Kind.PERCENT, "", in.wordEnd(at));
            case PER -> isCent(next) ? new Suffix(Kind.PERCENT, "", in.wordEnd(next)) : none(end);
            case PERCENTAGE -> in.is(Role.POINT, next) ? new Suffix(Kind.POINTS, "", in.wordEnd(next)) : none(end);
            case CURRENCY -> money(entry.code(), at);
            case OF -> in.is(Role.CURRENCY, next) ? money(currency(next), next) : none(end);
            default -> none(end);
        };
    }

    private String currency(int at) {
        Entry entry = in.word(at);
        return entry == null ? "" : entry.code();
    }

    private boolean isCent(int at) {
        String word = in.text().substring(at, in.wordEnd(at)).toLowerCase(Locale.ROOT);
        return word.equals("cent") || word.equals("ciento");
    }

    private Suffix money(String code, int word) {
        return new Suffix(Kind.MONEY, code, in.wordEnd(word));
    }

    private static Suffix none(int end) {
        return new Suffix(Kind.NONE, "", end);
    }

    /** Whether letters that directly follow digits belong to a quantity and not to a name. */
    boolean isKnown(int start, int end) {
        Entry entry = in.word(start);
        if (entry == null) {
            return false;
        }
        boolean isMoney =
                Currencies.isSign(in.charAt(in.afterSpaces(end))) || in.is(Role.CURRENCY, in.afterSpaces(end));
        return switch (entry.role()) {
            case SCALE, ABBREVIATED_SCALE, CURRENCY, PERCENT -> true;
            case MONEY_SCALE -> isMoney || in.isCapital(start);
            default -> false;
        };
    }
}
