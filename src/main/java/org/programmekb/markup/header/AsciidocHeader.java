package org.programmekb.markup.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.text.SourceText;

/**
 * Reads fields from an AsciiDoc document header: the title, the revision date and attributes that start with
 * {@code jbake-}. All other attributes belong to AsciiDoc.
 */
record AsciidocHeader(SourceText source, YamlReader yaml, Diagnostics findings) {
    private static final Pattern TITLE = Pattern.compile("[=#][ \\t]+(\\S.*?)[ \\t]*");
    private static final Pattern ATTRIBUTE = Pattern.compile(":(!?[\\w][\\w-]*!?):(?:[ \\t]+(.*?))?[ \\t]*");
    private static final Pattern AUTHOR = Pattern.compile("[\\w\\p{L}][^:=]*(?:<[^>]+>)?[ \\t]*");
    private static final Pattern REVISION =
            Pattern.compile("(?:[^\\d{,]*[^,]*,[ \\t]*)?(\\d[^:,]*?)[ \\t]*(?::[ \\t].*)?");
    private static final String PREFIX = "jbake-";

    /** Adds the fields of the header that starts at or after this offset. */
    void into(FieldList fields, int from) {
        int line = HeaderReader.find(source, source.lineOf(from), text -> !text.isBlank() && !isComment(text));
        int afterTitle = -1;
        for (; line < source.lineCount() && !source.line(line).isBlank(); line++) {
            String text = source.line(line);
            int start = source.lineStart(line);
            Matcher title = TITLE.matcher(text);
            Matcher attribute = ATTRIBUTE.matcher(text);
            if (afterTitle < 0 && title.matches()) {
                afterTitle = 0;
                Scalar value = new Scalar(title.group(1), false, source.at(start + title.start(1)));
                fields.addUnlessEqual(new Field("title", source.at(start), value));
            } else if (attribute.matches()) {
                line = attribute(fields, attribute, line);
            } else if (!isComment(text)) {
                if (afterTitle < 0 || afterTitle > 1) {
                    return;
                }
                afterTitle++;
                revision(fields, text, start, afterTitle);
            }
        }
    }

    /** Adds one attribute and returns the number of its last line. */
    private int attribute(FieldList fields, Matcher attribute, int line) {
        int start = source.lineStart(line);
        String name = attribute.group(1);
        int from = attribute.group(2) == null ? start + attribute.end(1) + 1 : start + attribute.start(2);
        int to = attribute.group(2) == null ? from : start + attribute.end(2);
        int last = line;
        StringBuilder continued = new StringBuilder(source.text().substring(from, to));
        while (continued.toString().endsWith(" \\") && last + 1 < source.lineCount()) {
            last++;
            continued.setLength(continued.length() - 1);
            continued.append(source.line(last).strip());
        }
        HeaderNode value = last == line
                ? HeaderReader.value(source, from, to, yaml, findings)
                : new Scalar(continued.toString(), false, source.at(from));
        if (name.startsWith(PREFIX)) {
            fields.add(new Field(name.substring(PREFIX.length()), source.at(start), value));
        } else if (name.equals("revdate")) {
            fields.add(new Field("date", source.at(start), value));
        }
        return last;
    }

    /** Reads the date from the revision line, which follows the author line below the title. */
    private void revision(FieldList fields, String text, int start, int lineAfterTitle) {
        if (lineAfterTitle == 1 && AUTHOR.matcher(text).matches() && !Character.isDigit(text.charAt(0))) {
            return;
        }
        Matcher revision = REVISION.matcher(text);
        if (lineAfterTitle == 2 && revision.matches()) {
            Scalar date = new Scalar(revision.group(1), false, source.at(start + revision.start(1)));
            fields.add(new Field("date", source.at(start + revision.start(1)), date));
        }
    }

    private static boolean isComment(String line) {
        return line.startsWith("//") && !line.startsWith("///");
    }
}
