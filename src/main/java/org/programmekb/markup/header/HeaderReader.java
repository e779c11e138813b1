package org.programmekb.markup.header;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/** Detects which of the three forms a header has, and reads it. */
public record HeaderReader(YamlReader yaml, Diagnostics findings) {
    private static final Pattern PAIR = Pattern.compile("([A-Za-z][\\w.-]*)[ \\t]*=[ \\t]*(.*?)[ \\t]*");

    private static final Pattern HEADING = Pattern.compile("#[ \\t]+(.*?)(?:[ \\t]+#+)?");
    /** What a word processor or a hurry makes of three hyphens. */
    private static final Pattern HYPHENS = Pattern.compile("[-–—－]+");

    public Header read(SourceText source, Markup markup) {
        int first = find(source, 0, line -> !line.isBlank());
        if (first < source.lineCount()) {
            String line = source.line(first).stripTrailing();
            if (line.equals("---")) {
                return withAsciidocFields(source, markup, yamlHeader(source, first));
            }
            if (PAIR.matcher(line).matches()) {
                int end = find(source, first, each -> each.stripTrailing().matches("~{6,}"));
                if (end < source.lineCount()) {
                    return withAsciidocFields(source, markup, pairs(source, first, end));
                }
                if (line.matches("[a-z-]+=.*")) {
                    return unterminated(source, first, Message.of("header-unterminated.hint-pairs"));
                }
            }
        }
        if (markup == Markup.ASCIIDOC) {
            FieldList fields = new FieldList(findings);
            AsciidocHeader header = AsciidocHeader.read(source, 0, yaml, findings, fields);
            header.requireTitle();
            return new Header(new Mapping(fields.fields(), start(source), header.extent()), 0);
        }
        return missing(source, first);
    }

    private Header missing(SourceText source, int first) {
        String line = first < source.lineCount() ? source.line(first).strip() : "";
        Matcher heading = HEADING.matcher(line);
        Message hint = Code.HEADER_MISSING.hint();
        if (HYPHENS.matcher(line).matches()) {
            hint = Message.of("header-missing.hint-hyphens", line);
        } else if (heading.matches()) {
            hint = Message.of("header-missing.hint-heading", line, heading.group(1));
        }
        findings.report(Code.HEADER_MISSING, start(source), Message.of("header-missing.none"), hint);
        // The heading is the title, and no mistake in the text.
        return new Header(
                new Mapping(List.of(), start(source), Extent.PARTIAL),
                heading.matches() ? source.lineStart(first + 1) : 0);
    }

    private Header withAsciidocFields(SourceText source, Markup markup, Header header) {
        if (markup != Markup.ASCIIDOC) {
            return header;
        }
        FieldList fields = new FieldList(findings);
        header.fields().fields().forEach(fields::add);
        Extent extent = AsciidocHeader.read(source, header.bodyStart(), yaml, findings, fields)
                .extent();
        Mapping own = header.fields();
        return new Header(
                new Mapping(fields.fields(), own.location(), own.extent() == Extent.WHOLE ? extent : own.extent()),
                header.bodyStart());
    }

    private Header yamlHeader(SourceText source, int first) {
        int end = find(source, first + 1, line -> line.stripTrailing().equals("---"));
        if (end == source.lineCount()) {
            return unterminated(source, first, Code.HEADER_UNTERMINATED.hint());
        }
        Mapping fields = yaml.mapping(source, source.lineStart(first + 1), source.lineStart(end), findings);
        return new Header(fields, source.lineStart(end + 1));
    }

    /** The number of the first line from this one on that meets the condition, or else the number of lines. */
    static int find(SourceText source, int from, Predicate<String> condition) {
        int line = from;
        while (line < source.lineCount() && !condition.test(source.line(line))) {
            line++;
        }
        return line;
    }

    /** Returns an empty header and body, because the start of the body is unknown. */
    private Header unterminated(SourceText source, int first, Message hint) {
        Location place = source.at(source.lineStart(first));
        findings.report(Code.HEADER_UNTERMINATED, place, Message.of("header-unterminated.open"), hint);
        return new Header(new Mapping(List.of(), place, Extent.PARTIAL), source.length());
    }

    private Header pairs(SourceText source, int first, int end) {
        FieldList fields = new FieldList(findings);
        Extent extent = Extent.WHOLE;
        for (int line = first; line < end; line++) {
            String text = source.line(line);
            Matcher pair = PAIR.matcher(text);
            int start = source.lineStart(line);
            if (pair.matches()) {
                HeaderNode value = value(source, start + pair.start(2), start + pair.end(2), yaml, findings);
                fields.add(new Field(pair.group(1), source.at(start), value));
            } else if (!text.isBlank() && !text.startsWith("#")) {
                findings.report(
                        Code.HEADER_INVALID,
                        source.at(start),
                        Message.of("header-invalid.pair", text.strip()),
                        Message.of("header-invalid.hint-pair"));
                extent = Extent.PARTIAL;
            }
        }
        Location place = source.at(source.lineStart(first));
        return new Header(new Mapping(fields.fields(), place, extent), source.lineStart(end + 1));
    }

    /** A value in one line: YAML if it starts like a list or a mapping, else text. */
    static HeaderNode value(SourceText source, int from, int to, YamlReader yaml, Diagnostics findings) {
        String text = source.text().substring(from, to);
        Scalar scalar = new Scalar(text, false, source.at(from));
        if (text.startsWith("[") || text.startsWith("{")) {
            return yaml.value(source, from, to, findings).orElse(scalar);
        }
        return scalar;
    }

    private static Location start(SourceText source) {
        return new Location(source.path(), 1, 1);
    }
}
