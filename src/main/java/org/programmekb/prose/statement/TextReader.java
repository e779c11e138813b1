package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.prose.statement.LatinQuantities.Context;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;
import org.programmekb.prose.statement.Statement.Kind;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads the statements of a text from left to right. Methods that read something return its end. */
abstract class TextReader<T extends LatinText> {
    private static final int LONGEST_ANNOUNCEMENT = 40;

    /** A name with a number that is written with one capital, too. */
    private static final String COVID = "covid";

    final T in;
    final List<Statement> found;
    private final Untouched untouched;

    TextReader(T in, Untouched untouched, List<Statement> found) {
        this.in = in;
        this.untouched = untouched;
        this.found = found;
    }

    /** Reads the text, and in English the parts of it that nobody has translated. */
    final void read() {
        Untranslated untranslated = new Untranslated(in);
        TextReader<?> english = null;
        for (int at = 0; at < in.length(); ) {
            int end = untranslated.partEnd(at);
            TextReader<?> reader = this;
            if (untranslated.isEnglish(at, end)) {
                english = english == null ? new LatinReader(in.text, Lexicon.ENGLISH, untouched, found) : english;
                reader = english;
            }
            while (at < end) {
                at = Math.max(reader.step(at), at + 1);
            }
        }
    }

    int step(int at) {
        if (in.charAt(at) == ' ') {
            return at;
        }
        int end = untouched.end(at);
        if (end > at) {
            return end;
        }
        if (in.isLetter(at)) {
            return word(at);
        }
        if (in.isDigit(at)) {
            return digits(at);
        }
        return Currencies.isSign(in.charAt(at)) ? amount(in.afterSpaces(at + 1), at, Currencies.code(in.text, at)) : at;
    }

    private int word(int start) {
        int end = in.wordEnd(start);
        Entry entry = in.lexicon.find(in.text, start, end);
        if (entry != null && entry.role() == Role.CURRENCY && in.isDigit(in.afterSpaces(end))) {
            return amount(in.afterSpaces(end), start, entry.code());
        }
        int name = endOfName(in.text, start, end);
        if (name == end) {
            return entry == null ? end : meaning(entry, start, end);
        }
        // The 2 of km2 is part of the unit.
        if (entry == null || entry.role() != Role.UNIT || in.isCapital(start)) {
            found.add(name(in.text, start, name));
        }
        return name;
    }

    /** Reads a word of the lexicon. */
    abstract int meaning(Entry entry, int start, int end);

    private int digits(int start) {
        int telephone = untouched.telephoneEnd(start);
        if (telephone > start) {
            return telephone;
        }
        Optional<NumericDate> date =
                NumericDate.at(in.text, start).filter(day -> day.day() > 0 || !in.isRange(day.end()));
        if (date.isPresent()) {
            NumericDate day = date.get();
            found.add(Statement.date(day.year(), day.month(), day.day(), start, day.end()));
            return day.end();
        }
        int end = moment(start);
        if (end > start) {
            return end;
        }
        Figure figure = in.lexicon.figure(in.text, start);
        if (figure.style() == Figure.Style.DOTTED) {
            String raw = in.text.substring(start, figure.end());
            found.add(new Statement(Kind.NUMBER, raw, Weight.FIRM, start, figure.end()));
            return figure.end();
        }
        if (figure.style() == Figure.Style.AMBIGUOUS) {
            found.add(Statement.number(figure.otherValue(), Weight.LOOSE, start, figure.end()));
        }
        int range = shortRange(figure);
        end = range > start ? range : attached(figure);
        return end > start ? end : quantity(start);
    }

    /** Reads 2017–18, where the second year has only two digits; returns the start of the first if it is none. */
    private int shortRange(Figure year) {
        int at = year.end();
        boolean isRange =
                year.isYear() && "-–/".indexOf(in.charAt(at)) >= 0 && Figure.digitsEnd(in.text, at + 1) == at + 3;
        int first = year.isYear() ? year.value().intValue() : 0;
        int last = isRange ? first / 100 * 100 + Figure.small(in.text, at + 1, at + 3) : 0;
        if (last <= first || in.wordEnd(at + 3) > at + 3 || in.charAt(at + 3) == '%') {
            return year.start();
        }
        found.add(Statement.date(first, 0, 0, year.start(), at));
        found.add(Statement.date(last, 0, 0, at + 1, at + 3));
        return at + 3;
    }

    /** Reads a date or time that starts with the number at {@code start}; returns {@code start} if there is none. */
    abstract int moment(int start);

    /** Reads digits that are directly followed by letters: 5km, 5G; returns their start if they are a quantity. */
    abstract int attached(Figure figure);

    /** Reads digits and the letters up to {@code end} as a number with a unit, or else as a name. */
    final int attached(Figure figure, int end) {
        int at = figure.end();
        Entry entry = in.lexicon.find(in.text, at, end);
        if (entry != null && end == at + 1 && isPrefix(entry, at)) {
            // 22K may be 22,000 of something, or 22 KB; it is compared as it is written.
            found.add(Statement.number(figure.value().multiply(entry.value()), Weight.LOOSE, figure.start(), end));
            found.add(Statement.number(figure.value(), Weight.LOOSE, figure.start(), at));
            found.add(name(in.text, figure.start(), end));
            return end;
        }
        if (entry != null && (entry.role() == Role.UNIT || entry.role() == Role.MONEY_SCALE)) {
            found.add(Statement.number(figure.value(), Weight.FIRM, figure.start(), at));
            boolean isPower = in.isDigit(end) && !in.isDigit(end + 1) && in.charAt(end + 1) != '.';
            return isPower ? end + 1 : end;
        }
        int name = Math.max(end, endOfName(in.text, at, end));
        found.add(name(in.text, figure.start(), name));
        return name;
    }

