package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.programmekb.prose.statement.HanText.Small;

/** Reads Chinese and Japanese dates: 2018年9月12日, 2017至2018年, 9月12—14日, 20世纪90年代, 令和2年. */
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
        int era = in.charAt(at) == '年' && number.isIn(1, 99) ? era(start) : 0;
        if (era > 0) {
            return year(start, new Small(era + number.value(), true, number.end()), at + 1);
        }
        if (in.charAt(at) == '年' && isShortYear(start, number)) {
            int century = number.value() < 50 ? 2000 : 1900;
            return year(start, new Small(century + number.value(), true, number.end()), at + 1);
        }
        if (number.isYear()) {
            return in.charAt(at) == '年' ? year(start, number, at + 1) : years(start, number);
        }
        if (in.startsWith("世纪", at) || in.startsWith("世紀", at)) {
            return century(start, number, at + 2);
        }
        if (in.startsWith("年代", at) && number.value() % 10 == 0 && number.isIn(10, 90)) {
            return decade(number.value(), start, at + 2);
        }
        if (number.isIn(1, MONTHS) && isMonth(at) && !isAnyMonth(start, at)) {
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

    /** The year before the first of the Japanese era that is named before {@code start}; 0 if there is none. */
    private int era(int start) {
        return in.endsWith("令和", start) ? 2018 : in.endsWith("平成", start) ? 1988 : in.endsWith("昭和", start) ? 1925 : 0;
    }

    /** Whether two digits are a year: 自19年, 从 08 年, 17年8月. */
    private boolean isShortYear(int start, Small number) {
        char before = in.charAt(start - 1);
        char word = before == ' ' ? in.charAt(start - 2) : before;
        int month = in.afterSpaces(number.end()) + 1;
        boolean isBeforeMonth = in.small(month)
                .filter(small -> small.isIn(1, MONTHS) && in.charAt(small.end()) == '月')
                .isPresent();
        return in.isDigit(start) && number.end() == start + 2 && (word == '自' || word == '从' || isBeforeMonth);
    }

    private int decade(int number, int start, int end) {
        // The 1900s are a decade or a century.
        Statement decade = Statement.date(number + "s", start, end);
        Statement.Weight weight = number >= 1000 && number % 100 == 0 ? Statement.Weight.LOOSE : decade.weight();
        found.add(new Statement(decade.kind(), decade.value(), weight, start, end));
        return end;
    }

    private int date(int statedYear, int statedMonth, int day, int start, int end) {
        found.add(Statement.date(statedYear, statedMonth, day, start, end));
        return end;
    }

    private boolean isMonth(int at) {
        return in.charAt(at) == '月' && in.charAt(at + 1) != '球' && in.charAt(at + 1) != '龄';
    }

    /** Whether it is one month and not January: 这一月度栏目. */
    private boolean isAnyMonth(int start, int unit) {
        return in.charAt(start) == '一' && unit == start + 1 && "这那每逐".indexOf(in.charAt(start - 1)) >= 0;
    }

    /** Whether a decade ends here: 1990年代, but not 2024年代码. */
    private boolean isDecade(Small number, int at) {
        return in.charAt(at) == '代' && number.value() % 10 == 0 && "码表理替".indexOf(in.charAt(at + 1)) < 0;
    }

    private int year(int start, Small number, int end) {
        if (isDecade(number, end)) {
            return decade(number.value(), start, end + 1);
        }
        Optional<Small> next = in.small(in.afterSpaces(end)).filter(small -> small.isIn(1, MONTHS));
        if (next.isPresent()) {
            int unit = in.afterSpaces(next.get().end());
            int last = isMonth(unit)
                    ? month(start, number.value(), next.get(), unit + 1)
                    : months(start, number.value(), next.get());
            if (last > start) {
                return last;
            }
        }
        return date(number.value(), 0, 0, start, end);
    }

    /** Several years where only the last is followed by 年. */
    private int years(int start, Small first) {
        int joint = in.charAt(first.end()) == '/' ? first.end() + 1 : in.afterJoint(first.end());
        Optional<Small> last = in.small(joint);
        if (last.isEmpty()) {
            return start;
        }
        int end = last.get().end();
        int unit = in.afterSpaces(end);
        boolean isShort = last.get().isIn(first.value() % 100 + 1, 99) && end == joint + 2;
        if (in.charAt(unit) != '年' || !last.get().isYear() && !isShort) {
            return start;
        }
        if (isDecade(first, unit + 1)) {
            decade(first.value(), start, first.end());
        } else {
            date(first.value(), 0, 0, start, first.end());
        }
        if (!isShort) {
            return joint;
        }
        date(first.value() / 100 * 100 + last.get().value(), 0, 0, joint, end);
        return unit + 1;
    }

    /** A century alone is an ordinal, but its decades are dates. */
    private int century(int start, Small number, int end) {
        int two = number.isIn(2, 30) ? decades(start, (number.value() - 1) * 100, end) : start;
        if (two > start) {
            return two;
        }
        found.add(Statement.number(BigDecimal.valueOf(number.value()), Statement.Weight.LOOSE, start, number.end()));
        return end;
    }

    /** One decade or two: 20世纪90年代, 20世纪80、90年代, 20世纪八九十年代. */
    private int decades(int start, int century, int at) {
        if (HanNumber.isDigit(in.charAt(at)) && HanNumber.isDigit(in.charAt(at + 1)) && in.startsWith("十年代", at + 2)) {
            decade(century + HanNumber.digit(in.charAt(at)) * 10, start, at + 5);
            return decade(century + HanNumber.digit(in.charAt(at + 1)) * 10, start, at + 5);
        }
        Optional<Small> only = in.small(at).filter(small -> in.startsWith("年代", small.end()));
        if (only.isPresent()) {
            return decade(century + only.get().value(), start, only.get().end() + 2);
        }
        Optional<Small> first = in.small(at).filter(small -> small.isIn(10, 90));
        int joint = first.map(small -> in.afterJoint(small.end())).orElse(-1);
        Optional<Small> last = in.small(joint).filter(small -> small.isIn(10, 90));
        if (last.isEmpty() || !in.startsWith("年代", last.get().end())) {
            return start;
        }
        int end = last.get().end() + 2;
        decade(century + first.get().value(), start, end);
        return decade(century + last.get().value(), joint, end);
    }

    private int month(int start, int stated, Small number, int end) {
        year = stated;
        month = number.value();
        int last = in.small(in.afterSpaces(end))
                .filter(small -> small.isIn(1, DAYS))
                .map(small -> day(start, small, in.afterSpaces(small.end())))
                .orElse(start);
        return last > start ? last : date(year, month, 0, start, end);
    }

    /** Several months where only the last is followed by 月. */
    private int months(int start, int stated, Small first) {
        int joint = in.afterTo(first.end());
        Optional<Small> last = in.small(joint).filter(small -> small.isIn(1, MONTHS));
        int unit = in.afterSpaces(last.map(Small::end).orElse(first.end()));
        if (last.isEmpty() || !isMonth(unit)) {
            return start;
        }
        date(stated, first.value(), 0, start, first.end());
        return month(joint, stated, last.get(), unit + 1);
    }

    /** A day in the last stated month, or several in ascending order where only the last is followed by 日. */
    private int day(int start, Small first, int unit) {
        if (in.charAt(unit) == '日' || in.charAt(unit) == '号') {
            return date(year, month, first.value(), start, unit + 1);
        }
        int joint = in.afterJoint(first.end());
        Optional<Small> last = in.small(joint).filter(small -> small.isIn(first.value() + 1, DAYS));
        int end = last.map(small -> day(joint, small, in.afterSpaces(small.end())))
                .orElse(joint);
        if (end <= joint) {
            return start;
        }
        date(year, month, first.value(), start, first.end());
        return end;
    }
}
