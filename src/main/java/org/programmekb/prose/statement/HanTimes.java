package org.programmekb.prose.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.prose.statement.HanText.Small;

/** Reads Chinese and Japanese times of day: 上午9时30分, 9点半, 下午2点, 14:00. */
final class HanTimes {
    private static final Map<Part, List<String>> WORDS = Map.of(
            Part.MORNING, List.of("上午", "早上", "凌晨", "早晨", "清晨", "早", "中午", "午前", "朝"),
            Part.AFTERNOON, List.of("下午", "晚上", "傍晚", "晚", "午後", "夜"));
    private static final int LAST_HOUR = 24;

    private final HanText in;
    private final List<Statement> found;
    private final Times clocks;
    /** The end of the last time, and its part of the day, which also applies to the second time of a range. */
    private int lastEnd = -1;

    private Part lastPart = Part.UNSAID;

    /** The part of the day that is stated for a time. */
    private enum Part {
        UNSAID,
        MORNING,
        AFTERNOON
    }

    HanTimes(HanText in, List<Statement> found) {
        this.in = in;
        this.found = found;
        this.clocks = new Times(in, found);
    }

    /** Reads a time from the number at {@code start} on; returns its end, or {@code start} if there is none. */
    int read(int start) {
        Optional<Small> hour = in.small(start).filter(small -> small.isIn(0, LAST_HOUR));
        if (hour.isEmpty()) {
            return start;
        }
        Part part = part(start);
        int at = hour.get().end();
        int end = at;
        int minute = 0;
        char c = in.charAt(at);
        boolean isColon = (c == ':' || c == '：') && Figure.digitsEnd(in.text, at + 1) == at + 3;
        if (isColon && part == Part.UNSAID) {
            lastEnd = clocks.clock(start);
            lastPart = part;
            return lastEnd;
        }
        if (isColon) {
            end = clocks.secondsEnd(at + 3);
            minute = Figure.small(in.text, at + 1, at + 3);
        } else if ((c == '时' || c == '時') && isHour(start, at + 1, part) || c == '点' && isClock(at + 1, part)) {
            end = in.charAt(at + 1) == '钟' || in.charAt(at + 1) == '整' ? at + 2 : at + 1;
            Optional<Small> minutes = minutes(end).filter(small -> small.isIn(0, 59));
            if (in.charAt(end) == '半') {
                minute = 30;
                end++;
            } else if (minutes.isPresent()) {
                minute = minutes.get().value();
                end = minutes.get().end() + 1;
            }
        }
        if (end == at || minute > 59) {
            return start;
        }
        int value = hour.get().value();
        boolean isLate = part == Part.AFTERNOON && value < 12;
        found.add(Statement.time(isLate ? value + 12 : value, minute, start, end));
        lastEnd = end;
        lastPart = part;
        return end;
    }

    private Part part(int start) {
        int before = start;
        while (before > 0 && in.charAt(before - 1) == ' ') {
            before--;
        }
        for (Map.Entry<Part, List<String>> part : WORDS.entrySet()) {
            for (String word : part.getValue()) {
                if (in.endsWith(word, before)) {
                    return part.getKey();
                }
            }
        }
        return lastEnd >= 0 && in.afterTo(lastEnd) == start ? lastPart : Part.UNSAID;
    }

    /** Whether 时 means an hour; in 时代 and 时间 it does not, and in 为0时 it is "when". */
    private boolean isHour(int start, int after, Part part) {
        boolean isOther = "代期间候刻段尚空間点".indexOf(in.charAt(after)) >= 0;
        boolean isCondition = in.charAt(start) == '0' && minutes(after).isEmpty();
        return !isOther
                && !isCondition
                && (in.isDigit(start) || part != Part.UNSAID || minutes(after).isPresent());
    }

    private Optional<Small> minutes(int at) {
        return in.small(at).filter(small -> in.charAt(small.end()) == '分');
    }

    /** Whether 点 means o'clock: 三点建议 is three suggestions, 9点半 and 下午3点 are times. */
    private boolean isClock(int after, Part part) {
        return part != Part.UNSAID || minutes(after).isPresent() || "半钟整".indexOf(in.charAt(after)) >= 0;
    }
}
