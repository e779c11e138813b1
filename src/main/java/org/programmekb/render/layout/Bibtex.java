package org.programmekb.render.layout;

import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.programmekb.content.PartialDate;

/** An entry in BibTeX of a page on the web. A field without a text is left out. */
public final class Bibtex {
    /** Characters that TeX does not print as they are. A brace must not occur, not even after a backslash. */
    private static final Map<Character, String> ESCAPES = Map.of(
            '\\', "\\textbackslash{}",
            '{', "\\textbraceleft{}",
            '}', "\\textbraceright{}",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");

    private static final String MARKED = "&%$#_";

    private static final String[] MONTHS = new DateFormatSymbols(Locale.ENGLISH).getMonths();

    private final StringBuilder entry;

    /** An entry with this key. */
    public Bibtex(String key) {
        this.entry = new StringBuilder("@misc{").append(key);
    }

    /** A field whose text is printed as it is. */
    public Bibtex verbatim(String field, String text) {
        return text.isEmpty() ? this : append(field, "{{" + escaped(text) + "}}");
    }

    /** The date, as precise as it is known. */
    public Bibtex date(Optional<PartialDate> date) {
        date.ifPresent(known -> {
            LocalDate day = known.firstDay();
            append("year", "{" + day.getYear() + "}");
            if (!(known instanceof PartialDate.OfYear)) {
                String month = month(day);
                append("month", month.substring(0, 3).toLowerCase(Locale.ROOT));
                if (!(known instanceof PartialDate.OfMonth)) {
                    append("day", "{" + day.getDayOfMonth() + "}");
                }
            }
        });
        return this;
    }

    /** The English name of the month. */
    static String month(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    /** The address on the web. */
    public Bibtex url(String url) {
        return link("howpublished", url);
    }

    /** A field with an address on the web. */
    public Bibtex link(String field, String url) {
        return url.isEmpty() ? this : append(field, "{\\url{" + url + "}}");
    }

    @Override
    public String toString() {
        return entry + "\n}";
    }

    private Bibtex append(String field, String value) {
        entry.append(",\n  ").append(field).append(" = ").append(value);
        return this;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKED.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(ESCAPES.getOrDefault(c, String.valueOf(c)));
            }
        }
        return escaped.toString();
    }
}
