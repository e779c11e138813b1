package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.programmekb.prose.statement.HanText.Small;
import org.programmekb.prose.statement.LatinSuffixes.Suffix;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;
import org.programmekb.prose.statement.Statement.Kind;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads the statements of a Chinese text. */
final class HanReader {
    private final HanText in;
    private final LatinText latin;
    private final Untouched untouched;
    private final List<Statement> found;
    private final HanDates dates;
    private final HanTimes times;
    private final HanQuantities quantities;
    private final HanSuffixes suffixes;

    HanReader(String text, List<Statement> found) {
        this.in = new HanText(text);
        this.latin = new LatinText(text, Lexicon.ENGLISH);
        this.untouched = new Untouched(text, found);
        this.found = found;
        this.dates = new HanDates(in, found);
        this.times = new HanTimes(in, found);
        this.quantities = new HanQuantities(in);
        this.suffixes = new HanSuffixes(in);
    }

    void read() {
        int at = 0;
        while (at < in.length()) {
            at = Math.max(step(at), at + 1);
        }
    }

    private int step(int at) {
        char c = in.charAt(at);
        if (c > '\u2e80' && c < '\uff00' && !HanNumber.isNumeral(c)) {
            return other(c, at);
        }
        int end = c < 128 ? untouched.end(at) : at;
        if (end > at) {
            return end;
        }
        if (c < 128 && latin.isLetter(at)) {
            return word(at);
        }
        if (in.isDigit(at)) {
            return digits(at);
        }
        if (HanNumber.isNumeral(c)) {
            return numerals(at);
        }
        return Currencies.isSign(c) ? amount(in.afterSpaces(at + 1), at, Currencies.code(in.text(), at)) : at;
    }

    private int other(char c, int at) {
        return switch (c) {
            case '第' -> ordinal(at);
            case '半' -> half(at);
            case '人' -> in.startsWith("人民币", at) ? amount(in.afterSpaces(at + 3), at, "CNY") : at;
            case '欧' -> in.startsWith("欧元", at) ? amount(in.afterSpaces(at + 2), at, "EUR") : at;
            default -> at;
        };
    }

    private int word(int start) {
        int end = start;
        while (in.charAt(end) < 128 && latin.isLetter(end)) {
            end++;
        }
        Entry entry = Lexicon.ENGLISH.find(in.text(), start, end);
        int next = in.afterSpaces(end);
        if (entry != null && entry.role() == Role.CURRENCY && in.isDigit(next)) {
            return amount(next, start, entry.code());
        }
        int name = Names.end(in.text(), start, end);
        boolean isUnit = entry != null && entry.role() == Role.UNIT && !latin.isCapital(start);
        if (name > end && !isUnit) {
            found.add(Names.statement(in.text(), start, name));
        }
        return name;
    }

    /** Reads an ordinal: 第三, 第12, and the first of a range. */
    private int ordinal(int start) {
        int at = in.afterSpaces(start + 1);
        Optional<Small> number = in.small(at);
        number.ifPresent(small ->
                found.add(Statement.number(BigDecimal.valueOf(small.value()), Weight.LOOSE, start, small.end())));
        return number.map(Small::end).orElseGet(() -> HanNumber.runEnd(in.text(), at));
    }

    private int half(int at) {
        if (in.charAt(at + 1) == '年') {
            found.add(Statement.number(BigDecimal.valueOf(6), Weight.LOOSE, at, at + 2));
        }
        if (in.charAt(at - 1) == '一' || in.charAt(at - 1) == '过' || in.charAt(at + 1) == '数') {
            found.add(Statement.fraction(1, 2, Weight.LOOSE, at, at + 1));
        }
        return at + 1;
    }

    private int digits(int start) {
        int telephone = untouched.telephoneEnd(start);
        if (telephone > start) {
            return telephone;
        }
        Optional<NumericDate> date = NumericDate.at(in.text(), start)
                .filter(day -> day.day() > 0 || in.charAt(day.end()) != '年' && in.charAt(day.end()) != '月');
        if (date.isPresent()) {
            NumericDate day = date.get();
            found.add(Statement.date(day.year(), day.month(), day.day(), start, day.end()));
            return day.end();
        }
        int end = times.read(start);
        end = end > start ? end : dates.read(start);
        if (end > start) {
            return end;
        }
        Figure figure = Figure.at(in.text(), start, Figure.DecimalMark.POINT);
        if (figure.style() == Figure.Style.DOTTED) {
            String raw = in.text().substring(start, figure.end());
            found.add(new Statement(Kind.NUMBER, raw, Weight.FIRM, start, figure.end()));
            return figure.end();
        }
        end = attached(figure);
        return end > start ? end : quantity(start);
    }

    /** Reads digits that are directly followed by Latin letters: 5km, 5G. */
    private int attached(Figure figure) {
        int at = figure.end();
        int end = at;
        while (in.charAt(end) < 128 && latin.isLetter(end)) {
            end++;
        }
        Entry entry = Lexicon.ENGLISH.find(in.text(), at, end);
        if (end == at || entry != null && entry.role() == Role.CURRENCY) {
            return figure.start();
        }
        if (entry != null && (entry.role() == Role.UNIT || entry.role() == Role.MONEY_SCALE)) {
            found.add(Statement.number(figure.value(), Weight.FIRM, figure.start(), at));
            return in.isDigit(end) ? end + 1 : end;
        }
        int name = Math.max(end, Names.end(in.text(), at, end));
        found.add(Names.statement(in.text(), figure.start(), name));
        return name;
    }