    private boolean isPrefix(Entry entry, int at) {
        return entry.role() == Role.ABBREVIATED_SCALE || entry.role() == Role.MONEY_SCALE && in.isCapital(at);
    }

    /** Reads an amount whose number starts at {@code at} and whose currency at {@code start}. */
    final int amount(int at, int start, String currency) {
        boolean isNumber = in.isDigit(at) || HanNumber.isNumeral(in.charAt(at));
        Optional<Quantity> first = isNumber ? quantity(at, Context.AMOUNT) : Optional.empty();
        if (first.isEmpty()) {
            return at;
        }
        Quantity quantity = first.get();
        Optional<Quantity> last = last(quantity, Context.AMOUNT);
        BigDecimal value = last.map(quantity::sharing).orElse(quantity).value();
        Figure figure = in.lexicon.figure(in.text, at);
        boolean isAmbiguous = in.isDigit(at) && figure.style() == Figure.Style.AMBIGUOUS;
        if (isAmbiguous && !quantity.isMultiplied()) {
            found.add(Statement.amount(currency, figure.otherValue(), Weight.LOOSE, start, quantity.end()));
        }
        Weight weight = isAmbiguous ? Weight.LOOSE : Weight.FIRM;
        found.add(Statement.amount(currency, value, weight, start, quantity.end()));
        last.ifPresent(to -> found.add(Statement.amount(currency, to.value(), to.start(), to.end())));
        int end = last.orElse(quantity).end();
        return Math.max(end, suffix(end).end());
    }

    final int quantity(int start) {
        return quantity(start, Context.ANY).map(this::quantity).orElse(start);
    }

    /** Reads a quantity with its suffix, or a range of quantities that share a suffix. */
    int quantity(Quantity first) {
        Suffix suffix = suffix(first.end());
        if (suffix.end() > first.end()) {
            found.add(suffix.statement(first));
            return suffix.end();
        }
        Optional<Quantity> last = last(first, Context.ANY);
        Suffix shared = last.map(to -> suffix(to.end())).orElse(suffix);
        if (last.isPresent() && (shared.end() > last.get().end() || last.get().isMultiplied())) {
            found.add(shared.statement(first.sharing(last.get())));
            found.add(shared.statement(last.get()));
            return shared.end();
        }
        boolean isLoose = isLabel(first) || isOffset(first.start()) || announcesList(first);
        found.add((isLoose ? first.loose() : first).statement());
        return first.end();
    }

    /** Whether it is the number of a list item that the author typed: 2.步骤, 3、步骤, 4) step, （5）步骤. */
    private boolean isLabel(Quantity number) {
        char mark = in.charAt(number.end());
        int start = "(（".indexOf(in.charAt(0)) >= 0 && ")）".indexOf(mark) >= 0 ? 1 : 0;
        boolean isFirst = number.start() == start && "、.．)）".indexOf(mark) >= 0 && !in.isDigit(number.end() + 1);
        boolean isWithin = in.charAt(number.start() - 1) == ' ' && mark == '.' && in.isLetter(number.end() + 1);
        return isFirst || isWithin;
    }

    /** Whether it is a small number in words that announces a list: three things: a, b and c; 四个方法（…）. */
    private boolean announcesList(Quantity number) {
        if (number.form() != Quantity.Form.WORDS || number.value().compareTo(BigDecimal.TEN) > 0) {
            return false;
        }
        int last = Math.min(in.length(), number.end() + LONGEST_ANNOUNCEMENT);
        for (int at = number.end(); at < last; at++) {
            char c = in.charAt(at);
            if (c == ':' || c == '：' || c == '（' || c == '(') {
                return true;
            }
            if (",.;!?，。；！？".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is the distance of a time zone, which another language may name: UTC+8. */
    private boolean isOffset(int at) {
        return "+-−".indexOf(in.charAt(at - 1)) >= 0
                && (in.text.startsWith("UTC", at - 4) || in.text.startsWith("GMT", at - 4));
    }

    /** The number that starts at {@code at}. */
    abstract Optional<Quantity> quantity(int at, Context context);

    /** The second number of a range. */
    abstract Optional<Quantity> last(Quantity first, Context context);

    /** The suffix of a number that ends at {@code end}. */
    abstract Suffix suffix(int end);

    /**
     * The end of a name that contains digits: H2020, COVID-19, PM2.5, A4. Its letters are from {@code start} to
     * {@code end}; {@code end} if no digits follow.
     */
    private static int endOfName(String text, int start, int end) {
        if (end > start && text.charAt(end - 1) >= '\u0250') {
            // Particles of Arabic stand before digits without a space.
            return end;
        }
        boolean isJoined = end + 1 < text.length()
                && text.charAt(end) == '-'
                && Figure.isDigit(text.charAt(end + 1))
                && (hasTwoCapitals(text, start, end) || text.regionMatches(true, start, COVID, 0, end - start))
                && Figure.digitsEnd(text, end + 1) != end + 5;
        int at = isJoined ? end + 1 : end;
        if (at >= text.length() || !Figure.isDigit(text.charAt(at))) {
            return end;
        }
        while (at < text.length() && (isPlain(text.charAt(at)) || isInner(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return Figure.isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isInner(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Figure.isDigit(text.charAt(at + 1));
    }

    private static boolean hasTwoCapitals(String text, int start, int end) {
        int capitals = 0;
        for (int i = start; i < end; i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2;
    }

    private static Statement name(String text, int start, int end) {
        String value = text.substring(start, end).replace("-", "").toLowerCase(Locale.ROOT);
        return new Statement(Kind.NAME, value, Weight.FIRM, start, end);
    }
}
