package org.programmekb.render.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.programmekb.content.PartialDate;
import org.programmekb.render.view.View;

/**
 * How a page is cited in the forms of APA (7th edition), GB/T 7714-2015 and BibTeX. The forms are the same in all
 * languages; a date is as precise as it is known.
 *
 * @param key the key of the BibTeX entry
 * @param author the publisher
 * @param title the title of the document
 * @param site the name of the site
 * @param date the date of the document, or else of its last change
 * @param url the absolute address of the page
 */
record PageCitation(String key, String author, String title, String site, Optional<PartialDate> date, String url) {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    /** Characters that TeX does not print as they are. A brace must not occur, not even after a backslash. */
    private static final Map<Character, String> ESCAPES = Map.of(
            '\\', "\\textbackslash{}",
            '{', "\\textbraceleft{}",
            '}', "\\textbraceright{}",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");

    private static final String MARKED = "&%$#_";
    private static final String ENDS = ".?!。？！";

    /** The three forms; those that are printed in parts have the name of the part at the end. */
    View view() {
        return new View()
                .with("title", title)
                .with("apaBefore", closed(author) + "(" + apaDate() + "). ")
                .with("apaAfter", apaAfter())
                .with("gbtBefore", closed(author) + title + "[EB/OL]. " + gbtDate())
                .with("gbtAfter", ". " + url + ".")
                .with("bibtex", bibtex());
    }

    /** A site that is its own publisher is named once. */
    private String apaAfter() {
        String publication = site.equals(author) ? "" : closed(site);
        return closed(title).substring(title.length()) + publication + url;
    }

    private String apaDate() {
        if (date.isEmpty()) {
            return "n.d.";
        }
        LocalDate day = date.get().firstDay();
        String month = MONTHS.get(day.getMonthValue() - 1);
        return switch (precision()) {
            case 1 -> Integer.toString(day.getYear());
            case 2 -> day.getYear() + ", " + month;
            default -> day.getYear() + ", " + month + " " + day.getDayOfMonth();
        };
    }

    private String gbtDate() {
        String iso = date.map(PartialDate::iso).orElse("");
        return iso.isEmpty() ? "" : "(" + (precision() < 3 ? iso : iso.substring(0, "yyyy-MM-dd".length())) + ")";
    }

    private String bibtex() {
        StringBuilder entry = new StringBuilder("@misc{").append(key);
        append(entry, "author", "{{" + escaped(author) + "}}");
        append(entry, "title", "{{" + escaped(title) + "}}");
        if (!site.equals(author)) {
            append(entry, "organization", "{{" + escaped(site) + "}}");
        }
        date.map(PartialDate::firstDay).ifPresent(day -> {
            append(entry, "year", "{" + day.getYear() + "}");
            if (precision() > 1) {
                String month = MONTHS.get(day.getMonthValue() - 1);
                append(entry, "month", month.substring(0, 3).toLowerCase(Locale.ROOT));
            }
            if (precision() > 2) {
                append(entry, "day", "{" + day.getDayOfMonth() + "}");
            }
        });
        append(entry, "howpublished", "{\\url{" + url + "}}");
        return entry.append("\n}").toString();
    }

    private static void append(StringBuilder entry, String field, String value) {
        entry.append(",\n  ").append(field).append(" = ").append(value);
    }

    /** How much of the date is known: the year (1), the month (2), or the day (3). */
    private int precision() {
        PartialDate known = date.orElseThrow();
        return known instanceof PartialDate.OfYear ? 1 : known instanceof PartialDate.OfMonth ? 2 : 3;
    }

    /** A part with a full stop and a space behind it, unless it has a mark of its own. */
    private static String closed(String part) {
        boolean isClosed = !part.isEmpty() && ENDS.indexOf(part.charAt(part.length() - 1)) >= 0;
        return part + (isClosed ? " " : ". ");
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
