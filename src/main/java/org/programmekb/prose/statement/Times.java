package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.List;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads times of day in digits: 9:30, 14:00, 2 pm, 9.30 a.m. */
record Times(LatinText in, List<Statement> found) {
    /** Reads a time with a colon that starts at {@code start}; returns its end, or {@code start} if there is none. */
    int clock(int start) {
        int hours = Figure.digitsEnd(in.text, start);
        int minutes = Figure.digitsEnd(in.text, Math.min(hours + 1, in.length()));
        boolean isClock =
                hours - start <= 2 && (in.charAt(hours) == ':' || in.charAt(hours) == '：') && minutes == hours + 3;
        int hour = isClock ? Figure.small(in.text, start, hours) : 0;
        int minute = isClock ? Figure.small(in.text, hours + 1, minutes) : 0;
        if (!isClock || hour > 24 || minute > 59) {
            return start;
        }
        int seconds = secondsEnd(minutes);
        // "7:36 minutes" says how long something takes.
        if (Units.isShortTime(in.text, seconds)) {
            return start;
        }
        int end = meridiemEnd(seconds);
        found.add(Statement.time(end > seconds ? inDay(hour, end) : hour, minute, start, end));
        return end;
    }

    /**
     * Reads a time that a word or letter marks: 14.30 Uhr, ore 14.30, 14h30, 14 heures 30. The last two may also be how long
     * something takes. Returns its end, or {@code start} if there is none.
     */
    int marked(int start) {
        int hours = Figure.digitsEnd(in.text, start);
        boolean isPoint = in.charAt(hours) == '.';
        int letters = in.afterSpaces(hours);
        boolean isWord = in.charAt(letters) == 'h' && in.wordEnd(letters) == letters + 1 || in.is(Role.HOUR, letters);
        int from = isPoint ? hours + 1 : isWord ? in.afterWord(letters) : -1;
        int end = Figure.digitsEnd(in.text, Math.max(from, start));
        if (hours > start + 2 || from < 0 || end != from + 2 || in.isLetter(end)) {
            return start;
        }
        int hour = Figure.small(in.text, start, hours);
        int minute = Figure.small(in.text, from, end);
        Entry before = in.wordBefore(start);
        boolean isTime = in.is(Role.HOUR, in.afterSpaces(end)) || before != null && before.role() == Role.HOUR;
        if (hour > 24 || minute > 59 || isPoint && !isTime) {
            return start;
        }
        Statement time = Statement.time(hour, minute, start, end);
        if (isPoint) {
            found.add(time);
            return end;
        }
        found.add(new Statement(time.kind(), time.value(), Weight.LOOSE, start, end));
        found.add(Statement.number(BigDecimal.valueOf(hour), Weight.LOOSE, start, hours));
        found.add(Statement.number(BigDecimal.valueOf(minute), Weight.LOOSE, from, end));
        return end;
    }

    /** The end of the seconds after {@code minutes}; {@code minutes} if there are none. */
    int secondsEnd(int minutes) {
        boolean isJoined = in.charAt(minutes) == ':' || in.charAt(minutes) == '：';
        return isJoined && Figure.digitsEnd(in.text, minutes + 1) == minutes + 3 ? minutes + 3 : minutes;
    }

    /** Reads an hour followed by am or pm; returns its end, or {@code end} (the end of the number) if it is not one. */
    int hour(int start, int end) {
        int digits = Figure.digitsEnd(in.text, start);
        int last = meridiemEnd(end);
        boolean isHour = last > end && digits > start && digits - start <= 2 && (end == digits || end == digits + 3);
        if (!isHour) {
            return end;
        }
        int minute = end > digits ? Figure.small(in.text, digits + 1, end) : 0;
        found.add(Statement.time(inDay(Figure.small(in.text, start, digits), last), minute, start, last));
        return last;
    }

    /** Reads 2–4 pm, where pm applies to both hours; returns its end, or {@code end} if it is not a time. */
    int hours(int start, int end) {
        int dash = in.afterSpaces(end);
        int from = in.afterSpaces(dash + 1);
        if ("-–—".indexOf(in.charAt(dash)) < 0 || end - start > 2 || Figure.digitsEnd(in.text, start) != end) {
            return end;
        }
        int last = hour(from, Figure.digitsEnd(in.text, from));
        if (meridiemEnd(Figure.digitsEnd(in.text, from)) != last
                || !Character.isLetter(in.charAt(last - 1)) && in.charAt(last - 1) != '.') {
            return end;
        }
        found.add(Statement.time(inDay(Figure.small(in.text, start, end), last), 0, start, end));
        return last;
    }

    private int inDay(int hour, int meridiemEnd) {
        int mark = meridiemEnd - 1;
        while (mark > 0 && "apAP".indexOf(in.charAt(mark)) < 0) {
            mark--;
        }
        boolean isAfternoon = in.charAt(mark) == 'p' || in.charAt(mark) == 'P';
        return hour > 12 ? hour : isAfternoon ? hour % 12 + 12 : hour % 12;
    }

    /** The end of am or pm after {@code end}; {@code end} if there is none. */
    int meridiemEnd(int end) {
        int start = in.charAt(end) == ' ' || in.charAt(end) == '\u00a0' || in.charAt(end) == '\u202f' ? end + 1 : end;
        if ("apAP".indexOf(in.charAt(start)) < 0) {
            return end;
        }
        int second = in.charAt(start + 1) == '.' ? start + 2 : start + 1;
        if (in.charAt(second) != 'm' && in.charAt(second) != 'M' || Character.isLetterOrDigit(in.charAt(second + 1))) {
            return end;
        }
        return second == start + 2 && in.charAt(second + 1) == '.' ? second + 2 : second + 1;
    }
}
