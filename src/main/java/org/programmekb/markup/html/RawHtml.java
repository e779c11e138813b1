package org.programmekb.markup.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.markup.text.Places;

/** Adds source offsets to the tags of an author's HTML. */
public final class RawHtml {
    /**
     * A comment, or a start tag as HTML's tokenizer finds it: its name, then the rest with quoted values, in which
     * nothing is mistaken for a tag or its end.
     */
    private static final Pattern COMMENT_OR_TAG = Pattern.compile(
            "<!--(?s:.*?)(?:-->|\\z)|(<[A-Za-z][^ \n\t>/]*+)((?:[^>=]++|=[ \n\t]*+(?:\"[^\"]*+\"?+|'[^']*+'?+)?+)*+)(>?+)");

    private RawHtml() {}

    /**
     * Adds {@link Places#OFFSET} to every start tag. An anchor such as {@code <a id="x"/>} gets an end tag, because the
     * slash means nothing in HTML and the link would go on to the end of the document.
     *
     * @param offset the offset of the first character of {@code html} in the source
     */
    public static String withOffsets(CharSequence html, int offset) {
        return COMMENT_OR_TAG.matcher(html).replaceAll(found -> {
            String rest = found.group(2);
            return Matcher.quoteReplacement(
                    rest == null
                            ? found.group()
                            : found.group(1) + ' ' + Places.OFFSET + "=\"" + (offset + found.start()) + '"'
                                    + (rest.startsWith("/") ? " " : "") + rest + found.group(3)
                                    + (isClosedAnchor(found.group(1), rest) ? "</a>" : ""));
        });
    }

    private static boolean isClosedAnchor(String start, String rest) {
        return start.equalsIgnoreCase("<a") && rest.endsWith("/") && !rest.contains("href");
    }
}
