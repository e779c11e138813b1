package org.programmekb.prose.statement;

import java.util.Locale;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;

/** Reads what follows a number and determines its kind: per cent, percentage points, a currency. */
record LatinSuffixes(LatinText in) {
    Suffix at(int end) {
        int at = in.afterGap(end);
        char c = in.charAt(at);
        if (c == '%' || c == '％' || c == '٪') {
            int point = in.afterSpaces(at + 1);
            return in.is(Role.POINT, point) ? Suffix.points(in.wordEnd(point)) : Suffix.percent(at + 1);
        }
        if (c == '‰') {
            return Suffix.permille(at + 1);
        }
        if (Currencies.isSign(c) && !in.isDigit(at + 1)) {
            return Suffix.money(Currencies.code(in.text, at), at + 1);
        }
        Entry entry = in.word(at);
        if (entry == null) {
            return in.text.startsWith("US dollar", at)
                    ? Suffix.money("USD", in.wordEnd(in.afterSpaces(at + 2)))
                    : Suffix.none(end);
        }
        int next = in.afterWord(at);
        Suffix none = Suffix.none(end);
        return switch (entry.role()) {
            // A percent-escape is no percentage.
            case PERCENT ->
                in.charAt(in.wordEnd(at)) == '-' && in.isLetter(in.wordEnd(at) + 1)
                        ? none
                        : Suffix.percent(in.wordEnd(at));
            case PER ->
                switch (in.text.substring(next, in.wordEnd(next)).toLowerCase(Locale.ROOT)) {
                    case "cent" -> Suffix.percent(in.wordEnd(next));
                    case "mille", "thousand" -> Suffix.permille(in.wordEnd(next));
                    default -> none;
                };
            case POINTS -> Suffix.points(in.wordEnd(at));
            case PERCENTAGE -> in.is(Role.POINT, next) ? Suffix.points(in.wordEnd(next)) : none;
            case CURRENCY -> Suffix.money(entry.code(), in.wordEnd(at));
            case OF -> {
                Entry currency = in.word(next);
                yield currency != null && currency.role() == Role.CURRENCY
                        ? Suffix.money(currency.code(), in.wordEnd(next))
                        : none;
            }
            default -> none;
        };
    }

    /** Whether letters that directly follow digits belong to a quantity and not to a name. */
    boolean isKnown(int start, int end) {
        Entry entry = in.word(start);
        if (entry == null) {
            return false;
        }
        return switch (entry.role()) {
            case SCALE, CURRENCY, PERCENT, POINTS -> true;
            case ABBREVIATED_SCALE -> end > start + 1 || in.isCounted(end);
            case MONEY_SCALE -> in.isCounted(end);
            default -> false;
        };
    }
}
