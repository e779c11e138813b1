package org.programmekb.paper;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of a PDF file of Chromium, and changed in it, without reading its structure: its objects are not compressed. */
final class PdfBytes {
    private static final Pattern PAGE = Pattern.compile("/Type /Page\\b");
    private static final Pattern DATE = Pattern.compile("(/(?:CreationDate|ModDate) \\(D:)\\d{14}\\+\\d\\d'\\d\\d'\\)");
    private static final Pattern CREATOR = Pattern.compile("/Creator \\([^)\\\\]*(?:\\\\.[^)\\\\]*)*\\)");
    private static final String NEVER = "19700101000000";

    private PdfBytes() {}

    static int pages(byte[] pdf) {
        return (int) PAGE.matcher(text(pdf)).results().count();
    }

    /**
     * The same file without the time of printing and the version of the browser. Everything stays where it is, since the
     * file says at which byte each object begins.
     *
     * @param date when the content was changed, as digits from the year on; any other characters are left out
     */
    static byte[] dated(byte[] pdf, String date) {
        String digits = date.replaceAll("\\D", "");
        String time =
                (digits + NEVER.substring(Math.min(digits.length(), NEVER.length()))).substring(0, NEVER.length());
        Matcher dates = DATE.matcher(text(pdf));
        String dated = dates.replaceAll("$1" + time + "+00'00')");
        String made = CREATOR.matcher(dated).replaceFirst(PdfBytes::creator);
        return made.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String creator(MatchResult found) {
        String name = "/Creator (kb";
        return name + " ".repeat(Math.max(0, found.group().length() - name.length() - 1)) + ")";
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
