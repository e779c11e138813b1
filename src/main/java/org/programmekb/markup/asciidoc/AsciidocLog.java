package org.programmekb.markup.asciidoc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.log.LogRecord;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.SourceText;

/** Turns Asciidoctor's log into findings. */
record AsciidocLog(AsciidocConversion conversion) {
    private static final Pattern SUBJECT = Pattern.compile("[^:]*: ([^;]+)(?:;.*)?");
    private static final Pattern MISSING_ATTRIBUTE = Pattern.compile("skipping reference to missing attribute: (.*)");
    private static final Pattern UNEVEN = Pattern.compile("dropping cells? .*");
    /** What a check for all markup languages reports, too: levels and ids. */
    private static final Pattern REPORTED_ELSEWHERE =
            Pattern.compile("section title out of sequence.*|level 0 sections can only be used.*|id assigned to .*");
    /** What follows from code that could not be read. */
    private static final Pattern FOLLOWS = Pattern.compile("no callout found for.*");
    /** A block that another program than Asciidoctor would include. */
    private static final Pattern OTHER_MACRO = Pattern.compile(
            "^(?!image|video|audio|toc|ifn?def|ifeval|endif|include::)[a-z][\\w-]*::\\S*\\[.*]$", Pattern.MULTILINE);

    void add(LogRecord record, String line) {
        Code code = switch (record.getSeverity()) {
            case ERROR, FATAL -> Code.MARKUP_INVALID;
            case WARN, UNKNOWN -> Code.MARKUP_WARNING;
            case INFO, DEBUG -> null;
        };
        Matcher attribute = MISSING_ATTRIBUTE.matcher(line);
        if (code == null
                || REPORTED_ELSEWHERE.matcher(line).matches()
                || FOLLOWS.matcher(line).matches()
                        && (conversion.lacksIncludes() || conversion.contains(OTHER_MACRO))) {
            return;
        }
        if (attribute.matches()) {
            conversion.missesAttribute(attribute.group(1));
        } else if (!UNEVEN.matcher(line).matches() || !reportRow(record.getCursor())) {
            AsciidoctorProblem problem = AsciidoctorProblem.of(line);
            Code found = problem.code().orElse(code);
            conversion
                    .findings()
                    .report(
                            found,
                            place(record.getCursor(), line),
                            problem.message(),
                            problem.hint().orElse(found.hint()));
        }
    }

    private boolean reportRow(@Nullable Cursor cursor) {
        if (cursor == null) {
            return false;
        }
        SourceText source = conversion.file(conversion.fileNumber(cursor.getPath()));
        Optional<UnevenRow> row = UnevenRow.find(source, cursor.getLineNumber() - 1);
        row.ifPresent(uneven -> conversion
                .findings()
                .report(
                        Code.MARKUP_INVALID,
                        source.at(source.lineStart(uneven.line())),
                        Message.of("markup.row", uneven.cells(), uneven.columns()),
                        Message.of("markup.hint-row")));
        return row.isPresent();
    }

    /** The location of a message. Messages about inline text have no line number, so the text itself is searched. */
    private Location place(@Nullable Cursor cursor, String line) {
        if (cursor != null) {
            return conversion.line(cursor.getPath(), cursor.getLineNumber());
        }
        SourceText source = conversion.source();
        Matcher subject = SUBJECT.matcher(line);
        int offset = subject.matches() ? source.text().indexOf(subject.group(1)) : 0;
        return source.at(Math.max(offset, 0));
    }
}
