package org.programmekb.prose.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;

/** Reads dates whose month is a word: 12–14 September 2018, September 12, 2018, 12 de septiembre de 2018. */
record LatinDates(LatinText in, List<Statement> found) {
    private static final int LAST_DAY = 31;

    private record Days(List<Figure> days, int end) {}

    private record Year(int number, int end) {}

    /** Reads a date that starts with a day; returns its end, or {@code start} if there is none. */
    int dayFirst(int start) {
        Days days = days(start);
        int at = in.afterSpaces(days.end);
        if (in.is(Role.OF, at)) {
            at = in.afterWord(at);
        }
        Entry month = in.month(at);
        if (days.days.isEmpty() || month == null || !isWritten(at)) {
            return start;
        }
        Year year = year(afterMonth(at));
        add(days.days, month.value().intValue(), year);
        return year.end;
    }

    /** Reads a date that starts with a month; returns its end, or {@code start} if there is none. */
    int monthFirst(int start, Entry month) {
        if (!isWritten(start)) {
            return start;
        }
        int end = afterMonth(start);
        int next = in.afterSpaces(end);
        if (month.role() == Role.DOUBTFUL_MONTH && !in.isDigit(next) && !isSureBefore(start, month)) {
            return start;
        }
        if (month.role() == Role.SHORT_MONTH && year(end).number == 0) {
            return start;
        }
        Days days = next > end ? days(next) : new Days(List.of(), end);
        Year year = year(days.days.isEmpty() ? end : days.end);
        int number = month.value().intValue();
        if (days.days.isEmpty()) {
            found.add(Statement.date(year.number, number, 0, start, year.end));
        } else {
            add(days.days, number, year);
        }
        return year.end;
    }

    private void add(List<Figure> days, int month, Year year) {
        for (Figure day : days) {
            found.add(Statement.date(year.number, month, day.few(), day.start(), year.end));
        }
    }

    /** Whether a month is capitalised, which English and German require. */
    private boolean isWritten(int at) {
        return !in.lexicon.hasCapitalMonths() || in.isCapital(at);
    }

    private boolean isSureBefore(int start, Entry month) {
        Entry before = in.wordBefore(start);
        boolean isJoined = before != null
                && Set.of(Role.PREPOSITION, Role.OF, Role.TO, Role.AND).contains(before.role());
        boolean isMarch = month.value().intValue() == 3;
        return isJoined || isMarch && !in.isStart(start);
    }

    /** The offset after a month, and after its second name: أيار/مايو. */
    private int afterMonth(int at) {
        int end = in.wordEnd(at);
        if (in.charAt(end) == '/' && in.month(end + 1) != null) {
            return in.wordEnd(end + 1);
        }
        return end - at <= 4 && in.charAt(end) == '.' ? end + 1 : end;
    }

    /** Reads one or more days: 12; 12–14; 12, 13 and 14; 1st. */
    private Days days(int start) {
        List<Figure> days = new ArrayList<>();
        int end = start;
        for (int at = start; in.isDigit(at) && days.size() < LAST_DAY; ) {
            Figure figure = in.lexicon.figure(in.text, at);
            int after = afterDay(figure.end());
            boolean isDay = figure.few() >= 1 && figure.few() <= LAST_DAY && !in.isLetter(after) && !isClock(after);
            if (!isDay) {
                break;
            }
            days.add(figure);
            end = after;
            at = afterJoint(after);
        }
        return new Days(days, end);
    }

    /** The end of a day with the mark of an ordinal: 1er, 3., 1°. */
    private int afterDay(int at) {
        boolean isMark = in.charAt(at) == '°' || in.charAt(at) == '.' && in.lexicon.hasCapitalMonths();
        return isMark ? at + 1 : afterOrdinal(at);
    }

    private boolean isClock(int after) {
        return in.charAt(after) == ':' && in.isDigit(after + 1) || in.charAt(after) == '%';
    }

    private int afterJoint(int at) {
        int next = in.afterSpaces(at);
        if (",&/".indexOf(in.charAt(next)) >= 0) {
            int other = in.afterSpaces(next + 1);
            return in.is(Role.AND, other) ? in.afterWord(other) : other;
        }
        return next > at && in.is(Role.AND, next) ? in.afterWord(next) : in.afterTo(at);
    }

    /** The end of an ordinal suffix after a number. */
    int afterOrdinal(int at) {
        int end = in.wordEnd(at);
        if (end > at) {
            return in.lexicon.isOrdinalEnding(in.text.substring(at, end).toLowerCase(Locale.ROOT)) ? end : at;
        }
        int mark = in.charAt(at) == '.' ? at + 1 : at;
        return in.charAt(mark) == 'º' || in.charAt(mark) == 'ª' ? mark + 1 : at;
    }

    private Year year(int end) {
        int at = in.afterSpaces(end);
        if (in.charAt(at) == ',') {
            at = in.afterSpaces(at + 1);
        } else if (in.is(Role.OF, at)) {
            at = in.afterWord(at);
        }
        if (in.isDigit(at)) {
            Figure figure = in.lexicon.figure(in.text, at);
            if (figure.isYear() && !in.isLetter(figure.end())) {
                return new Year(figure.value().intValue(), figure.end());
            }
        }
        return new Year(0, end);
    }
}
