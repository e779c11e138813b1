package org.programmekb.markup.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.text.SourceText;

/** Finds Chinese punctuation that stands where YAML needs its own, and reads what is meant. */
final class HeaderPunctuation {
    private static final Pattern FIELD = Pattern.compile("(\\s*(?:- )?[\\w.-]+|\\p{IsHan}{1,8}) ?： *(.*)");
    private static final Pattern QUOTED = Pattern.compile("(.*?: +|\\s*- +)[“”＂]([^“”＂\"]*)[“”＂]\\s*");
    private static final Pattern WHOLE = Pattern.compile("[“”＂]([^“”＂]+)[“”＂]|‘([^‘’]+)’");
    private static final Pattern CODE_VALUE = Pattern.compile("[\\w.+:/@-]+");

    private final SourceText source;
    private final Diagnostics findings;
    private final Set<Integer> reported = new HashSet<>();

    HeaderPunctuation(SourceText source, Diagnostics findings) {
        this.source = source;
        this.findings = findings;
    }

    /** The line as YAML needs it; the same if nothing in it could be Chinese punctuation for YAML. */
    static String corrected(String line) {
        String fixed = line;
        Matcher field = FIELD.matcher(fixed);
        if (field.matches()) {
            fixed = field.group(1) + ": " + field.group(2);
        }
        Matcher quoted = QUOTED.matcher(fixed);
        if (quoted.matches()) {
            return quoted.group(1) + '"' + quoted.group(2) + '"';
        }
        int colon = fixed.indexOf(": ");
        String value = colon < 0 ? fixed.strip() : fixed.substring(colon + 2).strip();
        boolean isFlow = value.startsWith("[") || value.startsWith("{") || value.startsWith("- {");
        return isFlow ? withAsciiMarks(fixed, Math.max(colon, 0)) : fixed;
    }

    /** Replaces marks between the parts of a list or a mapping, but not those within its texts. */
    private static String withAsciiMarks(String line, int from) {
        String marks = line.substring(from).replaceAll("([{,，、]\\s*[\\w-]+) *： *", "$1: ");
        marks = marks.indexOf('{') < 0
                ? marks.replaceAll(" *[，、] *", ", ")
                : marks.replaceAll(" *[，、] *(?=[\\w-]+ *: )", ", ");
        return line.substring(0, from) + marks.replaceAll("[“”＂](?=[,\\]}])|(?<=[\\[{, ])[“”＂]", "\"");
    }

    /** Reports the lines that YAML refuses but reads when corrected; returns whether there are any. */
    boolean reportLines(int firstLine, int lastLine, LineReader reader) {
        boolean found = false;
        for (int line = firstLine; line <= lastLine && line < source.lineCount(); line++) {
            String written = source.line(line);
            String right = corrected(written);
            if (!right.equals(written) && !reader.reads(written.strip()) && reader.reads(right.strip())) {
                int at = firstDifference(written, right);
                report(source.lineStart(line) + at, written.substring(at, at + 1), right.strip());
                found = true;
            }
        }
        return found;
    }

    /** Tries whether a line alone is a mapping. */
    interface LineReader {
        boolean reads(String line);
    }

    private static int firstDifference(String written, String right) {
        int at = 0;
        while (at + 1 < written.length() && at < right.length() && written.charAt(at) == right.charAt(at)) {
            at++;
        }
        return at;
    }

    /** An item of a list in brackets; several if Chinese commas stand between them, which is reported. */
    List<HeaderNode> items(Scalar item) {
        if (item.quoted() || item.text().indexOf('，') < 0 && item.text().indexOf('、') < 0) {
            return List.of(item);
        }
        List<HeaderNode> items = new ArrayList<>();
        Matcher part = Pattern.compile("[^，、]+").matcher(item.text());
        int start = source.offsetOf(item.location());
        while (part.find()) {
            items.add(new Scalar(
                    part.group().strip().replaceAll("^[“”＂]|[“”＂]$", ""), false, source.at(start + part.start())));
        }
        reportLine(item, item.text().replaceAll(".*?([，、]).*", "$1"));
        return items;
    }

    /** A field in braces; another one if a Chinese colon stands behind its name, which is reported. */
    Field field(Field field) {
        int colon = field.name().indexOf('：');
        boolean isCut = colon > 0
                && field.value() instanceof Scalar value
                && value.text().isEmpty()
                && !value.quoted();
        if (!isCut) {
            return field;
        }
        String text = field.name().substring(colon + 1);
        int start = source.offsetOf(field.location());
        Scalar value = new Scalar(text.strip(), false, source.at(start + colon + 1));
        reportLine(new Scalar(field.name(), false, field.location()), "：");
        return new Field(field.name().substring(0, colon).strip(), field.location(), value);
    }

    private void reportLine(Scalar at, String mark) {
        int line = at.location().line() - 1;
        int offset = source.offsetOf(at.location()) + Math.max(at.text().indexOf(mark), 0);
        report(offset, mark, corrected(source.line(line)).strip());
    }

    /** Reports a mark, once in a line. */
    private void report(int offset, String mark, String right) {
        if (reported.add(source.lineOf(offset))) {
            findings.report(
                    Code.HEADER_PUNCTUATION,
                    source.at(offset),
                    Message.of("header-punctuation.mark", mark),
                    Message.of("header-punctuation.hint-line", right));
        }
    }

    /**
     * A plain value without the Chinese quotation marks around it, for which YAML has its own. Around text they could be
     * meant, so they stay and are only mentioned; a title is checked as a whole elsewhere.
     */
    Scalar unquoted(String name, Scalar scalar) {
        Matcher whole = WHOLE.matcher(scalar.text());
        if (scalar.quoted() || !whole.matches() || name.equals("title")) {
            return scalar;
        }
        String inner = Optional.ofNullable(whole.group(1)).orElseGet(() -> whole.group(2));
        String mark = scalar.text().substring(0, 1);
        if (CODE_VALUE.matcher(inner).matches()) {
            report(source.offsetOf(scalar.location()), mark, inner);
            return new Scalar(inner, false, scalar.location());
        }
        findings.report(
                Code.HEADER_QUOTES,
                scalar.location(),
                Message.of("header-quotes.shown", scalar.text()),
                Message.of("header-quotes.hint-text", inner, scalar.text()));
        return scalar;
    }
}
