package org.programmekb.prose.statement;

/**
 * A suffix of a number: a percent sign, a currency.
 *
 * @param kind the kind of statement that the number becomes
 * @param currency the currency of an amount
 * @param end offset after the suffix, or after the number if there is no suffix
 */
record Suffix(Kind kind, String currency, int end) {
    /** The kinds of statements that a suffix can make of a number. */
    enum Kind {
        NONE,
        PERCENT,
        PERMILLE,
        POINTS,
        MONEY
    }

    static Suffix none(int end) {
        return new Suffix(Kind.NONE, "", end);
    }

    static Suffix percent(int end) {
        return new Suffix(Kind.PERCENT, "", end);
    }

    static Suffix permille(int end) {
        return new Suffix(Kind.PERMILLE, "", end);
    }

    static Suffix points(int end) {
        return new Suffix(Kind.POINTS, "", end);
    }

    static Suffix money(String currency, int end) {
        return new Suffix(Kind.MONEY, currency, end);
    }

    /** The statement of a number with this suffix. */
    Statement statement(Quantity quantity) {
        int last = Math.max(quantity.end(), end);
        return switch (kind) {
            case NONE -> quantity.statement();
            case PERCENT -> Statement.percentage(quantity.value(), quantity.start(), last);
            case PERMILLE -> Statement.fraction(quantity.value(), 1000, quantity.weight(), quantity.start(), last);
            case POINTS -> Statement.points(quantity.value(), quantity.start(), last);
            case MONEY -> Statement.amount(currency, quantity.value(), quantity.weight(), quantity.start(), last);
        };
    }
}
