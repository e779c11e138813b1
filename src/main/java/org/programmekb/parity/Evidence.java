package org.programmekb.parity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.markup.body.ComparedFact.Kind;
import org.programmekb.prose.statement.Statement;
import org.programmekb.prose.statement.Units;

/**
 * The facts that one language of a document states, indexed for the comparison with another one. Languages use
 * different forms for the same fact, so a value may correspond to a value of another kind.
 */
final class Evidence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)*");
    /** One digit occurs by chance. */
    private static final Pattern NUMBER_IN_ADDRESS = Pattern.compile("(?<![\\w.])\\d{2,}(?![\\w.])");

    private final Map<Kind, Set<String>> values = new EnumMap<>(Kind.class);
    /** Years, and the numbers in names, which may be years: 2.17 in v2.17. */
    private final Set<String> years = new HashSet<>();
    /** Numbers that are parts of other facts: of amounts, names, fractions and dates. */
    private final Set<String> parts = new HashSet<>();

    private final Set<String> decades = new HashSet<>();
    private final Set<Integer> hours = new HashSet<>();
    /** For each month and day, the years stated with it; an empty year if a date has none. */
    private final Map<String, Set<String>> days = new HashMap<>();

    /**
     * Indexes what a version says.
     *
     * @param links the addresses that it links to: one language may write [#1173](…/pull/1173), the other the address
     */
    Evidence(List<ComparedFact> claims, List<String> links) {
        for (String link : links) {
            NUMBER_IN_ADDRESS.matcher(link).results().map(MatchResult::group).forEach(parts::add);
        }
        for (ComparedFact claim : claims) {
            add(claim.kind(), claim.value());
            switch (claim.kind()) {
                case DATE -> addDate(CalendarDate.of(claim.value()));
                case AMOUNT -> parts.add(number(claim.value()));
                case NAME -> numbers(claim.value()).forEach(years::add);
                case NUMBER -> addFraction(claim.value());
                default -> {
                    // Compared only with the same kind.
                }
            }
        }
    }

    private void add(Kind kind, String value) {
        values.computeIfAbsent(kind, first -> new HashSet<>()).add(value);
    }

    /** The numbers in a name, in the form of statements. */
    private static Stream<String> numbers(String name) {
        return NUMBERS.matcher(name)
                .results()
                .map(MatchResult::group)
                .map(number -> number.indexOf('.') == number.lastIndexOf('.')
                        ? Statement.plain(new BigDecimal(number))
                        : number);
    }

    private static String number(String amount) {
        return amount.substring(amount.indexOf(' ') + 1);
    }

    private void addDate(CalendarDate date) {
        if (date.isTime()) {
            hours.add(date.hour() % 12);
        } else if (date.isDecade()) {
            decades.add(date.decade());
        } else {
            years.add(date.year());
            days.computeIfAbsent(date.monthAndDay(), key -> new HashSet<>()).add(date.year());
            parts.add(date.day());
        }
    }

    private void addFraction(String value) {
        int bar = value.indexOf('/');
        if (bar > 0) {
            String above = value.substring(0, bar);
            String below = value.substring(bar + 1);
            parts.add(above);
            parts.add(below);
            percentage(above, below).ifPresent(share -> add(Kind.PERCENTAGE, share));
        }
    }

    /** A fraction as a percentage, if that has few decimals: 3/4 is 75 %, 5/1000 is 0.5 %, and 1/3 is none. */
    private static Optional<String> percentage(String above, String below) {
        BigDecimal parts = new BigDecimal(above).multiply(HUNDRED);
        BigDecimal whole = new BigDecimal(below);
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal share = parts.divide(whole, DECIMALS, RoundingMode.DOWN);
        return Optional.of(Statement.plain(share))
                .filter(exact -> share.multiply(whole).compareTo(parts) == 0);
    }

    boolean has(Kind kind, String value) {
        return values.getOrDefault(kind, Set.of()).contains(value);
    }

    /** Whether this language states the same fact in its own way as {@code theirs}, which contains the claim. */
    boolean answers(ComparedFact claim, Evidence theirs) {
        return has(claim.kind(), claim.value())
                || switch (claim.kind()) {
                    case NUMBER -> answersNumber(claim.value());
                    case DATE -> answersDate(CalendarDate.of(claim.value()), theirs);
                    // A unit may be missing, but not be another one.
                    case MEASURE ->
                        values.getOrDefault(Kind.MEASURE, Set.of()).stream()
                                .noneMatch(value -> Units.contradict(value, claim.value()));
                    case AMOUNT -> has(Kind.NUMBER, number(claim.value()));
                    case NAME -> numbers(claim.value()).allMatch(number -> has(Kind.NUMBER, number));
                    default -> false;
                };
    }

    private boolean answersNumber(String value) {
        int bar = value.indexOf('/');
        return years.contains(value)
                || parts.contains(value)
                || decades.contains(value + "s")
                || bar > 0 && answersFraction(value.substring(0, bar), value.substring(bar + 1))
                || value.length() <= 2 && value.matches("\\d+") && hours.contains(Integer.parseInt(value) % 12);
    }

    /** "Nine out of ten" and 90 % equal 9/10. */
    private boolean answersFraction(String above, String below) {
        return has(Kind.NUMBER, above) && has(Kind.NUMBER, below)
                || percentage(above, below)
                        .filter(share -> has(Kind.PERCENTAGE, share))
                        .isPresent();
    }

    private boolean answersDate(CalendarDate date, Evidence theirs) {
        if (date.isTime()) {
            return date.isFullHour()
                    && (has(Kind.NUMBER, Integer.toString(date.hour()))
                            || has(Kind.NUMBER, Integer.toString(date.hour() % 12)));
        }
        if (date.isDecade()) {
            // "The over-60s" are people of 60 and more.
            String number = date.decade().substring(0, date.decade().length() - 1);
            return decades.contains(date.decade()) || date.isWithoutCentury() && has(Kind.NUMBER, number);
        }
        return hasYear(date.year()) && hasDay(date, theirs);
    }

    /** Whether the year of a date is stated. */
    boolean hasYearOf(String date) {
        return hasYear(CalendarDate.of(date).year());
    }

    /** Whether this year is stated in any form; also true for an empty year, which is that of a date without one. */
    private boolean hasYear(String year) {
        return year.isEmpty() || years.contains(year) || has(Kind.NUMBER, year);
    }

    private boolean hasDay(CalendarDate date, Evidence theirs) {
        if (date.monthAndDay().isEmpty()) {
            return true;
        }
        Set<String> stated = days.getOrDefault(date.monthAndDay(), Set.of());
        if (stated.contains(date.year()) || stated.contains("") || date.year().isEmpty() && !stated.isEmpty()) {
            return true;
        }
        if (date.day().isEmpty()) {
            // One language may repeat the month of a day that both state.
            return days.keySet().stream()
                    .anyMatch(day -> day.startsWith(date.monthAndDay() + "-") && theirs.days.containsKey(day));
        }
        return has(Kind.NUMBER, date.day());
    }

    /**
     * The parts of a date in a text.
     *
     * @param year four digits, or empty
     * @param monthAndDay {@code 09-12}, {@code 09}, or empty
     * @param day without a leading zero, or empty
     * @param other a value that is not a calendar date: a decade such as {@code 1990s} or a time such as {@code T09:30}
     */
    private record CalendarDate(String year, String monthAndDay, String day, String other) {
        static CalendarDate of(String value) {
            if (value.startsWith("T") || value.endsWith("s")) {
                return new CalendarDate("", "", "", value);
            }
            boolean isWithoutYear = value.startsWith("--");
            String year = isWithoutYear ? "" : value.substring(0, 4);
            String rest = value.substring(isWithoutYear ? 2 : Math.min(5, value.length()));
            String day = rest.length() > 3 ? Integer.toString(Integer.parseInt(rest.substring(3))) : "";
            return new CalendarDate(year, rest, day, "");
        }

        boolean isTime() {
            return other.startsWith("T");
        }

        boolean isDecade() {
            return other.endsWith("s");
        }

        /** {@code 90s}, with or without a stated century. */
        String decade() {
            return other.substring(Math.max(0, other.length() - 3));
        }

        boolean isWithoutCentury() {
            return other.length() == 3;
        }

        int hour() {
            return Integer.parseInt(other.substring(1, 3));
        }

        boolean isFullHour() {
            return other.endsWith(":00");
        }
    }
}
