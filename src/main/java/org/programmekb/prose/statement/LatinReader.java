package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.programmekb.prose.statement.LatinQuantities.Context;
import org.programmekb.prose.statement.LatinSuffixes.Suffix;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;
import org.programmekb.prose.statement.Statement.Kind;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads the statements of a text in a language of Latin script that has a lexicon. */
final class LatinReader {
    private final LatinText in;
    private final Untouched untouched;
    private final List<Statement> found;
    private final LatinQuantities quantities;
    private final LatinSuffixes suffixes;
    private final LatinDates dates;
    private final Times times;

    LatinReader(String text, Lexicon lexicon, List<Statement> found) {
        this.in = new LatinText(text, lexicon);
        this.untouched = new Untouched(text, found);
        this.found = found;
        this.quantities = new LatinQuantities(in);
        this.suffixes = new LatinSuffixes(in);
        this.dates = new LatinDates(in, found);
        this.times = new Times(text, found);
    }

    void read() {
        int at = 0;
        while (at < in.length()) {
            at = Math.max(step(at), at + 1);
        }
    }

    private int step(int at) {
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
        return Currencies.isSign(in.charAt(at))
                ? amount(in.afterSpaces(at + 1), at, Currencies.code(in.text(), at))
                : at;
    }

    private int word(int start) {
        int end = in.wordEnd(start);
        Entry entry = in.lexicon().find(in.text(), start, end);
        if (entry == null && in.charAt(end) != '-' && !in.isDigit(end)) {
            return end;
        }
        if (entry != null && entry.role() == Role.CURRENCY && in.isDigit(in.afterSpaces(end))) {
            return amount(in.afterSpaces(end), start, entry.code());
        }
        int name = Names.end(in.text(), start, end);
        if (name > end) {
            // The 2 of km2 is part of the unit.
            if (entry == null || entry.role() != Role.UNIT || in.isCapital(start)) {
                found.add(Names.statement(in.text(), start, name));
            }
            return name;
        }
        return entry == null ? end : meaning(entry, start, end);
    }

    private int meaning(Entry entry, int start, int end) {
        switch (entry.role()) {
            case CARDINAL, SCALE -> {
                return quantity(start, start, Context.ANY);
            }
            case MONTH, DOUBTFUL_MONTH -> {
                return Math.max(dates.monthFirst(start, entry), end);
            }
            case LOOSE -> found.add(Statement.number(entry.value(), Weight.LOOSE, start, end));
            case ORDINAL, HALF -> {
                Optional<Quantity> half = quantities.half(start, end);
                if (half.isPresent()) {
                    return alone(half.get());
                }
                found.add(Statement.number(entry.value(), Weight.LOOSE, start, end));
                found.add(Statement.fraction(1, entry.value().longValue(), Weight.LOOSE, start, end));
            }
            default -> {
                return end;
            }
        }
        return end;
    }

    private int digits(int start) {
        int telephone = untouched.telephoneEnd(start);
        if (telephone > start) {
            return telephone;
        }
        Optional<NumericDate> date = NumericDate.at(in.text(), start);
        if (date.isPresent()) {
            NumericDate day = date.get();
            found.add(Statement.date(day.year(), day.month(), day.day(), start, day.end()));
            return day.end();
        }
        int end = times.clock(start);
        end = end > start ? end : dates.dayFirst(start);
        if (end > start) {
            return end;
        }
        Figure figure = Figure.at(in.text(), start, in.lexicon().mark());
        if (figure.style() == Figure.Style.DOTTED) {
            found.add(new Statement(
                    Kind.NUMBER, in.text().substring(start, figure.end()), Weight.FIRM, start, figure.end()));
            return figure.end();
        }
        end = shortRange(figure);
        end = end > start ? end : attached(figure);
        return end > start ? end : quantity(start, start, Context.ANY);
    }

    /** Reads 2017–18, where the second year has only two digits. */
    private int shortRange(Figure year) {
        int at = year.end();
        boolean isRange =
                year.isYear() && "-–/".indexOf(in.charAt(at)) >= 0 && Figure.digitsEnd(in.text(), at + 1) == at + 3;
        int first = year.isYear() ? year.value().intValue() : 0;
        int last = isRange ? first / 100 * 100 + Figure.small(in.text(), at + 1, at + 3) : 0;
        if (last <= first || in.isLetter(at + 3) || in.charAt(at + 3) == '%') {
            return year.start();
        }
        found.add(Statement.date(first, 0, 0, year.start(), at));
        found.add(Statement.date(last, 0, 0, at + 1, at + 3));
        return at + 3;
    }

