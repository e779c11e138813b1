package org.programmekb.content.field;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.PartialDate;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;

/** Reads dates of any precision; for other common formats it gives a hint. */
public final class Dates {
    private static final int LONGEST = 60;
    /** Calendars and feeds write years with four digits, also that of the day after a date. */
    private static final int LAST_YEAR = 9998;

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");
    private static final List<Pattern> OTHERS = Stream.of(
                    "(?<year>\\d{4})\\s?(?:年|[-/.年]\\s?(?<month>\\d{1,2})(?:\\s?[-/.月]\\s?(?<day>\\d{1,2})?日?)?)",
                    "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})",
                    "(?<day>\\d{1,2})\\s?[-/.]\\s?(?<month>\\d{1,2})\\s?[-/.]\\s?(?<year>\\d{4})",
                    "(?<month>\\d{1,2})\\s?[-/.]\\s?(?<day>\\d{1,2})\\s?[-/.]\\s?(?<year>\\d{4})",
                    "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s)?(?<month>[a-z]{3,9})\\.?,?\\s(?<year>\\d{4})",
                    "(?<month>[a-z]{3,9})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})")
            .map(Pattern::compile)
            .toList();

    /** A year, a month, a day or a date with time. */
    public static final ValueType<PartialDate> DATE = ValueType.ofScalar("date", new Form.Date(), Dates::date);

    /** A span of time, of which one end is enough. */
    public static final ValueType<ActionPlan.Period> PERIOD = period();

    private Dates() {}

    private static ValueType<ActionPlan.Period> period() {
        Schema fields = new Schema("period");
        Field<PartialDate> from = fields.optional("from", DATE, "2019");
        Field<PartialDate> to = fields.optional("to", DATE, "2020-06");
        return Groups.checked(fields, (values, reading) -> period(values, from, to, reading));
    }

    /** The period between two fields, if at least one of them is present; an end before the start is reported. */
    public static Optional<ActionPlan.Period> period(
            Values values, Field<PartialDate> fromField, Field<PartialDate> toField, FieldContext reading) {
        Optional<PartialDate> from = values.get(fromField);
        Optional<PartialDate> to = values.get(toField);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isPresent()
                && to.isPresent()
                && from.get().firstDay().isAfter(to.get().lastDay())) {
            reportOrder(values, fromField, toField, reading);
        }
        return Optional.of(new ActionPlan.Period(from, to));
    }

    /** Reports an end that is before the start. */
    public static void reportOrder(
            Values values, Field<PartialDate> fromField, Field<PartialDate> toField, FieldContext reading) {
        Message message = Message.of(
                "date-order.period",
                reading.name(),
                toField.name(),
                values.required(toField).iso(),
                fromField.name(),
                values.required(fromField).iso());
        reading.context().report(Code.DATE_ORDER, values.at(toField).orElseThrow(), message);
    }

    /** The date that a text in the accepted format stands for; empty if there is none. */
    public static Optional<PartialDate> of(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches() && fault(iso, Message.literal(text)).isEmpty()
                ? Optional.of(parse(iso))
                : Optional.empty();
    }

    private static Optional<PartialDate> date(HeaderNode.Scalar scalar, FieldContext reading) {
        String text = scalar.text().strip();
        Matcher iso = ISO.matcher(text);
        Message stated = reading.stated(scalar);
        if (!iso.matches()) {
            return reading.reject(Code.DATE_INVALID, scalar, Message.of("date-invalid.not", stated), hint(meant(text)));
        }
        Optional<Message> fault = fault(iso, stated);
        return fault.isEmpty() ? Optional.of(parse(iso)) : reading.reject(Code.DATE_INVALID, scalar, fault.get());
    }

    private static Message hint(List<String> meant) {
        return switch (meant.size()) {
            case 0 -> Code.DATE_INVALID.hint();
            case 1 -> Message.of("suggestion.write", meant.get(0));
            default -> Message.of("suggestion.write-either", meant.get(0), meant.get(1));
        };
    }

    /** The reason why a text in an accepted format is not a date; empty if the date exists. */
    private static Optional<Message> fault(Matcher iso, Message stated) {
        int year = Integer.parseInt(iso.group(1));
        if (year == 0) {
            return Optional.of(Message.of("date-invalid.year", stated));
        }
        if (year > LAST_YEAR) {
            return Optional.of(Message.of("date-invalid.late", stated, String.valueOf(LAST_YEAR)));
        }
        if (iso.group(2) == null) {
            return Optional.empty();
        }
        int month = Integer.parseInt(iso.group(2));
        if (month < 1 || month > 12) {
            return Optional.of(Message.of("date-invalid.month", stated, iso.group(2)));
        }
        YearMonth whole = YearMonth.of(year, month);
        if (iso.group(3) != null && !whole.isValidDay(Integer.parseInt(iso.group(3)))) {
            return Optional.of(Message.of("date-invalid.day", stated, whole, whole.lengthOfMonth()));
        }
        return iso.group(4) == null || time(iso).isPresent()
                ? Optional.empty()
                : Optional.of(Message.of("date-invalid.time", stated));
    }

    /** A date without a fault. */
    private static PartialDate parse(Matcher iso) {
        int year = Integer.parseInt(iso.group(1));
        if (iso.group(2) == null) {
            return new PartialDate.OfYear(year);
        }
        int month = Integer.parseInt(iso.group(2));
        if (iso.group(3) == null) {
            return new PartialDate.OfMonth(year, month);
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(iso.group(3)));
        return iso.group(4) == null
                ? new PartialDate.OfDay(day)
                : new PartialDate.OfTime(day, time(iso).orElseThrow(), zone(iso));
    }

    /** The time of day; empty if it or the difference from UTC does not exist. */
    private static Optional<LocalTime> time(Matcher iso) {
        try {
            zone(iso);
            return Optional.of(LocalTime.of(Integer.parseInt(iso.group(4)), Integer.parseInt(iso.group(5))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> zone(Matcher iso) {
        return Optional.ofNullable(iso.group(6)).map(ZoneOffset::of);
    }

    /** The possible dates of a text in another common format, in the accepted format. */
    private static List<String> meant(String written) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return OTHERS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .map(parts -> Stream.of("year", "month", "day")
                        .map(parts::group)
                        .filter(Objects::nonNull)
                        .map(Dates::digits)
                        .collect(Collectors.joining("-")))
                .filter(date -> of(date).isPresent())
                .distinct()
                .toList();
    }

    /** The number of an English month, in full or abbreviated, or another number, with two digits at least. */
    private static String digits(String part) {
        if (Character.isDigit(part.charAt(0))) {
            return part.length() == 1 ? "0" + part : part;
        }
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(part.toUpperCase(Locale.ROOT)))
                .map(month -> String.format(Locale.ROOT, "%02d", month.getValue()))
                .findFirst()
                .orElse("00");
    }
}
