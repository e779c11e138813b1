package org.programmekb.prose.statement;

import java.util.Optional;

/**
 * A number in Chinese or Japanese numerals.
 *
 * @param value its value
 * @param end offset after its last character
 * @param form how it is written
 */
record HanNumber(long value, Form form, int end) {
    /** The maximum number of numerals; longer sequences are not numbers. */
    private static final int LONGEST = 20;

    /** How a number is written. */
    enum Form {
        /** One digit: 三. */
        DIGIT,
        /** Tens, up to ninety-nine: 二十五. */
        TENS,
        /** With hundreds or larger units: 三百五十. */
        LARGE,
        /** A sequence of digits, as in years: 二〇一八. */
        ROW
    }

    /** A switch, for speed: it runs for every character of a text. */
    static boolean isNumeral(char c) {
        return switch (c) {
            case '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '〇', '两', '十', '百', '千', '万', '亿', '億' -> true;
            default -> false;
        };
    }

    static boolean isDigit(char c) {
        return isNumeral(c) && unit(c) == 0;
    }

    /** The factor of a unit character; 0 for any other character. */
    static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }

    static int digit(char c) {
        return c == '两' ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(c));
    }

    /** The end of the numerals that start at {@code start}. */
    static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Reads all numerals from {@code start} as one number; empty if they are not valid: 三四, 百, 十三五. */
    static Optional<HanNumber> at(String text, int start) {
        int end = runEnd(text, start);
        if (end == start || end - start > LONGEST) {
            return Optional.empty();
        }
        boolean isRow = text.substring(start, end).chars().allMatch(c -> isDigit((char) c));
        return isRow ? row(text, start, end) : new Reading().read(text, start, end);
    }

    private static Optional<HanNumber> row(String text, int start, int end) {
        if (end == start + 1) {
            return Optional.of(new HanNumber(digit(text.charAt(start)), Form.DIGIT, end));
        }
        // Two digits in a row are an approximate number: 三四 means three or four.
        if (end - start != 4) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return Optional.of(new HanNumber(value, Form.ROW, end));
    }

    /** Computes the value of a sequence of numerals. */
    private static final class Reading {
        private static final long TEN_THOUSAND = 10_000;

        private long total;
        private long section;
        private int digit = -1;
        private long lastUnit = TEN_THOUSAND;
        private long largest;
        private boolean isAfterZero;

        Optional<HanNumber> read(String text, int start, int end) {
            for (int i = start; i < end; i++) {
                if (!take(text.charAt(i), i == start)) {
                    return Optional.empty();
                }
            }
            if (digit >= 0) {
                // 三百五 is 350, 三百零五 is 305.
                boolean isShort = !isAfterZero && lastUnit >= 100;
                section += isShort ? digit * (lastUnit / 10) : digit;
            }
            Form form = largest > 10 ? Form.LARGE : Form.TENS;
            return Optional.of(new HanNumber(total + section, form, end));
        }

        private boolean take(char c, boolean isFirst) {
            long unit = unit(c);
            if (unit == 0) {
                int value = HanNumber.digit(c);
                boolean isZero = value == 0;
                if (digit > 0) {
                    return false;
                }
                isAfterZero |= isZero;
                digit = isZero ? -1 : value;
                return true;
            }
            largest = Math.max(largest, unit);
            boolean fits = unit < TEN_THOUSAND ? takeSmall(unit, isFirst) : takeLarge(unit);
            digit = -1;
            lastUnit = unit;
            isAfterZero = false;
            return fits;
        }

        private boolean takeSmall(long unit, boolean isFirst) {
            boolean isTen = digit < 0 && unit == 10 && (isFirst || isAfterZero);
            boolean descends = section == 0 || unit < lastUnit;
            section += (isTen ? 1 : digit) * unit;
            return descends && (isTen || digit > 0);
        }

        private boolean takeLarge(long unit) {
            section += Math.max(digit, 0);
            if (unit == TEN_THOUSAND) {
                total += section * unit;
                boolean isSomething = section > 0;
                section = 0;
                return isSomething;
            }
            if (total + section > Long.MAX_VALUE / unit) {
                return false;
            }
            total = (total + section) * unit;
            section = 0;
            return total > 0;
        }
    }
}