    /** Reads digits that are directly followed by letters: 3rd, 1990s, 5km, 5G. */
    private int attached(Figure figure) {
        int at = figure.end();
        int ordinal = dates.afterOrdinal(at);
        if (ordinal > at) {
            found.add(Statement.number(figure.value(), Weight.LOOSE, figure.start(), ordinal));
            return ordinal;
        }
        int letters = in.charAt(at) == '’' || in.charAt(at) == '\'' ? at + 1 : at;
        int end = in.wordEnd(letters);
        if (end == letters + 1
                && in.charAt(letters) == 's'
                && figure.length() % 2 == 0
                && figure.value().intValue() % 10 == 0) {
            found.add(Statement.date(figure.value().intValue() + "s", figure.start(), end));
            return end;
        }
        if (end == at || letters > at || times.meridiemEnd(at) > at || suffixes.isKnown(at, end)) {
            return figure.start();
        }
        Entry entry = in.word(at);
        if (entry != null && (entry.role() == Role.UNIT || entry.role() == Role.MONEY_SCALE)) {
            found.add(Statement.number(figure.value(), Weight.FIRM, figure.start(), at));
            return in.isDigit(end) ? end + 1 : end;
        }
        int name = Math.max(end, Names.end(in.text(), at, end));
        found.add(Names.statement(in.text(), figure.start(), name));
        return name;
    }

    private int amount(int at, int start, String currency) {
        Optional<Quantity> first = in.isDigit(at) ? quantities.at(at, Context.AMOUNT) : Optional.empty();
        if (first.isEmpty()) {
            return at;
        }
        Quantity quantity = first.get();
        Optional<Quantity> last = last(quantity, Context.AMOUNT);
        BigDecimal value = last.map(quantity::sharing).orElse(quantity).value();
        found.add(Statement.amount(currency, value, start, quantity.end()));
        last.ifPresent(to -> found.add(Statement.amount(currency, to.value(), to.start(), to.end())));
        int end = last.orElse(quantity).end();
        return Math.max(end, suffixes.at(end).end());
    }

    /** The second number of a range. */
    private Optional<Quantity> last(Quantity first, Context context) {
        int at = in.afterTo(first.end());
        if (at < 0 && in.is(Role.AND, in.afterSpaces(first.end())) && isAfterBetween(first)) {
            at = in.afterSpaces(in.wordEnd(in.afterSpaces(first.end())));
        }
        at = at >= 0 && Currencies.isSign(in.charAt(at)) && in.isDigit(at + 1) ? at + 1 : at;
        return at >= 0 && (in.isDigit(at) || first.form() == Quantity.Form.WORDS)
                ? quantities.at(at, context)
                : Optional.empty();
    }

    private boolean isAfterBetween(Quantity first) {
        boolean isSigned = Currencies.isSign(in.charAt(first.start() - 1));
        Entry before = in.wordBefore(isSigned ? first.start() - 1 : first.start());
        return before != null && before.role() == Role.BETWEEN;
    }

    private int quantity(int at, int start, Context context) {
        Optional<Quantity> first = quantities.at(at, context);
        if (first.isEmpty()) {
            return start;
        }
        Quantity quantity = first.get();
        int clock = Math.max(times.hour(at, quantity.end()), times.hours(at, quantity.end()));
        if (clock > quantity.end()) {
            return clock;
        }
        Optional<Statement> fraction = quantities.fraction(quantity);
        if (fraction.isPresent()) {
            found.add(fraction.get());
            return fraction.get().end();
        }
        Suffix suffix = suffixes.at(quantity.end());
        if (suffix.end() > quantity.end()) {
            found.add(suffix.statement(quantity));
            return suffix.end();
        }
        return last(quantity, Context.ANY).map(last -> range(quantity, last)).orElseGet(() -> alone(quantity));
    }

    private int range(Quantity first, Quantity last) {
        Suffix suffix = suffixes.at(last.end());
        boolean isShared = suffix.end() > last.end() || last.isMultiplied();
        if (!isShared) {
            return alone(first);
        }
        found.add(suffix.statement(first.sharing(last)));
        found.add(suffix.statement(last));
        return suffix.end();
    }

    private int alone(Quantity quantity) {
        found.add(quantity.statement());
        return quantity.end();
    }
}
