package org.programmekb.content.schema;

import java.math.BigDecimal;
import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.markup.header.HeaderNode;

/** Reads numbers, written as digits with a decimal point. */
final class Numbers {
    /** Any number. */
    static final Shape<BigDecimal> DECIMAL = Shape.ofScalar("number", Numbers::decimal);

    /** A whole number that is not negative. */
    static final Shape<Long> COUNT = Shape.ofScalar(
            "whole number",
            (scalar, reading) -> whole(scalar, reading, 0, Long.MAX_VALUE, "correct the number")
                    .map(BigDecimal::longValueExact));

    /** A year, 1 to 9999. */
    static final Shape<Integer> YEAR = integer("year", 1, 9999, "write a year with four digits");

    /** The number of a UN Sustainable Development Goal. */
    static final Shape<Integer> GOAL =
            integer("number from 1 to 17", 1, 17, "write the number of a Sustainable Development Goal, 1 to 17");

    /** A number greater than zero. */
    static final Shape<Double> POSITIVE = Shape.ofScalar(
            "number",
            (scalar, reading) -> decimal(scalar, reading)
                    .filter(number -> number.signum() > 0
                            || rejected(scalar, reading, "which is not greater than 0", "correct the number"))
                    .map(BigDecimal::doubleValue));

    /** An amount of money, with at most two decimals. */
    static final Shape<BigDecimal> AMOUNT = Shape.ofScalar(
            "number",
            (scalar, reading) -> decimal(scalar, reading)
                    .filter(number -> number.scale() <= 2
                            || rejected(
                                    scalar,
                                    reading,
                                    "which has more than two decimal places",
                                    withoutPoint(scalar, "write at most two decimal places")))
                    .filter(number -> number.signum() >= 0
                            || rejected(scalar, reading, "which is less than 0", "correct the number")));

    private Numbers() {}

    /** An angle in degrees between {@code -most} and {@code most}. */
    static Shape<Double> degrees(int most) {
        String bounds = "between -" + most + " and " + most;
        return Shape.ofScalar(
                "number " + bounds,
                (scalar, reading) -> decimal(scalar, reading)
                        .filter(number -> number.abs().compareTo(BigDecimal.valueOf(most)) <= 0
                                || rejected(
                                        scalar,
                                        reading,
                                        "which is not " + bounds,
                                        "latitude is -90 to 90, longitude -180 to 180; perhaps the two are swapped"))
                        .map(BigDecimal::doubleValue));
    }

    private static Shape<Integer> integer(String words, int least, int most, String hint) {
        return Shape.ofScalar(
                words,
                (scalar, reading) -> whole(scalar, reading, least, most, hint).map(BigDecimal::intValueExact));
    }

    private static Optional<BigDecimal> whole(
            HeaderNode.Scalar scalar, Reading reading, long least, long most, String hint) {
        return decimal(scalar, reading)
                .filter(number -> number.scale() == 0
                        || rejected(
                                scalar,
                                reading,
                                "which is not a whole number",
                                withoutPoint(scalar, "write a whole number")))
                .filter(number -> isWithin(number, least, most)
                        || rejected(scalar, reading, "which is " + outside(least, most), hint));
    }

    private static boolean isWithin(BigDecimal number, long least, long most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** A hint for a text with a point, which separates thousands in many countries. */
    private static String withoutPoint(HeaderNode.Scalar scalar, String otherwise) {
        String text = scalar.text().strip();
        return text.matches("-?\\d{1,3}\\.\\d{3}") ? "write " + text.replace(".", "") : otherwise;
    }

    private static String outside(long least, long most) {
        return most == Long.MAX_VALUE ? "less than " + least : "not between " + least + " and " + most;
    }

    private static boolean rejected(HeaderNode.Scalar scalar, Reading reading, String reason, String hint) {
        reading.reject(Code.VALUE_INVALID, scalar, reason, hint);
        return false;
    }

    private static Optional<BigDecimal> decimal(HeaderNode.Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        boolean plain = NumberText.isPlain(text);
        if (plain && !scalar.quoted()) {
            return Optional.of(new BigDecimal(text));
        }
        if (plain) {
            reading.reject(Code.TYPE_INVALID, scalar, "which is text because it is in quotes", "remove the quotes");
        } else {
            String hint =
                    NumberText.meant(text).map(number -> "write " + number).orElse(Code.NUMBER_INVALID.hint());
            reading.reject(Code.NUMBER_INVALID, scalar, "which is not a number", hint);
        }
        return Optional.empty();
    }
}
