package org.programmekb.prose.statement;

import java.util.List;
import java.util.Optional;
import org.programmekb.prose.statement.LatinQuantities.Context;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads the statements of a text in a language of Latin script that has a lexicon. */
final class LatinReader extends TextReader<LatinText> {
    private final LatinQuantities quantities;
    private final LatinSuffixes suffixes;
    private final LatinDates dates;
    private final Times times;

    LatinReader(String text, Lexicon lexicon, List<Statement> found) {
        super(new LatinText(text, lexicon), found);
        this.quantities = new LatinQuantities(in);
        this.suffixes = new LatinSuffixes(in);
        this.dates = new LatinDates(in, found);
        this.times = new Times(in, found);
    }

    @Override
    int latinEnd(int at) {
        return in.wordEnd(at);
    }

    @Override
    int meaning(Entry entry, int start, int end) {
        switch (entry.role()) {
            case CARDINAL, SCALE -> {
                return quantity(start);
            }
            case MONTH, DOUBTFUL_MONTH -> {
                return Math.max(dates.monthFirst(start, entry), end);
            }
            case LOOSE -> found.add(Statement.number(entry.value(), Weight.LOOSE, start, end));
            case ORDINAL, HALF -> {
                Optional<Quantity> half = quantities.half(start, end);
                if (half.isPresent()) {
                    found.add(half.get().statement());
                    return half.get().end();
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

    @Override
    int moment(int start) {
        int end = times.clock(start);
        return end > start ? end : dates.dayFirst(start);
    }

    /** Also reads 3rd, 1990s, and 2017–18, where the second year has only two digits. */
    @Override
    int attached(Figure figure) {
        int at = figure.end();
        int range = shortRange(figure);
        if (range > at) {
            return range;
        }
        int ordinal = dates.afterOrdinal(at);
        if (ordinal > at) {
            found.add(Statement.number(figure.value(), Weight.LOOSE, figure.start(), ordinal));
            return ordinal;
        }
        int letters = in.charAt(at) == '’' || in.charAt(at) == '\'' ? at + 1 : at;
        int end = in.wordEnd(letters);
        if (end == letters + 1
                && in.charAt(letters) == 's'
                && (figure.length() == 2 || figure.isYear())
                && figure.value().intValue() % 10 == 0) {
            // The 1900s are a decade or a century.
            if (figure.value().intValue() % 100 != 0) {
                found.add(Statement.date(figure.value().intValue() + "s", figure.start(), end));
            }
            return end;
        }
        boolean isQuantity = end == at || letters > at || times.meridiemEnd(at) > at || suffixes.isKnown(at, end);
        return isQuantity ? figure.start() : attached(figure, end);
    }

    private int shortRange(Figure year) {
        int at = year.end();
        boolean isRange =
                year.isYear() && "-–/".indexOf(in.charAt(at)) >= 0 && Figure.digitsEnd(in.text, at + 1) == at + 3;
        int first = year.isYear() ? year.value().intValue() : 0;
        int last = isRange ? first / 100 * 100 + Figure.small(in.text, at + 1, at + 3) : 0;
        if (last <= first || in.isLetter(at + 3) || in.charAt(at + 3) == '%') {
            return year.start();
        }
        found.add(Statement.date(first, 0, 0, year.start(), at));
        found.add(Statement.date(last, 0, 0, at + 1, at + 3));
        return at + 3;
    }

    @Override
    int quantity(Quantity first) {
        int clock = Math.max(times.hour(first.start(), first.end()), times.hours(first.start(), first.end()));
        if (clock > first.end()) {
            return clock;
        }
        Optional<Statement> fraction = quantities.fraction(first);
        fraction.ifPresent(found::add);
        return fraction.isPresent() ? fraction.get().end() : super.quantity(first);
    }

    @Override
    Optional<Quantity> quantity(int at, Context context) {
        return quantities.at(at, context);
    }

    @Override
    Optional<Quantity> last(Quantity first, Context context) {
        int next = in.afterSpaces(first.end());
        int at = in.afterTo(first.end());
        if (at < 0 && in.is(Role.AND, next) && isAfterBetween(first)) {
            at = in.afterWord(next);
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

    @Override
    Suffix suffix(int end) {
        return suffixes.at(end);
    }
}
