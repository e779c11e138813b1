package org.programmekb.markup.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of blocks of code, in which nothing is markup. */
public final class CodeLines {
    private static final Pattern MARKDOWN =
            Pattern.compile("[ \\t]*(?:>[ ]?|[-*+][ \\t]+|\\d{1,9}[.)][ \\t]+)*+[ \\t]*(`{3,}|~{3,})([^`]*)");
    private static final Pattern ASCIIDOC = Pattern.compile("(-{4,}|\\.{4,}|\\+{4,}|/{4,}|`{3})([^`]*)");

    private CodeLines() {}

    /** The numbers of the lines of code, counted from 0, fences included. */
    public static BitSet of(SourceText source, Markup markup) {
        return switch (markup) {
            case MARKDOWN -> fenced(source, MARKDOWN);
            case ASCIIDOC -> fenced(source, ASCIIDOC);
            case HTML -> preformatted(source);
        };
    }

    private static BitSet fenced(SourceText source, Pattern fence) {
        BitSet code = new BitSet();
        String open = "";
        int opened = 0;
        for (int line = 0; line < source.lineCount(); line++) {
            Matcher matcher = fence.matcher(source.line(line));
            boolean isFence = matcher.matches();
            if (!open.isEmpty()) {
                code.set(line);
                boolean closes = isFence
                        && matcher.group(1).startsWith(open)
                        && matcher.group(2).isBlank();
                open = closes ? "" : open;
            } else if (isFence) {
                code.set(line);
                open = matcher.group(1);
                opened = line;
            }
        }
        if (!open.isEmpty()) {
            // A line below a header or a title can look like a fence; nothing is hidden by one that is never closed.
            code.clear(opened, source.lineCount());
        }
        return code;
    }

    private static BitSet preformatted(SourceText source) {
        BitSet code = new BitSet();
        boolean within = false;
        for (int line = 0; line < source.lineCount(); line++) {
            String text = source.line(line);
            within |= text.contains("<pre");
            code.set(line, within);
            within &= !text.contains("</pre>");
        }
        return code;
    }
}
