package org.programmekb.prose.statement;

import java.math.BigDecimal;
import org.programmekb.prose.statement.Statement.Weight;

/**
 * A number with its multiplying words, before its kind (count, percentage, amount) is known.
 *
 * @param value its value, multiplied
 * @param factor the product of the multiplying words; 1 if there are none
 * @param form how it is written
 * @param weight the weight of the statement if nothing else follows
 * @param start offset of its first character
 * @param end offset after its last character
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
        Weight weight = figure.style() == Figure.Style.AMBIGUOUS ? Weight.LOOSE : Weight.FIRM;
        return new Quantity(figure.value(), BigDecimal.ONE, form, weight, figure.start(), figure.end());
    }

    /** Multiplies it; {@code newEnd} is the offset after the multiplying word. */
    Quantity times(BigDecimal other, int newEnd) {
        Form newForm = form == Form.YEAR ? Form.FIGURE : form;
        return new Quantity(value.multiply(other), factor.multiply(other), newForm, weight, start, newEnd);
    }

    boolean isMultiplied() {
        return factor.compareTo(BigDecimal.ONE) != 0;
    }

    /** Applies the factor of the end of a range to its start: 2 to 3 million. */
    Quantity sharing(Quantity last) {
        boolean isShared = !isMultiplied() && last.isMultiplied();
        return isShared ? times(last.factor, end) : this;
    }

    Quantity plus(BigDecimal other, int newEnd) {
        return new Quantity(value.add(other), factor, form, weight, start, newEnd);
    }

    /** The same number, which other languages need not state. */
    Quantity loose() {
        return new Quantity(value, factor, form, Weight.LOOSE, start, end);
    }

    /** The statement if nothing else follows. */
    Statement statement() {
        return form == Form.YEAR
                ? Statement.date(value.intValue(), 0, 0, start, end)
                : Statement.number(value, weight, start, end);
    }
}
