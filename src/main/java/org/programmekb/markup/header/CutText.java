package org.programmekb.markup.header;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.SourceText;

/** Finds text that YAML takes for a comment, because it follows a space and {@code #}. */
record CutText(SourceText source, Diagnostics findings) {
    private static final Pattern COMMENT = Pattern.compile("[ \\t]+(#.*)");
    private static final Pattern NUMBER = Pattern.compile("# ?\\d.*");
    private static final Set<String> TEXTS = Set.of("title", "summary", "name", "alt", "image.alt", "credit");

    /**
     * Reports the text behind a plain value. A comment begins with a space behind {@code #}; other values than text may
     * have any comment.
     *
     * @param name the field
     * @param value the value that YAML has read
     * @param end the offset behind the value
     */
    void check(String name, String value, int end) {
        int line = source.lineOf(end);
        Matcher comment = COMMENT.matcher(source.text()
                .substring(end, source.lineStart(line) + source.line(line).length()));
        if (!comment.matches()) {
            return;
        }
        String rest = comment.group(1).stripTrailing();
        boolean isText = TEXTS.contains(name) || value.chars().anyMatch(c -> c == ' ' || c > '\u007F');
        boolean isCut = rest.length() > 1 && rest.charAt(1) != ' ' && rest.charAt(1) != '#'
                || TEXTS.contains(name) && NUMBER.matcher(rest).matches();
        if (isText && isCut) {
            String whole =
                    value + source.text().substring(end, end + comment.end()).stripTrailing();
            findings.report(
                    Code.TEXT_CUT,
                    source.at(end + comment.start(1)),
                    Message.of("text-cut.comment", value, rest),
                    Message.of("text-cut.hint-line", name + ": \"" + whole.replace("\"", "\\\"") + "\""));
        }
    }
}