    private int numerals(int start) {
        int run = HanNumber.runEnd(in.text(), start);
        if (in.startsWith("分之", run)) {
            return fraction(start, run);
        }
        if (isNoNumber(start, run)) {
            return run;
        }
        int end = times.read(start);
        end = end > start ? end : dates.read(start);
        if (end > start) {
            return end;
        }
        if (isAbout(start, run)) {
            for (int i = start; i < run; i++) {
                found.add(Statement.number(BigDecimal.valueOf(HanNumber.digit(in.charAt(i))), Weight.LOOSE, i, i + 1));
            }
            return run;
        }
        if (in.charAt(run) == '成' && isShare(run + 1)) {
            return tenths(start, run);
        }
        return Math.max(quantity(start), run);
    }

    /** Whether the numerals are not an exact number: a weekday (周三), or an approximate number (数百, 十几). */
    private boolean isNoNumber(int start, int run) {
        boolean isWeekday = in.endsWith("周", start) || in.endsWith("星期", start) || in.endsWith("礼拜", start);
        boolean isHowOften = in.charAt(start - 2) == '每' && "次场天节篇".indexOf(in.charAt(run)) >= 0;
        return isWeekday && !isHowOften && run == start + 1
                || "几数好若初".indexOf(in.charAt(start - 1)) >= 0 && start > 0
                || in.charAt(run) == '几';
    }

    /** Whether it is an approximate number: 三四家 means three or four. */
    private boolean isAbout(int start, int run) {
        return run == start + 2 && HanNumber.isDigit(in.charAt(start)) && HanNumber.isDigit(in.charAt(start + 1));
    }

    /** Reads a fraction, whose denominator comes first: 三分之二. 百分之五 is a percentage. */
    private int fraction(int start, int run) {
        int at = run + 2;
        boolean isPercentage = in.text().substring(start, run).equals("百");
        if (in.startsWith("百", at) && isPercentage) {
            found.add(Statement.percentage(BigDecimal.valueOf(100), start, at + 1));
            return at + 1;
        }
        Optional<Quantity> numerator = quantities.at(at);
        Optional<HanNumber> denominator = HanNumber.at(in.text(), start);
        if (numerator.isPresent() && isPercentage) {
            found.add(Statement.percentage(
                    numerator.get().value(), start, numerator.get().end()));
            Optional<Quantity> last = last(numerator.get()).filter(to -> !in.startsWith("分之", to.end()));
            last.ifPresent(to -> found.add(Statement.percentage(to.value(), to.start(), to.end())));
            return last.orElseGet(numerator::get).end();
        } else if (numerator.isPresent() && denominator.isPresent()) {
            long above = numerator.get().value().longValue();
            Weight weight = above == 1 ? Weight.LOOSE : Weight.FIRM;
            found.add(Statement.fraction(
                    above,
                    denominator.get().value(),
                    weight,
                    start,
                    numerator.get().end()));
        }
        return numerator.map(Quantity::end).orElse(at);
    }

    private boolean isShare(int after) {
        return "以左的多，。、；）,.;) ".indexOf(in.charAt(after)) >= 0;
    }

    private int tenths(int start, int run) {
        HanNumber.at(in.text(), start)
                .filter(number -> number.value() < 10)
                .ifPresent(number ->
                        found.add(Statement.percentage(BigDecimal.valueOf(number.value() * 10), start, run + 1)));
        return run + 1;
    }

    private int amount(int at, int start, String currency) {
        Optional<Quantity> first = in.isDigit(at) || in.isNumeral(at) ? quantities.at(at) : Optional.empty();
        if (first.isEmpty()) {
            return at;
        }
        Quantity quantity = first.get();
        Optional<Quantity> last = last(quantity);
        BigDecimal value = last.map(quantity::sharing).orElse(quantity).value();
        found.add(Statement.amount(currency, value, start, quantity.end()));
        last.ifPresent(to -> found.add(Statement.amount(currency, to.value(), to.start(), to.end())));
        int end = last.orElse(quantity).end();
        return Math.max(end, suffixes.at(end).end());
    }

    private Optional<Quantity> last(Quantity first) {
        int at = in.afterTo(first.end());
        return at >= 0 && (in.isDigit(at) || in.isNumeral(at)) ? quantities.at(at) : Optional.empty();
    }

    private int quantity(int start) {
        Optional<Quantity> first = quantities.at(start);
        if (first.isEmpty()) {
            return start;
        }
        Quantity quantity = first.get();
        Suffix suffix = suffixes.at(quantity.end());
        if (suffix.end() > quantity.end()) {
            found.add(suffix.statement(quantity));
            return suffix.end();
        }
        Optional<Quantity> last = last(quantity);
        Suffix shared = last.map(to -> suffixes.at(to.end())).orElse(suffix);
        if (last.isPresent() && (shared.end() > last.get().end() || last.get().isMultiplied())) {
            found.add(shared.statement(quantity.sharing(last.get())));
            found.add(shared.statement(last.get()));
            return shared.end();
        }
        found.add(quantity.statement());
        return quantity.end();
    }
}
