package org.programmekb.render.layout;

import java.time.LocalDate;
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
        String month = Bibtex.month(day);
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
        return new Bibtex(key)
                .verbatim("author", author)
                .verbatim("title", title)
                .verbatim("organization", site.equals(author) ? "" : site)
                .date(date)
                .url(url)
                .toString();
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
}
