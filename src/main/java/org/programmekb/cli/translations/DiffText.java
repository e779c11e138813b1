package org.programmekb.cli.translations;

import java.util.List;
import org.programmekb.cli.command.Console;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.translation.ChangedLine;
import org.programmekb.translation.SourceChange;
import org.programmekb.translation.Translation;

/** Diff of a source as text for a terminal or a file. */
record DiffText(boolean isColoured, MessageLanguage language) {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String REVERSE = "\u001b[7m";
    private static final String PLAIN = "\u001b[27m";

    String print(Translation translation, List<SourceChange> changes) {
        String path = TranslationsCommand.path(translation);
        String source = translation.source().file().path();
        String accepted = translation.record().orElseThrow().accepted().toString();
        if (changes.isEmpty()) {
            return Message.of("diff.nothing", path, source, accepted).in(language);
        }
        Message head = Message.of("diff.changes", path, Console.count("change", changes.size()), source, accepted);
        StringBuilder text = new StringBuilder(head.in(language) + "\n");
        for (SourceChange change : changes) {
            text.append('\n')
                    .append(styled(BOLD, title(source, change).in(language)))
                    .append('\n');
            change.lines().forEach(line -> text.append(line(line)).append('\n'));
        }
        return text.toString();
    }

    private static Message title(String source, SourceChange change) {
        String place = change.line() > 0 ? source + ":" + change.line() : source;
        Message part = change.part() instanceof SourceChange.Part.OfField field
                ? Message.of("diff.field", field.name())
                : section((SourceChange.Part.OfProse) change.part());
        return switch (change.kind()) {
            case ADDED -> Message.of("diff.added", place, part);
            case REMOVED -> Message.of("diff.removed", place, part);
            case CHANGED -> Message.of("diff.changed", place, part);
        };
    }

    private static Message section(SourceChange.Part.OfProse prose) {
        Message now =
                prose.heading().isEmpty() ? Message.of("diff.beginning") : Message.of("diff.section", prose.heading());
        return prose.former()
                .filter(heading -> !heading.isEmpty())
                .map(heading -> Message.of("diff.former", now, heading))
                .orElse(now);
    }

    private String line(ChangedLine line) {
        StringBuilder text = new StringBuilder();
        String mark = switch (line.kind()) {
            case KEPT, OMITTED -> " ";
            case REMOVED -> "-";
            case ADDED -> "+";
        };
        text.append(mark);
        for (ChangedLine.Span span : line.spans()) {
            text.append(span.differs() ? marked(mark, span.text()) : span.text());
        }
        return switch (line.kind()) {
            case KEPT, OMITTED -> text.toString().stripTrailing();
            case REMOVED -> styled(RED, text.toString());
            case ADDED -> styled(GREEN, text.toString());
        };
    }

    private String marked(String mark, String words) {
        if (isColoured) {
            return REVERSE + words + PLAIN;
        }
        return mark.equals("-") ? "[-" + words + "-]" : "{+" + words + "+}";
    }

    private String styled(String style, String text) {
        return isColoured ? style + text + RESET : text;
    }
}
