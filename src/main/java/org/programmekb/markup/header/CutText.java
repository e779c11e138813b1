package org.programmekb.markup.header;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.SourceText;

/** Finds text that YAML takes for a comment, because it follows a space and {@code #}. */
record CutText(SourceText source, Diagnostics findings) {
    private static final Pattern COMMENT = Pattern.compile("[ \\t]+(#.*)");
    private static final Pattern NUMBER = Pattern.compile("# ?\\d.*");
    private static final Set<String> TEXTS = Set.of("title", "summary", "name", "alt", "image.alt", "credit", "tags");
    private static final Pattern OPEN = Pattern.compile(".*[\\[{][^\\]}]*");
    private static final Pattern CLOSING = Pattern.compile("[]}]");
    private static final Pattern ITEM_END = Pattern.compile("[],}]");
    private static final Pattern IN_BRACKETS = Pattern.compile("[^\"']*?[ \t](#[^ #].*)");

    /**
     * Reports the text behind a plain value. A comment begins with a space behind {@code #}; other values than text may
     * have any comment.
     *
     * @param name the field
     * @param value the value that YAML has read
     * @param end the offset behind the value
     * @return the text that was cut
     */
    Optional<String> check(String name, String value, int end) {
        int line = source.lineOf(end);
        Matcher comment = COMMENT.matcher(source.text()).region(end, source.length());
        if (!comment.lookingAt()) {
            return Optional.empty();
        }
        String rest = comment.group(1).stripTrailing();
        String before = source.text().substring(source.lineStart(line), end).strip();
        if (OPEN.matcher(before).matches() && CLOSING.matcher(rest).find()) {
            // The bracket has no end, which is reported as a whole.
            return Optional.empty();
        }
        boolean isWhole = value.isEmpty();
        boolean isText = TEXTS.contains(name) || value.chars().anyMatch(c -> c == ' ' || c > '\u007F');
        boolean isCut = rest.length() > 1 && rest.charAt(1) != ' ' && rest.charAt(1) != '#'
                || TEXTS.contains(name) && NUMBER.matcher(rest).matches();
        if (!isText || !isCut) {
            return Optional.empty();
        }
        String whole = isWhole ? rest : value + comment.group().stripTrailing();
        String mark = before.startsWith("- ") ? "- " : name + ": ";
        findings.report(
                Code.TEXT_CUT,
                source.at(comment.start(1)),
                isWhole ? Message.of("text-cut.whole", rest) : Message.of("text-cut.comment", value, rest),
                Message.of("text-cut.hint-line", mark + "\"" + whole.replace("\"", "\\\"") + "\""));
        return Optional.of(rest);
    }

    /** Reports what is probably text and not a comment as the reason why a bracket is not closed. */
    boolean reportsInBrackets(Location bracket) {
        int start = source.offsetOf(bracket);
        String line = source.line(bracket.line() - 1);
        Matcher cut = IN_BRACKETS.matcher(line.substring(start - source.lineStart(bracket.line() - 1)));
        if (!cut.matches()) {
            return false;
        }
        findings.report(
                Code.TEXT_CUT,
                source.at(start + cut.start(1)),
                Message.of("text-cut.bracket", cut.group(1).stripTrailing()),
                corrected(line, start - source.lineStart(bracket.line() - 1) + cut.start(1)));
        return true;
    }

    /** The line with the text around the note in quotation marks, if the bracket is closed in the same line. */
    private static Message corrected(String line, int note) {
        int from = note;
        while ("[{,:".indexOf(line.charAt(from - 1)) < 0) {
            from--;
        }
        Matcher end = ITEM_END.matcher(line);
        if (!end.find(note)) {
            return Code.TEXT_CUT.hint();
        }
        String item = line.substring(from, end.start());
        String before = line.substring(0, from) + (line.charAt(from) == ' ' ? " " : "");
        return Message.of(
                "text-cut.hint-line",
                before.stripLeading()
                        + '"'
                        + item.strip()
                        + '"'
                        + line.substring(end.start()).stripTrailing());
    }
}
