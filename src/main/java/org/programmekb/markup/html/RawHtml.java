package org.programmekb.markup.html;

import org.programmekb.markup.text.Places;

/** Adds source offsets to the tags of an author's HTML. */
public final class RawHtml {
    private final CharSequence html;
    private final StringBuilder noted;
    private int at;

    private RawHtml(CharSequence html) {
        this.html = html;
        this.noted = new StringBuilder(html.length() + 64);
    }

    /**
     * Adds {@link Places#OFFSET} to every start tag.
     *
     * @param offset the offset of the first character of {@code html} in the source
     */
    public static String withOffsets(CharSequence html, int offset) {
        return new RawHtml(html).note(offset);
    }

    /** Finds tags and quoted values as HTML's tokenizer does, so that text is not mistaken for a tag. */
    private String note(int offset) {
        int copied = 0;
        while (at < html.length()) {
            if (startsWith("<!--")) {
                skipComment();
            } else if (html.charAt(at) == '<' && at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
                int start = at;
                at++;
                skipName();
                noted.append(html, copied, at).append(' ').append(Places.OFFSET).append("=\"");
                noted.append(offset + start).append('"');
                copied = at;
                if (at < html.length() && html.charAt(at) == '/') {
                    noted.append(' ');
                }
                skipAttributes();
            } else {
                at++;
            }
        }
        return noted.append(html, copied, html.length()).toString();
    }

    private void skipComment() {
        at += 4;
        while (at < html.length() && !startsWith("-->")) {
            at++;
        }
    }

    private void skipName() {
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>' && html.charAt(at) != '/') {
            at++;
        }
    }

    private void skipAttributes() {
        while (at < html.length() && html.charAt(at) != '>') {
            if (html.charAt(at) != '=') {
                at++;
                continue;
            }
            at++;
            while (at < html.length() && isSpace(html.charAt(at))) {
                at++;
            }
            if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
                char quote = html.charAt(at);
                at++;
                while (at < html.length() && html.charAt(at) != quote) {
                    at++;
                }
                at++;
            }
        }
    }

    private boolean startsWith(String text) {
        return at + text.length() <= html.length() && text.contentEquals(html.subSequence(at, at + text.length()));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
