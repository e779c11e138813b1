package org.programmekb.content.schema;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.PartialDate;

/** The accepted date formats, and other common formats for hints. */
final class DateText {
    private static final int LONGEST = 60;

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})(?:\\s?[-/.月]\\s?(\\d{1,2})?日?)?");
    private static final Pattern YEAR_ALONE = Pattern.compile("(\\d{4})\\s?年");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s)?([a-z]{3,9})\\.?,?\\s(\\d{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DateText() {}

    /** Whether the text has an accepted format, even if the date does not exist. */
    static boolean hasForm(String text) {
        return ISO.matcher(text).matches();
    }

    /**
     * Parses a text in an accepted format.
     *
     * @throws DateTimeException if the date does not exist
     */
    static PartialDate parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw new DateTimeException("not a date: " + text);
        }
        int year = Integer.parseInt(iso.group(1));
        if (year == 0) {
            throw new DateTimeException("no year 0");
        }
        if (iso.group(2) == null) {
            return new PartialDate.OfYear(year);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(iso.group(2)));
        if (iso.group(3) == null) {
            return new PartialDate.OfMonth(year, month.getMonthValue());
        }
        LocalDate day = month.atDay(Integer.parseInt(iso.group(3)));
        if (iso.group(4) == null) {
            return new PartialDate.OfDay(day);
        }
        LocalTime time = LocalTime.of(Integer.parseInt(iso.group(4)), Integer.parseInt(iso.group(5)));
        return new PartialDate.OfTime(
                day, time, Optional.ofNullable(iso.group(6)).map(ZoneOffset::of));
    }

    /** The reason why a text in an accepted format is not a date. */
    static String whyImpossible(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches() || iso.group(2) == null) {
            return "which is not a year";
        }
        int month = Integer.parseInt(iso.group(2));
        if (month < 1 || month > 12) {
            return "but there is no month " + iso.group(2);
        }
        YearMonth whole = YearMonth.of(Integer.parseInt(iso.group(1)), month);
        int day = iso.group(3) == null ? 1 : Integer.parseInt(iso.group(3));
        if (day < 1 || day > whole.lengthOfMonth()) {
            return "but " + capitalised(month) + " " + iso.group(1) + " has " + whole.lengthOfMonth() + " days";
        }
        return "but there is no such time of day";
    }

    /** The possible dates of a text in another common format, in the accepted format. */
    static List<String> meant(String written) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        Set<String> dates = new LinkedHashSet<>();
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher yearAlone = YEAR_ALONE.matcher(text);
        Matcher compact = COMPACT.matcher(text);
        Matcher yearLast = YEAR_LAST.matcher(text);
        Matcher dayMonth = DAY_MONTH.matcher(text);
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (yearFirst.matches()) {
            add(dates, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        } else if (yearAlone.matches()) {
            dates.add(yearAlone.group(1));
        } else if (compact.matches()) {
            add(dates, compact.group(1), compact.group(2), compact.group(3));
        } else if (yearLast.matches()) {
            add(dates, yearLast.group(3), yearLast.group(2), yearLast.group(1));
            add(dates, yearLast.group(3), yearLast.group(1), yearLast.group(2));
        } else if (dayMonth.matches()) {
            add(dates, dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1));
        } else if (monthDay.matches()) {
            add(dates, monthDay.group(3), month(monthDay.group(1)), monthDay.group(2));
        }
        return List.copyOf(dates);
    }

    private static void add(Set<String> dates, String year, String month, @Nullable String day) {
        String date = year + "-" + twoDigits(month) + (day == null ? "" : "-" + twoDigits(day));
        try {
            parse(date);
            dates.add(date);
        } catch (DateTimeException e) {
            // This interpretation is not a date.
        }
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** The number of an English month, in full or abbreviated to at least three letters; 0 if it is not a month. */
    private static String month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(word.equals("sept") ? "sep" : word)) {
                return Integer.toString(i + 1);
            }
        }
        return "0";
    }

    private static String capitalised(int month) {
        String name = MONTHS.get(month - 1);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
