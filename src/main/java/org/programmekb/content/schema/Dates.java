package org.programmekb.content.schema;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
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
import org.programmekb.markup.header.HeaderNode;

/** Reads dates of any precision; for other common formats it gives a hint. */
final class Dates {
    private static final int LONGEST = 60;

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
    static final ValueType<PartialDate> DATE = ValueType.ofScalar("date", Dates::date);

    private Dates() {}

    /** The period between two fields, if at least one of them is present; an end before the start is reported. */
    static Optional<ActionPlan.Period> period(
            Values values, Field<PartialDate> fromField, Field<PartialDate> toField, FieldContext reading) {
        Optional<PartialDate> from = values.get(fromField);
        Optional<PartialDate> to = values.get(toField);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isPresent()
                && to.isPresent()
                && from.get().firstDay().isAfter(to.get().lastDay())) {
            String message = "`" + reading.inside(toField).name() + "` is `"
                    + to.get().iso() + "`, which is before `"
                    + reading.inside(fromField).name() + "` `" + from.get().iso() + "`";
            reading.context().report(Code.DATE_ORDER, values.at(toField).orElseThrow(), message);
        }
        return Optional.of(new ActionPlan.Period(from, to));
    }

    private static Optional<PartialDate> date(HeaderNode.Scalar scalar, FieldContext reading) {
        String text = scalar.text().strip();
        if (!ISO.matcher(text).matches()) {
            List<String> meant = meant(text);
            String hint = meant.isEmpty() ? Code.DATE_INVALID.hint() : "write " + String.join(" or ", meant);
            return reading.reject(Code.DATE_INVALID, scalar, "which is not a date", hint);
        }
        try {
            return Optional.of(parse(text));
        } catch (DateTimeException e) {
            return reading.reject(Code.DATE_INVALID, scalar, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Parses a text in an accepted format.
     *
     * @throws DateTimeException if the date does not exist; its message continues a sentence about the text
     */
    private static PartialDate parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw new DateTimeException("which is not a date");
        }
        int year = Integer.parseInt(iso.group(1));
        if (year == 0) {
            throw new DateTimeException("which is not a year");
        }
        if (iso.group(2) == null) {
            return new PartialDate.OfYear(year);
        }
        int month = Integer.parseInt(iso.group(2));
        if (month < 1 || month > 12) {
            throw new DateTimeException("but there is no month " + iso.group(2));
        }
        if (iso.group(3) == null) {
            return new PartialDate.OfMonth(year, month);
        }
        YearMonth whole = YearMonth.of(year, month);
        int dayOfMonth = Integer.parseInt(iso.group(3));
        if (!whole.isValidDay(dayOfMonth)) {
            String name = whole.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            throw new DateTimeException("but " + name + " " + iso.group(1) + " has " + whole.lengthOfMonth() + " days");
        }
        LocalDate day = whole.atDay(dayOfMonth);
        if (iso.group(4) == null) {
            return new PartialDate.OfDay(day);
        }
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(iso.group(4)), Integer.parseInt(iso.group(5)));
            return new PartialDate.OfTime(
                    day, time, Optional.ofNullable(iso.group(6)).map(ZoneOffset::of));
        } catch (DateTimeException e) {
            throw new DateTimeException("but there is no such time of day", e);
        }
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
                .filter(Dates::exists)
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

    private static boolean exists(String date) {
        try {
            parse(date);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
