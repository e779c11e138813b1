package org.programmekb.markup.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;

/** Finds headings without a space behind their marks, and with full-width marks. */
record LostHeadings(Diagnostics findings) {
    private static final Pattern HEADING = Pattern.compile("([#＃]{1,6})([ \\t\\u3000]*)([^\\s#＃][^\\n]*)");

    /** A line that is no tag, like {@code #海口}, and no number, like {@code #12}. */
    private static final Pattern TITLE = Pattern.compile(
            "(?:\\p{Lu}\\S*[ ]+\\S[^#]*|\\p{IsHan}[^#。！？!?]*|\\d+(?:\\.\\d+)*[.、]+ *\\p{L}[^#]*)(?<![.,;，；])");

    private static final int LONGEST_TITLE = 60;

    void check(LostMarkup.Block block) {
        if (!block.isIn("p") && !block.isIn("li")) {
            return;
        }
        int offset = 0;
        boolean isAlone = block.text().strip().indexOf('\n') < 0;
        for (String line : block.lines()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches() && isMeant(heading, isAlone && block.isIn("p"))) {
                report(block, offset, line, heading);
            }
            offset += line.length() + 1;
        }
    }

    private static boolean isMeant(Matcher heading, boolean isAlone) {
        String marks = heading.group(1);
        String title = heading.group(3).strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || !Character.isLetterOrDigit(title.codePointAt(0))) {
            return false;
        }
        return marks.length() > 1 && title.indexOf('#') < 0
                || isAlone && TITLE.matcher(title).matches();
    }

    private void report(LostMarkup.Block block, int offset, String line, Matcher heading) {
        String marks = "#".repeat(heading.group(1).length());
        String title = heading.group(3).strip();
        String right = marks + " " + title;
        boolean isWide = heading.group(1).indexOf('＃') >= 0;
        // One mark may begin a tag.
        Message hint = marks.length() == 1 && !isWide
                ? Message.of("heading-ignored.hint-text", right, marks + title)
                : Message.of("heading-ignored.hint-line", right);
        block.at(offset)
                .ifPresent(place -> findings.report(
                        Code.HEADING_IGNORED,
                        place,
                        Message.of(isWide ? "heading-ignored.wide" : "heading-ignored.space", line.strip()),
                        hint));
    }
}
