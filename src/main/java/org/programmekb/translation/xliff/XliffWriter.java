package org.programmekb.translation.xliff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.names.NameAuthority;
import org.programmekb.prose.Passage;

/** Writes XLIFF 1.2, with notes in the language of the person who exports. */
final class XliffWriter {
    private static final String END = "</body>\n</file>\n";

    private final NameAuthority names;
    private final List<Language> languages;
    private final Language target;
    private final MessageLanguage reader;
    private final StringBuilder xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            """);
    private int passages;
    private int open;

    XliffWriter(NameAuthority names, List<Language> languages, Language target, MessageLanguage reader) {
        this.names = names;
        this.languages = languages;
        this.target = target;
        this.reader = reader;
    }

    /**
     * A translation that is there.
     *
     * @param isDone whether it translates the passage as it is now
     */
    record Known(String text, boolean isDone) {}

    XliffExport.Exported end() {
        if (passages == 0) {
            // XLIFF without files is none.
            xml.append(head("", languages.get(0), "")).append(END);
        }
        return new XliffExport.Exported(xml.append("</xliff>\n").toString(), passages, open);
    }

    /**
     * Adds a file with these passages.
     *
     * @param state the hash of what is to be translated; empty if nothing is recorded
     * @param noun what the file is about
     * @param known translations by ids
     */
    void file(FileUnits file, Language source, String state, Message noun, Map<String, Known> known) {
        if (file.units().isEmpty()) {
            return;
        }
        String path = file.source().path();
        xml.append(head(path, source, state));
        file.units().forEach(unit -> unit(unit, file, source, noun, Optional.ofNullable(known.get(unit.id()))));
        xml.append(END);
    }

    private String head(String path, Language source, String state) {
        return filled(
                """
                <file original="{}" source-language="{}" target-language="{}" datatype="x-{}" build-num="{}">
                <body>
                """,
                escaped(path),
                source.tag(),
                target.tag(),
                escaped(path.substring(path.lastIndexOf('.') + 1)),
                state);
    }

    private void unit(Unit unit, FileUnits file, Language source, Message noun, Optional<Known> known) {
        boolean isDone =
                known.filter(old -> old.isDone() && isSound(unit, old.text())).isPresent();
        passages++;
        open += isDone ? 0 : 1;
        // Programs such as OmegaT show only passages that have a target, which is the original at first.
        xml.append(filled(
                """
                <trans-unit id="{}"{} xml:space="preserve">
                <source>{}</source>
                <target state="{}">{}</target>
                <context-group purpose="location"><context context-type="sourcefile">{}</context>\
                <context context-type="linenumber">{}</context></context-group>
                """,
                escaped(unit.id()),
                isDone ? " approved=\"yes\"" : "",
                text(unit, unit.text()),
                isDone ? "translated" : "needs-translation",
                text(unit, isDone ? known.get().text() : unit.text()),
                escaped(file.source().path()),
                file.source().lineOf(unit.start()) + 1));
        String place = unit.kind() == Passage.Kind.FACT
                ? unit.id()
                : Message.of("xliff.kind." + unit.kind().name().toLowerCase(Locale.ROOT))
                        .in(reader);
        note(Message.of("xliff.place", noun, place));
        String words = unit.split(unit.text()).words();
        String official = names.in(source).subjectsIn(words).stream()
                .map(subject -> subject.official().in(source).orElse("") + " = "
                        + subject.official().in(target).orElse(""))
                .filter(pair -> !pair.matches("(.*) = (?:\\1)?| = .*"))
                .distinct()
                .collect(Collectors.joining("; "));
        if (!official.isEmpty()) {
            note(Message.of("xliff.names", official));
        }
        known.filter(old -> !isDone)
                .ifPresent(old -> xml.append("<alt-trans origin=\"previous translation\"><target>")
                        .append(text(unit, old.text()))
                        .append("</target></alt-trans>\n"));
        xml.append("</trans-unit>\n");
    }

    /** Whether a translation would come through the import. */
    private boolean isSound(Unit unit, String text) {
        InlineCodes own = unit.split(unit.text());
        InlineCodes other = unit.split(text);
        return own.missingIn(other, languages).isEmpty()
                && other.missingIn(own, languages).isEmpty();
    }

    private void note(Message note) {
        xml.append("<note from=\"developer\">").append(escaped(note.in(reader))).append("</note>\n");
    }

    private static String text(Unit unit, String text) {
        return unit.split(text).tokens().stream()
                .map(token -> {
                    String name = switch (token.kind()) {
                        case WORDS -> "";
                        case SINGLE -> "ph";
                        case OPEN -> "bpt";
                        case CLOSE -> "ept";
                    };
                    String escaped = escaped(token.text());
                    return name.isEmpty()
                            ? escaped
                            : filled("<{} id=\"{}\">{}</{}>", name, token.number(), escaped, name);
                })
                .collect(Collectors.joining());
    }

    /** A text with values in the places of braces. */
    private static String filled(String text, Object... values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (Object value : values) {
            int next = text.indexOf("{}", at);
            filled.append(text, at, next).append(value);
            at = next + 2;
        }
        return filled.append(text.substring(at)).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
