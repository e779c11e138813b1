package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.programmekb.prose.statement.HanText.Small;
import org.programmekb.prose.statement.LatinQuantities.Context;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads the statements of a Chinese or Japanese text. */
final class HanReader extends TextReader<HanText> {
    private final HanDates dates;
    private final HanTimes times;
    private final HanQuantities quantities;

    HanReader(HanText text, Untouched untouched, List<Statement> found) {
        super(text, untouched, found);
        this.dates = new HanDates(in, found);
        this.times = new HanTimes(in, found);
        this.quantities = new HanQuantities(in);
    }

    @Override
    int step(int at) {
        char c = in.charAt(at);
        if (c <= '\u2e80' || c >= '\uff00') {
            return super.step(at);
        }
        if (HanNumber.isNumeral(c)) {
            return numerals(at);
        }
        return switch (c) {
            case '第' -> ordinal(at);
            case '半' -> half(at);
            case '人' -> in.startsWith("人民币", at) ? amount(in.afterSpaces(at + 3), at, "CNY") : at;
            case '令' -> in.startsWith("令和元年", at) ? era(at) : at;
            case '欧' -> in.startsWith("欧元", at) ? amount(in.afterSpaces(at + 2), at, "EUR") : at;
            default -> at;
        };
    }

    /** The first year of an era has a name instead of a number. */
    private int era(int at) {
        found.add(Statement.date(2019, 0, 0, at, at + 4));
        return at + 4;
    }

    /** Latin words count as currencies and in names; a number may be in a few words that nobody has translated. */
    @Override
    int meaning(Entry entry, int start, int end) {
        if (entry.role() == Role.CARDINAL) {
            found.add(Statement.number(entry.value(), Weight.LOOSE, start, end));
        }
        return end;
    }

    /** Reads an ordinal: 第三, 第12, and the first of a range. 第 4.2.1 节 is read as the number that it has. */
    private int ordinal(int start) {
        int at = in.afterSpaces(start + 1);
        Optional<Small> number =
                in.small(at).filter(small -> in.charAt(small.end()) != '.' || !in.isDigit(small.end() + 1));
        number.ifPresent(small ->
                found.add(Statement.number(BigDecimal.valueOf(small.value()), Weight.LOOSE, start, small.end())));
        return number.map(Small::end).orElseGet(() -> HanNumber.runEnd(in.text, at));
    }

    private int half(int at) {
        if (in.charAt(at + 1) == '年') {
            found.add(Statement.number(BigDecimal.valueOf(6), Weight.LOOSE, at, at + 2));
        }
        if (in.charAt(at - 1) == '一' || in.charAt(at - 1) == '过' || in.charAt(at + 1) == '数') {
            found.add(Statement.fraction(BigDecimal.ONE, 2, Weight.LOOSE, at, at + 1));
        }
        return at + 1;
    }

    @Override
    int moment(int start) {
        if (in.isJapanese() && in.isDigit(start)) {
            int digits = Figure.digitsEnd(in.text, start);
            if (in.startsWith("分の", digits) && in.isDigit(digits + 2)) {
                return parts(start, digits);
            }
        }
        int end = times.read(start);
        return end > start ? end : dates.read(start);
    }

    @Override
    int attached(Figure figure) {
        int at = figure.end();
        int end = in.wordEnd(at);
        if (end == at
                || in.is(Role.CURRENCY, at)
                || quantities.scale(at, Context.ANY).signum() > 0) {
            return figure.start();
        }
        if (end == at + 1 && in.charAt(at) == 'w') {
            // 12w+ may be 120,000 of something, or 12 watts.
            found.add(Statement.number(figure.value(), Weight.LOOSE, figure.start(), at));
            BigDecimal many = figure.value().multiply(HanQuantities.TEN_THOUSAND);
            found.add(Statement.number(many, Weight.LOOSE, figure.start(), end));
            return end;
        }
        return attached(figure, end);
    }

    private int numerals(int start) {
        int run = HanNumber.runEnd(in.text, start);
        if (in.startsWith("分之", run)) {
            return fraction(start, run);
        }
        if (in.startsWith("百分百", start)) {
            found.add(new Statement(Statement.Kind.PERCENTAGE, "100", Weight.LOOSE, start, start + 3));
            return start + 3;
        }
        if (in.startsWith("分の", run) && in.isJapanese()) {
            return parts(start, run);
        }
        if (isNoNumber(start, run)) {
            return run;
        }
        int end = moment(start);
        if (end > start) {
            return end;
        }
        // 三四家 means three or four.
        if (run == start + 2 && HanNumber.isDigit(in.charAt(start)) && HanNumber.isDigit(in.charAt(start + 1))) {
            for (int i = start; i < run; i++) {
                found.add(Statement.number(BigDecimal.valueOf(HanNumber.digit(in.charAt(i))), Weight.LOOSE, i, i + 1));
            }
            return run;
        }
        if (in.charAt(run) == '成' && "以左的多，。、；）,.;) ".indexOf(in.charAt(run + 1)) >= 0) {
            return tenths(start, run);
        }
        return Math.max(quantity(start), run);
    }

