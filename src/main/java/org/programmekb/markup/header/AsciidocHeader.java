package org.programmekb.markup.header;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.AsciidocHeaderLines.Line;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.text.SourceText;

/**
 * Reads fields from an AsciiDoc document header: the title, the revision date and attributes that start with
 * {@code jbake-}. All other attributes belong to AsciiDoc.
 */
final class AsciidocHeader {
    private static final String PREFIX = "jbake-";
    private static final String TITLE = "title";
    private static final Pattern ANCHOR = Pattern.compile("\\[\\[[^\\[\\]]+]]");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern REVISION =
            Pattern.compile("(?:[^,]*,[ \\t]*)?(\\d[^:,]*(?<![ \\t]))[ \\t]*(?::[ \\t].*)?");
    private static final Pattern REVISION_WITHOUT_DATE = Pattern.compile("v\\d.*|\\p{L}+ \\d.*|.*\\{.*");
    /** Up to four words and an e-mail address, as Asciidoctor expects them; several persons between semicolons. */
    private static final Pattern PERSONS = Pattern.compile(
            "(?U).*\\{.*|(?:\\w[\\w.'’·-]*(?: +[\\w(][\\w.'’·)-]*){0,3}(?: +<.+>)?(?:;[ \\t]*|[ \\t]*$))++");
    /** No name has as many characters. */
    private static final Pattern HAN_SENTENCE = Pattern.compile("\\p{IsHan}{7,}");
    /** A line that was meant as an attribute, written as in YAML, with full-width marks or without a space. */
    private static final Pattern MEANT =
            Pattern.compile("[:：]?[ \\t]*(?:jbake-)?([a-z][a-z-]*)[ \\t]*[:：=＝](?!//)[ \\t]*(.*)");

    private static final Pattern STRAY = Pattern.compile("[:：][ \\t]*(jbake-[\\w-]+)[ \\t]*[:：].*");
    /** A line that was meant as the title: with a full-width mark, without a space, or with too many marks. */
    private static final Pattern MEANT_AS_TITLE = Pattern.compile("[=＝＃]+[ \\t]*([^=＝＃\\s].*)");
    /** Fields that all documents may have. Their names get no meaning in AsciiDoc before they have the prefix. */
    private static final Set<String> FIELDS = Set.of("""
            aliases cities clusters date expires laps organisations projects publish-on status summary
            tags""".split("\\s"));

    private final SourceText source;
    private final AsciidocHeaderLines lines;
    private final YamlReader yaml;
    private final Diagnostics findings;
    private final FieldList fields;
    private Extent extent = Extent.WHOLE;
    private Optional<Field> revision = Optional.empty();

    private AsciidocHeader(
            SourceText source, AsciidocHeaderLines lines, YamlReader yaml, Diagnostics findings, FieldList fields) {
        this.source = source;
        this.lines = lines;
        this.yaml = yaml;
        this.findings = findings;
        this.fields = fields;
    }

    /** Adds the fields of the header that starts at or after this offset. */
    static AsciidocHeader read(SourceText source, int from, YamlReader yaml, Diagnostics findings, FieldList fields) {
        AsciidocHeaderLines lines = AsciidocHeaderLines.read(source, source.lineOf(from));
        AsciidocHeader header = new AsciidocHeader(source, lines, yaml, findings, fields);
        lines.lines().forEach(header::add);
        header.revision.filter(date -> !fields.has(date.name())).ifPresent(fields::add);
        if (fields.has(TITLE)) {
            lines.below(STRAY).forEach(header::reportStray);
        }
        return header;
    }

    /** Whether everything in it was understood. */
    Extent extent() {
        return extent;
    }

