package org.programmekb.prose.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds web addresses, paths of files, numbers of characters, formats, marks of footnotes, e-mail addresses and telephone numbers, whose digits are not quantities. */
final class Untouched {
    /** The minimum number of digits of a telephone number with area code. */
    private static final int TELEPHONE_DIGITS = 7;

    /** The number of a character (U+2060), a part of a format (%1$d), and the mark of a footnote that is missing ([^4]). */
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Za-z])U\\+[0-9A-Fa-f]{4,6}(?![0-9A-Za-z])|%[0-9]+\\$[a-z]|\\[\\^[^\\]\\s]+\\]");

    private record Span(int start, int end) {}

    private final String text;
    private final List<Span> spans = new ArrayList<>();

    /** Finds all addresses; e-mail addresses are also added as statements. */
    Untouched(String text, List<Statement> found) {
        this.text = text;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            mail(at, found);
        }
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
            spans.add(new Span(back(at, ""), forth(at + 3)));
        }
        for (int at = text.indexOf("www."); at >= 0; at = text.indexOf("www.", at + 1)) {
            spans.add(new Span(at, forth(at)));
        }
        if (text.indexOf("U+") >= 0 || text.indexOf('%') >= 0 || text.indexOf("[^") >= 0) {
            CODE.matcher(text).results().forEach(code -> spans.add(new Span(code.start(), code.end())));
        }
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            int end = forth(at);
            if (isPath(at, end)) {
                spans.add(new Span(at, end));
                at = end - 1;
            }
        }
    }

    /** Whether it begins with a slash and has another one: /2020/01/02/port.jpg. */
    private boolean isPath(int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        return !Character.isLetterOrDigit(before)
                && before != '/'
                && start + 1 < end
                && isPlain(text.charAt(start + 1))
                && text.substring(start + 1, end).indexOf('/') > 0;
    }

    private void mail(int at, List<Statement> found) {
        int start = back(at, "._%+-");
        int end = at + 1;
        while (end < text.length() && (isPlain(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > at + 1 && !isPlain(text.charAt(end - 1))) {
            end--;
        }
        String host = text.substring(at, end);
        boolean isHost = host.indexOf('.') > 1 && Character.isLetter(host.charAt(host.length() - 1));
        if (start < at && isHost) {
            spans.add(new Span(start, end));
            String address = text.substring(start, end).toLowerCase(Locale.ROOT);
            found.add(new Statement(Statement.Kind.EMAIL, address, Statement.Weight.FIRM, start, end));
        }
    }

    private int back(int at, String others) {
        int start = at;
        while (start > 0 && (isPlain(text.charAt(start - 1)) || others.indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private int forth(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < '\u2000') {
            end++;
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** The end of the address that includes {@code at}; {@code at} if there is none. */
    int end(int at) {
        if (spans.isEmpty()) {
            return at;
        }
        for (Span span : spans) {
            if (span.start <= at && at < span.end) {
                return span.end;
            }
        }
        return at;
    }

    /** The end of the telephone number that starts with the digit at {@code at}; {@code at} if there is none. */
    int telephoneEnd(int at) {
        boolean isMarked = at > 0 && text.charAt(at - 1) == '+' || text.charAt(at) == '0';
        int digits = 0;
        int groups = 0;
        int end = at;
        while (end < text.length() && Figure.isDigit(text.charAt(end))) {
            int more = Figure.digitsEnd(text, end);
            digits += more - end;
            groups++;
            end = more;
            int next = more;
            while (next < text.length() && next < more + 2 && isBetween(text.charAt(next), isMarked)) {
                next++;
            }
            if (next == more || next >= text.length() || !Figure.isDigit(text.charAt(next))) {
                break;
            }
            end = next;
        }
        boolean isTelephone = digits >= TELEPHONE_DIGITS && (isMarked || groups >= 3 && !isDate(at));
        return isTelephone ? end : at;
    }

    private static boolean isBetween(char c, boolean isMarked) {
        return c == '-' || isMarked && (c == ' ' || c == '(' || c == ')' || c == '\u00a0');
    }

    private boolean isDate(int at) {
        return NumericDate.at(text, at).isPresent();
    }
}
