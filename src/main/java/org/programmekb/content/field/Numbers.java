package org.programmekb.content.field;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.content.ActionPlan;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;

/** Reads numbers, written as digits with a decimal point; for other common formats it gives a hint. */
public final class Numbers {
    /**
     * A condition.
     *
     * @param message makes the message from the beginning of a sentence about a number that does not meet it
     * @param hint makes the hint from the text of the number
     */
    private record Limit(Predicate<BigDecimal> isMet, UnaryOperator<Message> message, Function<String, Message> hint) {}

    private static final int LONGEST = 60;

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern GROUPED =
            Pattern.compile("(-?\\d{1,3}(?:([,.'’_\\s])\\d{3})(?:\\2\\d{3})*)(\\.\\d+)?\\D*(?:m2)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(-?\\d{1,18}),(\\d{1,12})\\D*(?:m2)?");
    private static final Pattern COMPASS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,12})?)\\s*°?\\s*([NSEWnsew])");
    private static final Pattern SCALED =
            Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,12})?)\\s*(万|亿|thousand|million|billion)\\D*");
    private static final Pattern WITH_UNIT =
            Pattern.compile("[+~<>≈约]?\\s*(-?\\d{1,18}(?:\\.\\d{1,12})?)\\s*[^\\d.,][^\\d]*[²2]?");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "万", new BigDecimal("10000"),
            "亿", new BigDecimal("100000000"),
            "thousand", new BigDecimal("1000"),
            "million", new BigDecimal("1000000"),
            "billion", new BigDecimal("1000000000"));

    private static final Limit WHOLE = new Limit(
            number -> number.scale() == 0,
            stated -> Message.of("value-invalid.whole", stated),
            text -> withoutPoint(text, Message.of("value-invalid.hint-whole")));
    private static final Limit CENTS = new Limit(
            number -> number.scale() <= 2,
            stated -> Message.of("value-invalid.decimals", stated),
            text -> withoutPoint(text, Message.of("value-invalid.hint-decimals")));
    private static final Limit NOT_NEGATIVE = new Limit(
            number -> number.signum() >= 0,
            stated -> Message.of("value-invalid.negative", stated),
            text -> Message.of("value-invalid.hint-number"));

    /** Any number. */
    public static final ValueType<BigDecimal> DECIMAL =
            number("number", new Form.Numeric(false, Optional.empty(), Optional.empty()), Function.identity());

    /** A whole number that is not negative. */
    public static final ValueType<Long> COUNT = number(
            "whole number",
            new Form.Numeric(true, Optional.of(0), Optional.empty()),
            BigDecimal::longValueExact,
            WHOLE,
            NOT_NEGATIVE);

    /** A year, 1 to 9999. */
    public static final ValueType<Integer> YEAR = number(
            "year",
            new Form.Numeric(true, Optional.of(1), Optional.of(9999)),
            BigDecimal::intValueExact,
            WHOLE,
            between(1, 9999, Message.of("value-invalid.hint-year")));

    /** The number of a UN Sustainable Development Goal. */
    public static final ValueType<Integer> GOAL = number(
            "number from 1 to 17",
            new Form.Numeric(true, Optional.of(1), Optional.of(17)),
            BigDecimal::intValueExact,
            WHOLE,
            between(1, 17, Message.of("value-invalid.hint-goal")));

    /** A number greater than zero. */
    public static final ValueType<Double> POSITIVE = number(
            "number",
            new Form.Numeric(false, Optional.of(0), Optional.empty()),
            BigDecimal::doubleValue,
            new Limit(
                    number -> number.signum() > 0,
                    stated -> Message.of("value-invalid.not-positive", stated),
                    text -> Message.of("value-invalid.hint-number")));

    /** An amount of money, with at most two decimals. */
    private static final ValueType<BigDecimal> AMOUNT = number(
            "number",
            new Form.Numeric(false, Optional.of(0), Optional.empty()),
            Function.identity(),
            CENTS,
            NOT_NEGATIVE);

    /** An amount with its currency. */
    public static final ValueType<ActionPlan.Money> MONEY = money();

    private Numbers() {}

    private static ValueType<ActionPlan.Money> money() {
        Schema fields = new Schema("budget");
        Field<BigDecimal> amount = fields.required("amount", AMOUNT, "120000");
        Field<String> currency = fields.required("currency", Choices.CURRENCY, "EUR");
        return Groups.of(fields, values -> new ActionPlan.Money(values.required(amount), values.required(currency)));
    }

    /** An angle in degrees between {@code -most} and {@code most}. */
    public static ValueType<Double> degrees(int most) {
        return number(
                "number between -" + most + " and " + most,
                new Form.Numeric(false, Optional.of(-most), Optional.of(most)),
                BigDecimal::doubleValue,
                between(-most, most, Message.of("value-invalid.hint-degrees")));
    }

    private static Limit between(int least, int most, Message hint) {
        return new Limit(
                number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0,
                stated -> Message.of("value-invalid.range", stated, least, most),
                text -> hint);
    }

    /** A hint for a text with a point, which separates thousands in many countries. */
    private static Message withoutPoint(String text, Message otherwise) {
        return text.matches("-?\\d{1,3}\\.\\d{3}") ? Message.of("suggestion.write", text.replace(".", "")) : otherwise;
    }

    private static <T> ValueType<T> number(
            String words, Form form, Function<BigDecimal, T> conversion, Limit... limits) {
        return ValueType.ofScalar(words, form, (scalar, reading) -> {
            Optional<BigDecimal> number = decimal(scalar, reading);
            for (Limit limit : limits) {
                if (number.isPresent() && !limit.isMet().test(number.get())) {
                    Message message = limit.message().apply(reading.stated(scalar));
                    Message hint = limit.hint().apply(scalar.text().strip());
                    return reading.reject(Code.VALUE_INVALID, scalar, message, hint);
                }
            }
            return number.map(conversion);
        });
    }

    private static Optional<BigDecimal> decimal(HeaderNode.Scalar scalar, FieldContext reading) {
        String text = scalar.text().strip();
        if (!PLAIN.matcher(text).matches()) {
            Message hint = meant(text)
                    .map(number -> Message.of("suggestion.write", number))
                    .orElse(Code.NUMBER_INVALID.hint());
            return reading.reject(
                    Code.NUMBER_INVALID, scalar, Message.of("number-invalid.not", reading.stated(scalar)), hint);
        }
        return scalar.quoted()
                ? reading.reject(
                        Code.TYPE_INVALID,
                        scalar,
                        Message.of("type-invalid.quoted", reading.stated(scalar)),
                        Message.of("type-invalid.hint-quoted"))
                : Optional.of(new BigDecimal(text));
    }

    /** The number in the accepted format: {@code 342000} for {@code 342,000}. */
    private static Optional<String> meant(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return match(PLAIN, text)
                .map(Matcher::group)
                .or(() ->
                        match(COMPASS, text).map(parts -> ("sw".contains(parts.group(2)) ? "-" : "") + parts.group(1)))
                .or(() -> match(GROUPED, text)
                        .map(parts -> parts.group(1).replaceAll("[^\\d-]", "")
                                + Objects.requireNonNullElse(parts.group(3), "")))
                .or(() -> match(SCALED, text)
                        .map(parts -> new BigDecimal(parts.group(1))
                                .multiply(SCALES.get(parts.group(2)))
                                .stripTrailingZeros()
                                .toPlainString()))
                .or(() -> match(DECIMAL_COMMA, text).map(parts -> parts.group(1) + "." + parts.group(2)))
                .or(() -> match(WITH_UNIT, text).map(parts -> parts.group(1)));
    }

    private static Optional<Matcher> match(Pattern form, String text) {
        return Optional.of(form.matcher(text)).filter(Matcher::matches);
    }
}