    private void add(Line line) {
        String text = source.line(line.first());
        int start = source.lineStart(line.first());
        switch (line.kind()) {
            case TITLE -> {
                Matcher marked = AsciidocHeaderLines.TITLE.matcher(text);
                int from = line.last() == line.first() && marked.matches() ? marked.start(1) : 0;
                String title = ANCHOR.matcher(text.substring(from)).replaceAll("");
                Scalar value = new Scalar(CODE.matcher(title).replaceAll("$1").strip(), false, source.at(start + from));
                fields.addUnlessEqual(new Field(TITLE, source.at(start), value));
            }
            case ATTRIBUTE -> {
                Matcher attribute = AsciidocHeaderLines.ATTRIBUTE.matcher(text);
                if (attribute.matches()) {
                    attribute(attribute, line);
                }
            }
            case AUTHOR -> {
                if (!PERSONS.matcher(text).matches()
                        || HAN_SENTENCE.matcher(text).find()) {
                    reportNotShown(line.first());
                }
            }
            case REVISION -> {
                Matcher date = REVISION.matcher(text);
                if (date.matches()) {
                    int at = start + date.start(1);
                    Scalar value = new Scalar(date.group(1), false, source.at(at));
                    revision = revision.or(() -> Optional.of(new Field("date", source.at(at), value)));
                } else if (!REVISION_WITHOUT_DATE.matcher(text).matches()) {
                    reportNotShown(line.first());
                }
            }
        }
    }

    private void attribute(Matcher attribute, Line line) {
        int start = source.lineStart(line.first());
        String name = attribute.group(1);
        if (name.startsWith(PREFIX)) {
            fields.add(new Field(name.substring(PREFIX.length()), source.at(start), value(attribute, line)));
        } else if (name.equals("revdate")) {
            revision = Optional.of(new Field("date", source.at(start), value(attribute, line)));
        } else if (FIELDS.contains(name) && !source.text().contains("{" + name + "}")) {
            findings.report(
                    Code.MARKUP_WARNING,
                    source.at(start),
                    Message.of("markup-warning.attribute", name),
                    write(":" + PREFIX + source.line(line.first()).strip().substring(1)));
        }
    }

    private HeaderNode value(Matcher attribute, Line line) {
        int start = source.lineStart(line.first());
        int from = attribute.group(2) == null ? start + attribute.end(1) + 1 : start + attribute.start(2);
        int to = attribute.group(2) == null ? from : start + attribute.end(2);
        if (line.last() == line.first()) {
            return HeaderReader.value(source, from, to, yaml, findings);
        }
        StringBuilder continued = new StringBuilder(source.text().substring(from, to));
        for (int next = line.first() + 1; next <= line.last(); next++) {
            continued.setLength(continued.length() - 1);
            continued.append(source.line(next).strip());
        }
        return new Scalar(continued.toString(), false, source.at(from));
    }

    /** Reports a line directly below the title that Asciidoctor takes for author or version, and never shows. */
    private void reportNotShown(int line) {
        extent = Extent.PARTIAL;
        String text = source.line(line).strip();
        Matcher meant = MEANT.matcher(text);
        if (meant.matches()) {
            findings.report(
                    Code.HEADER_INVALID,
                    source.at(source.lineStart(line)),
                    Message.of("header-invalid.not-an-attribute", text),
                    write(":" + PREFIX + meant.group(1) + ": " + meant.group(2)));
        } else {
            findings.report(
                    Code.HEADER_INVALID,
                    source.at(source.lineStart(line)),
                    Message.of("header-invalid.text-below-title", text),
                    Message.of("header-invalid.hint-below-title"));
        }
    }

    /** Reports that no part of the header gives a title, if this is so. */
    void requireTitle() {
        if (fields.has(TITLE)) {
            return;
        }
        extent = Extent.PARTIAL;
        int end = lines.end();
        Matcher meant = MEANT_AS_TITLE.matcher(
                end < source.lineCount() ? source.line(end).stripTrailing() : "");
        if (meant.matches()) {
            findings.report(
                    Code.HEADER_MISSING,
                    source.at(source.lineStart(end)),
                    Message.of("header-missing.not-a-title", source.line(end).strip()),
                    write("= " + meant.group(1)));
        } else {
            findings.report(
                    Code.HEADER_MISSING,
                    source.at(0),
                    Message.of("header-missing.no-title"),
                    Message.of("header-missing.hint-asciidoc"));
        }
    }

    private void reportStray(int line) {
        extent = Extent.PARTIAL;
        Matcher stray = STRAY.matcher(source.line(line));
        if (stray.matches()) {
            findings.report(
                    Code.HEADER_INVALID,
                    source.at(source.lineStart(line)),
                    Message.of("header-invalid.below-header", ":" + stray.group(1) + ":"),
                    Message.of("header-invalid.hint-below-header"));
        }
    }

    private static Message write(String text) {
        return Message.of("suggestion.write", text);
    }
}
