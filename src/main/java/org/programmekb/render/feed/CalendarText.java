package org.programmekb.render.feed;

import java.nio.charset.StandardCharsets;

/** Text of a calendar file (RFC 5545): lines of at most 75 bytes that end with CR and LF. */
final class CalendarText {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    /** A property whose value is no text, such as a date; its name may have parameters. */
    CalendarText value(String name, String value) {
        String line = name + ":" + value;
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int own = bytes(c);
            if (bytes + own > LONGEST) {
                // A line that begins with a space continues the one before.
                lines.append(END).append(' ');
                bytes = 1;
            }
            lines.appendCodePoint(c);
            bytes += own;
            i += Character.charCount(c);
        }
        lines.append(END);
        return this;
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** A property whose value is a text. */
    CalendarText text(String name, String text) {
        return value(
                name,
                text.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", " "));
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
