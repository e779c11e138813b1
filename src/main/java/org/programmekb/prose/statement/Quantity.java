package org.programmekb.prose.statement;

import java.math.BigDecimal;
import org.programmekb.prose.statement.Statement.Weight;

/**
 * A number with the words that multiply it, before it is known what it counts.
 *
 * @param value what it is worth, multiplied
 * @param factor by what words multiplied it; 1 if by none
 * @param form how it is written
 * @param weight of the statement that it is if nothing else follows
 * @param start of its characters, inclusive
 * @param end of its characters, exclusive
 */
record Quantity(BigDecimal value, BigDecimal factor, Form form, Weight weight, int start, int end) {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    /** How a quantity is written. */
    enum Form {
        /** Digits that could be a year. */
        YEAR,
        /** Other digits. */
        FIGURE,
        WORDS
    }

    static Quantity of(Figure figure) {
        int value = figure.isYear() ? figure.value().intValue() : 0;
        Form form = value >= FIRST_YEAR && value <= LAST_YEAR ? Form.YEAR : Form.FIGURE;
        return new Quantity(figure.value(), BigDecimal.ONE, form, Weight.FIRM, figure.start(), figure.end());
    }

    /** The same number times another, which ends at {@code newEnd}. */
    Quantity times(BigDecimal other, int newEnd) {
        Form newForm = form == Form.YEAR ? Form.FIGURE : form;
        return new Quantity(value.multiply(other), factor.multiply(other), newForm, weight, start, newEnd);
    }

    /** Whether words multiplied it. */
    boolean isMultiplied() {
        return factor.compareTo(BigDecimal.ONE) != 0;
    }

    /** The same number as the first of a range whose last was multiplied. */
    Quantity sharing(Quantity last) {
        boolean isShared = !isMultiplied() && last.isMultiplied();
        return isShared ? times(last.factor, end) : this;
    }

    Quantity plus(BigDecimal other, int newEnd) {
        return new Quantity(value.add(other), factor, form, weight, start, newEnd);
    }

    /** What it states if nothing else follows. */
    Statement statement() {
        return form == Form.YEAR
                ? Statement.date(value.intValue(), 0, 0, start, end)
                : Statement.number(value, weight, start, end);
    }
}
