package org.programmekb.prose.statement;

import java.math.BigDecimal;
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

    LatinReader(String text, Lexicon lexicon, Untouched untouched, List<Statement> found) {
        super(new LatinText(text, lexicon), untouched, found);
        this.quantities = new LatinQuantities(in);
        this.suffixes = new LatinSuffixes(in);
        this.dates = new LatinDates(in, found);
        this.times = new Times(in, found);
    }

    @Override
    int meaning(Entry entry, int start, int end) {
        switch (entry.role()) {
            case CARDINAL, DOUBTFUL_CARDINAL, SCALE -> {
                return quantity(start);
            }
            case MONTH, DOUBTFUL_MONTH, SHORT_MONTH -> {
                return Math.max(dates.monthFirst(start, entry), end);
            }
            case LOOSE ->
                found.add(
                        entry.code().indexOf('/') > 0
                                ? new Statement(Statement.Kind.NUMBER, entry.code(), Weight.LOOSE, start, end)
                                : Statement.number(entry.value(), Weight.LOOSE, start, end));
            case DECADE -> {
                if (entry.value().signum() > 0) {
                    found.add(Statement.number(entry.value(), Weight.LOOSE, start, end));
                }
            }
            case ORDINAL, HALF -> {
                Optional<Quantity> half = quantities.half(start, end);
                if (half.isPresent()) {
                    found.add(half.get().statement());
                    return half.get().end();
                }
                found.add(Statement.number(entry.value(), Weight.LOOSE, start, end));
                found.add(Statement.fraction(BigDecimal.ONE, entry.value().longValue(), Weight.LOOSE, start, end));
            }
            default -> {
                return end;
            }
        }
        return end;
    }

    @Override
    int moment(int start) {
        int end = Math.max(times.clock(start), times.marked(start));
        if (end == start) {
            end = dates.dayFirst(start);
        }
        return end > start ? end : decade(start);
    }

    /** Reads années 90, which may also be the year 90; returns its end, or {@code start} if there is none. */
    private int decade(int start) {
        int end = Figure.digitsEnd(in.text, start);
        boolean isTens = (end == start + 2 || end == start + 4) && Character.digit(in.charAt(end - 1), 10) == 0;
        boolean isAfterApostrophe = "'’".indexOf(in.charAt(start - 1)) >= 0;
        if (!isTens || !in.isSoonAfter(Role.DECADE, isAfterApostrophe ? start - 1 : start)) {
            return start;
        }
        int number = Figure.small(in.text, start, end);
        found.add(new Statement(Statement.Kind.DATE, number + "s", Statement.Weight.LOOSE, start, end));
        if (number >= 100) {
            String year = Integer.toString(number);
            found.add(new Statement(Statement.Kind.DATE, year, Statement.Weight.LOOSE, start, end));
        }
        return end;
    }

    /** Also reads 3rd and 1990s. */
    @Override
    int attached(Figure figure) {
        int at = figure.end();
        int ordinal = dates.afterOrdinal(at);
        if (ordinal > at) {
            found.add(Statement.number(figure.value(), Weight.LOOSE, figure.start(), ordinal));
            return ordinal;
        }
        int letters = in.charAt(at) == '’' || in.charAt(at) == '\'' ? at + 1 : at;
        int end = in.wordEnd(letters);
        if (in.lexicon.isDecadeEnding(in.text.substring(letters, end)) && isTens(figure)) {
            // The 1900s are a decade or a century.
            if (figure.value().intValue() % 100 != 0) {
                found.add(Statement.date(figure.value().intValue() + "s", figure.start(), end));
            }
            return end;
        }
        boolean isOtherScript = end > at && in.charAt(at) >= '\u0250';
        boolean isQuantity =
                end == at || isOtherScript || letters > at || times.meridiemEnd(at) > at || suffixes.isKnown(at, end);
        return isQuantity ? figure.start() : attached(figure, end);
    }

    /** Whether it may be the number of a decade: 1990, 90. */
    private static boolean isTens(Figure figure) {
        return (figure.length() == 2 || figure.isYear()) && figure.value().intValue() % 10 == 0;
    }

    @Override
    int quantity(Quantity first) {
        int clock = Math.max(times.hour(first.start(), first.end()), times.hours(first.start(), first.end()));
        if (clock > first.end()) {
            return clock;
        }
        if (in.lexicon.hasPrefixes() && "%٪".indexOf(in.charAt(first.start() - 1)) >= 0) {
            found.add(Statement.percentage(first.value(), first.start() - 1, first.end()));
            return first.end();
        }
        if (isCentury(first)) {
            found.add(first.loose().statement());
            return first.end();
        }
        Optional<Statement> fraction = quantities.fraction(first);
        fraction.ifPresent(found::add);
        return fraction.isPresent() ? fraction.get().end() : super.quantity(first);
    }

    /** Whether it is an Italian century: nell'800. */
    private boolean isCentury(Quantity number) {
        return "'’".indexOf(in.charAt(number.start() - 1)) >= 0
                && in.isLetter(number.start() - 2)
                && number.end() == number.start() + 3
                && in.charAt(number.end() - 1) == '0'
                && in.charAt(number.end() - 2) == '0';
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
