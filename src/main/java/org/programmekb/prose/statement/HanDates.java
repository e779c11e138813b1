package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.programmekb.prose.statement.HanText.Small;

/** Reads Chinese dates: 2018年9月12日, 2017至2018年, 9月12—14日, 20世纪90年代. */
final class HanDates {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final HanText in;
    private final List<Statement> found;
    /** The year of the last stated month, used for a day that follows; 0 if none. */
    private int year;

    private int month;

    HanDates(HanText in, List<Statement> found) {
        this.in = in;
        this.found = found;
    }

    /** Reads a date from the number at {@code start} on; returns its end, or {@code start} if there is none. */
    int read(int start) {
        return in.small(start).map(number -> read(start, number)).orElse(start);
    }

    private int read(int start, Small number) {
        int at = in.afterSpaces(number.end());
        if (number.isYear()) {
            return in.charAt(at) == '年' ? year(start, number, at + 1) : years(start, number);
        }
        if (in.startsWith("世纪", at)) {
            return century(start, number, at + 2);
        }
        if (in.startsWith("年代", at) && number.value() % 10 == 0 && number.isIn(10, 90)) {
            found.add(Statement.date(number.value() + "s", start, at + 2));
            return at + 2;
        }
        if (number.isIn(1, MONTHS) && isMonth(at)) {
            return month(start, 0, number, at + 1);
        }
        if (number.isIn(1, DAYS) && month > 0 && in.charAt(at) != '号') {
            int end = day(start, number, at);
            if (end > start) {
                return end;
            }
        }
        return number.isIn(1, MONTHS) ? months(start, 0, number) : start;
    }

    private boolean isMonth(int at) {
        return in.charAt(at) == '月' && in.charAt(at + 1) != '球' && in.charAt(at + 1) != '龄';
    }

    private int year(int start, Small number, int end) {
        if (in.charAt(end) == '代') {
            found.add(Statement.date(number.value() + "s", start, end + 1));
            return end + 1;
        }
        int at = in.afterSpaces(end);
        Optional<Small> next = in.small(at).filter(small -> small.isIn(1, MONTHS));
        if (next.isPresent()) {
            int unit = in.afterSpaces(next.get().end());
            int last = isMonth(unit)
                    ? month(start, number.value(), next.get(), unit + 1)
                    : months(start, number.value(), next.get());
            if (last > start) {
                return last;
            }
        }
        found.add(Statement.date(number.value(), 0, 0, start, end));
        return end;
    }

    /** Several years where only the last is followed by 年. */
    private int years(int start, Small first) {
        int joint = in.charAt(first.end()) == '/' ? first.end() + 1 : in.afterJoint(first.end());
        Optional<Small> last = joint < 0 ? Optional.empty() : in.small(joint);
        if (last.isEmpty()) {
            return start;
        }
        int end = last.get().end();
        boolean isShort = last.get().isIn(first.value() % 100 + 1, 99) && end == joint + 2;
        boolean isFollowed = in.charAt(in.afterSpaces(end)) == '年';
        if (!isFollowed || !last.get().isYear() && !isShort) {
            return start;
        }
        boolean isDecade = in.charAt(in.afterSpaces(end) + 1) == '代';
        found.add(
                isDecade
                        ? Statement.date(first.value() + "s", start, first.end())
                        : Statement.date(first.value(), 0, 0, start, first.end()));
        if (!isShort) {
            return joint;
        }
        found.add(Statement.date(first.value() / 100 * 100 + last.get().value(), 0, 0, joint, end));
        return in.afterSpaces(end) + 1;
    }

    /** A century alone is an ordinal, but its decades are dates. */
    private int century(int start, Small number, int end) {
        Optional<Small> decade = in.small(end).filter(small -> in.startsWith("年代", small.end()));
        if (decade.isPresent() && number.isIn(2, 30)) {
            int last = decade.get().end() + 2;
            found.add(Statement.date((number.value() - 1) * 100 + decade.get().value() + "s", start, last));
            return last;
        }
        int two = number.isIn(2, 30) ? decades(start, (number.value() - 1) * 100, end) : start;
        if (two > start) {
            return two;
        }
        found.add(Statement.number(BigDecimal.valueOf(number.value()), Statement.Weight.LOOSE, start, number.end()));
        return end;
    }

    /** Two decades: 20世纪80、90年代, 20世纪八九十年代. */
    private int decades(int start, int century, int at) {
        if (HanNumber.isDigit(in.charAt(at)) && HanNumber.isDigit(in.charAt(at + 1)) && in.startsWith("十年代", at + 2)) {
            found.add(Statement.date(century + HanNumber.digit(in.charAt(at)) * 10 + "s", start, at + 5));
            found.add(Statement.date(century + HanNumber.digit(in.charAt(at + 1)) * 10 + "s", start, at + 5));
            return at + 5;
        }
        Optional<Small> first = in.small(at).filter(small -> small.isIn(10, 90));
        int joint = first.map(small -> in.afterJoint(small.end())).orElse(-1);
        Optional<Small> last = joint < 0 ? Optional.empty() : in.small(joint).filter(small -> small.isIn(10, 90));
        if (last.isEmpty() || !in.startsWith("年代", last.get().end())) {
            return start;
        }
        int end = last.get().end() + 2;
        found.add(Statement.date(century + first.get().value() + "s", start, end));
        found.add(Statement.date(century + last.get().value() + "s", joint, end));
        return end;
    }

    private int month(int start, int stated, Small number, int end) {
        year = stated;
        month = number.value();
        int at = in.afterSpaces(end);
        Optional<Small> next = in.small(at).filter(small -> small.isIn(1, DAYS));
        int last = next.map(small -> day(start, small, in.afterSpaces(small.end())))
                .orElse(start);
        if (last > start) {
            return last;
        }
        found.add(Statement.date(year, month, 0, start, end));
        return end;
    }

    /** Several months where only the last is followed by 月. */
    private int months(int start, int stated, Small first) {
        int joint = in.afterTo(first.end());
        Optional<Small> last = joint < 0 ? Optional.empty() : in.small(joint).filter(small -> small.isIn(1, MONTHS));
        if (last.isEmpty() || !isMonth(in.afterSpaces(last.get().end()))) {
            return start;
        }
        found.add(Statement.date(stated, first.value(), 0, start, first.end()));
        return month(joint, stated, last.get(), in.afterSpaces(last.get().end()) + 1);
    }

    /** A day in the last stated month, or several in ascending order where only the last is followed by 日. */
    private int day(int start, Small first, int unit) {
        if (in.charAt(unit) == '日' || in.charAt(unit) == '号') {
            found.add(Statement.date(year, month, first.value(), start, unit + 1));
            return unit + 1;
        }
        int joint = in.afterJoint(first.end());
        Optional<Small> last =
                joint < 0 ? Optional.empty() : in.small(joint).filter(small -> small.isIn(first.value() + 1, DAYS));
        if (last.isEmpty()) {
            return start;
        }
        int end = day(joint, last.get(), in.afterSpaces(last.get().end()));
        if (end > joint) {
            found.add(Statement.date(year, month, first.value(), start, first.end()));
            return end;
        }
        return start;
    }
}
