package org.programmekb.markup.asciidoc;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.CodeLines;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/** Finds indents and tab stops for which Asciidoctor would write so many spaces that they fill all memory. */
final class Indents {
    /** Wider indents do not fit a page. */
    private static final int MOST = 100;

    private static final Pattern WIDTH =
            Pattern.compile("(?:[\\[,]\\s*(indent|tabsize) *= *[\"']?|^:((?:source-)?indent|tabsize): +)(\\d+)");

    private Indents() {}

    /** Reports the first number that is too large; returns whether there is one. */
    static boolean report(SourceText source, Diagnostics findings) {
        if (!source.text().contains("indent") && !source.text().contains("tabsize")) {
            return false;
        }
        BitSet code = CodeLines.of(source, Markup.ASCIIDOC);
        for (int line = 0; line < source.lineCount(); line++) {
            Matcher found = WIDTH.matcher(source.line(line));
            while (!code.get(line) && found.find()) {
                String number = found.group(3);
                if (number.length() > 9 || Integer.parseInt(number) > MOST) {
                    String name = found.group(1) == null ? found.group(2) : found.group(1);
                    findings.report(
                            Code.MARKUP_INVALID,
                            source.at(source.lineStart(line) + found.start(3)),
                            Message.of("markup-invalid.indent", name, number, MOST),
                            Message.of("markup-invalid.hint-indent"));
                    return true;
                }
            }
        }
        return false;
    }
}
