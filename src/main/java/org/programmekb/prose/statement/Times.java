package org.programmekb.prose.statement;

import java.util.List;

/** Reads times of day in digits: 9:30, 14:00, 2 pm, 9.30 a.m. */
final class Times {
    private final String text;
    private final List<Statement> found;

    Times(String text, List<Statement> found) {
        this.text = text;
        this.found = found;
    }

    private char at(int place) {
        return place < text.length() ? text.charAt(place) : ' ';
    }

    /** Reads a time with a colon that starts at {@code start}; returns its end, or {@code start} if there is none. */
    int clock(int start) {
        int hours = Figure.digitsEnd(text, start);
        int minutes = Figure.digitsEnd(text, Math.min(hours + 1, text.length()));
        boolean isClock = hours - start <= 2
                && (at(hours) == ':' || at(hours) == '：')
                && minutes == hours + 3
                && !(at(minutes) == ':' && Figure.isDigit(at(minutes + 1)));
        int hour = isClock ? Figure.small(text, start, hours) : 0;
        int minute = isClock ? Figure.small(text, hours + 1, minutes) : 0;
        if (!isClock || hour > 24 || minute > 59) {
            return start;
        }
        int end = meridiemEnd(minutes);
        found.add(Statement.time(end > minutes ? inDay(hour, end) : hour, minute, start, end));
        return end;
    }

    /** Reads an hour followed by am or pm; returns its end, or {@code end} (the end of the number) if it is not one. */
    int hour(int start, int end) {
        int digits = Figure.digitsEnd(text, start);
        int last = meridiemEnd(end);
        boolean isHour = last > end && digits > start && digits - start <= 2 && (end == digits || end == digits + 3);
        if (!isHour) {
            return end;
        }
        int minute = end > digits ? Figure.small(text, digits + 1, end) : 0;
        found.add(Statement.time(inDay(Figure.small(text, start, digits), last), minute, start, last));
        return last;
    }

    /** Reads 2–4 pm, where pm applies to both hours; returns its end, or {@code end} if it is not a time. */
    int hours(int start, int end) {
        int from = end + 1;
        if ("-–—".indexOf(at(end)) < 0 || end - start > 2 || Figure.digitsEnd(text, start) != end) {
            return end;
        }
        int last = hour(from, Figure.digitsEnd(text, from));
        if (meridiemEnd(Figure.digitsEnd(text, from)) != last
                || !Character.isLetter(at(last - 1)) && at(last - 1) != '.') {
            return end;
        }
        found.add(Statement.time(inDay(Figure.small(text, start, end), last), 0, start, end));
        return last;
    }

    private int inDay(int hour, int meridiemEnd) {
        char mark = meridiem(meridiemEnd);
        boolean isAfternoon = mark == 'p' || mark == 'P';
        int twelve = hour % 12;
        return hour > 12 ? hour : isAfternoon ? twelve + 12 : twelve;
    }

    private char meridiem(int end) {
        int at = end - 1;
        while (at > 0 && "apAP".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return text.charAt(at);
    }

    /** The end of am or pm after {@code end}; {@code end} if there is none. */
    int meridiemEnd(int end) {
        int start = at(end) == ' ' || at(end) == '\u00a0' || at(end) == '\u202f' ? end + 1 : end;
        if ("apAP".indexOf(at(start)) < 0) {
            return end;
        }
        int second = at(start + 1) == '.' ? start + 2 : start + 1;
        if (at(second) != 'm' && at(second) != 'M' || Character.isLetterOrDigit(at(second + 1))) {
            return end;
        }
        return second == start + 2 && at(second + 1) == '.' ? second + 2 : second + 1;
    }
}