    /** Whether the numerals are not an exact number: a weekday (周三), or an approximate number (数百, 十几). */
    private boolean isNoNumber(int start, int run) {
        boolean isWeekday = in.endsWith("周", start) || in.endsWith("星期", start) || in.endsWith("礼拜", start);
        boolean isHowOften = in.charAt(start - 2) == '每' && "次场天节篇".indexOf(in.charAt(run)) >= 0;
        return isWeekday && !isHowOften && run == start + 1
                || "几好若初".indexOf(in.charAt(start - 1)) >= 0
                || in.charAt(start - 1) == '数' && HanNumber.unit(in.charAt(start)) > 0
                || in.charAt(start - 1) == '何'
                || in.endsWith("货比", start)
                || in.charAt(run) == '几'
                || in.isJapanese() && in.charAt(run) == '数';
    }

    /** Reads a fraction, whose denominator comes first: 三分之二. 百分之五 is a percentage. */
    private int fraction(int start, int run) {
        int at = in.afterSpaces(run + 2);
        boolean isPercentage = in.text.substring(start, run).equals("百");
        if (in.startsWith("百", at) && isPercentage) {
            found.add(Statement.percentage(BigDecimal.valueOf(100), start, at + 1));
            return at + 1;
        }
        Optional<Quantity> numerator = quantities.at(at, Context.ANY);
        if (numerator.isEmpty()) {
            return at;
        }
        Quantity above = numerator.get();
        if (isPercentage) {
            found.add(Statement.percentage(above.value(), start, above.end()));
            Optional<Quantity> last = last(above, Context.ANY).filter(to -> !in.startsWith("分之", to.end()));
            last.ifPresent(to -> found.add(Statement.percentage(to.value(), to.start(), to.end())));
            return last.orElse(above).end();
        }
        BigDecimal part = above.value();
        Weight weight = part.compareTo(BigDecimal.ONE) == 0 ? Weight.LOOSE : Weight.FIRM;
        quantities
                .at(start, Context.ANY)
                .map(whole -> Statement.fraction(part, whole.value().longValue(), weight, start, above.end()))
                .ifPresent(found::add);
        return above.end();
    }

    /** Reads a Japanese fraction: 三分の二, 3分の2. In 五分の遅れ there is none. */
    private int parts(int start, int run) {
        int end = in.small(run + 2)
                .flatMap(above -> in.small(start).map(below -> {
                    Weight weight = above.value() == 1 ? Weight.LOOSE : Weight.FIRM;
                    BigDecimal part = BigDecimal.valueOf(above.value());
                    found.add(Statement.fraction(part, below.value(), weight, start, above.end()));
                    return above.end();
                }))
                .orElse(start);
        return end > start ? end : Math.max(quantity(start), run);
    }

    private int tenths(int start, int run) {
        HanNumber.at(in.text, start)
                .filter(number -> number.value() < 10)
                .ifPresent(number ->
                        found.add(Statement.percentage(BigDecimal.valueOf(number.value() * 10), start, run + 1)));
        return run + 1;
    }

    /** Whether a number counts nothing: 16进制 and 二进制 are bases, 3番目 is an ordinal, 一万种 are many. */
    private boolean isUncounted(Quantity number, int next) {
        boolean isMany = in.charAt(number.start()) == '一'
                && number.end() == number.start() + 2
                && HanNumber.unit(in.charAt(number.start() + 1)) >= 100
                && in.charAt(next) == '种';
        return isMany || in.startsWith("进制", next) || in.charAt(next) == '進' || in.startsWith("番目", next);
    }

    @Override
    int quantity(Quantity first) {
        int next = in.afterSpaces(first.end());
        if (in.charAt(next) == '折' && first.value().compareTo(BigDecimal.valueOf(100)) < 0) {
            return discount(first, next + 1);
        }
        if (in.isJapanese() && in.charAt(next) == '割' && first.value().compareTo(BigDecimal.TEN) <= 0) {
            found.add(Statement.percentage(first.value().multiply(BigDecimal.TEN), first.start(), next + 1));
            return next + 1;
        }
        return super.quantity(isUncounted(first, next) ? first.loose() : first);
    }

    /** 75折 and 七五折 are 25% off, 八折 is 20% off. */
    private int discount(Quantity price, int end) {
        boolean isTens = price.value().compareTo(BigDecimal.TEN) < 0;
        BigDecimal rest = isTens ? price.value().multiply(BigDecimal.TEN) : price.value();
        String off = Statement.plain(BigDecimal.valueOf(100).subtract(rest));
        found.add(new Statement(Statement.Kind.PERCENTAGE, off, Weight.LOOSE, price.start(), end));
        return end;
    }

    @Override
    Optional<Quantity> quantity(int at, Context context) {
        return quantities.at(at, context);
    }

    @Override
    Optional<Quantity> last(Quantity first, Context context) {
        int at = in.afterTo(first.end());
        return at < 0 ? Optional.empty() : quantities.at(at, context);
    }

    @Override
    Suffix suffix(int end) {
        return HanSuffixes.at(in, end);
    }
}
