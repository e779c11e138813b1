package org.programmekb.markup.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Slot;

/** Parses the text of a template; it relies on the regular form that {@link BodySerialiser} writes. */
public final class TemplateText {
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "var", "pre");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

    private final String template;
    private final Visitor visitor;
    private final List<Element> open = new ArrayList<>();

    private TemplateText(String template, Visitor visitor) {
        this.template = template;
        this.visitor = visitor;
    }

    /** Receives the content of a template, in order. */
    public interface Visitor {
        /** Text from {@code start} (inclusive) to {@code end} (exclusive), with its entities not decoded. */
        void text(int start, int end, TemplateText around);

        /** The start or end of a block, or a line break. */
        default void edge() {}
    }

    private record Element(String name, String tag) {}

    /** Visits all text of a template. */
    public static void visit(String template, Visitor visitor) {
        new TemplateText(template, visitor).run();
    }

    private void run() {
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == '<') {
                at = tag(at);
            } else if (c == Slot.OPEN) {
                at = template.indexOf(Slot.CLOSE, at) + 1;
            } else {
                int end = endOfText(at);
                visitor.text(at, end, this);
                at = end;
            }
        }
    }

    private int endOfText(int from) {
        int at = from;
        while (at < template.length() && template.charAt(at) != '<' && template.charAt(at) != Slot.OPEN) {
            at++;
        }
        return at;
    }

    private int tag(int start) {
        int end = template.indexOf('>', start);
        if (template.charAt(start + 1) == '/') {
            Element closed = open.remove(open.size() - 1);
            edge(closed.name());
            return end + 1;
        }
        int nameEnd = start + 1;
        while (Character.isLetterOrDigit(template.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = template.substring(start + 1, nameEnd);
        edge(name);
        if (!VOID.contains(name)) {
            open.add(new Element(name, nameEnd == end ? "" : template.substring(nameEnd, end)));
        }
        return end + 1;
    }

    private void edge(String name) {
        if (name.equals("br") || !Blocks.PHRASING.contains(name)) {
            visitor.edge();
        }
    }

    /** Whether one of the elements around the text has one of these names. */
    public boolean isIn(Set<String> names) {
        for (Element element : open) {
            if (names.contains(element.name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is code, keys or program output, inline or as a block. */
    public boolean isCode() {
        return isIn(CODE);
    }

    /** Whether the text is a footnote mark, which is not part of the sentence. */
    public boolean isFootnoteMark() {
        return open.stream()
                .anyMatch(element ->
                        element.tag().contains("footnote-ref") || element.tag().contains("footnote-back"));
    }

    /** The {@code lang} attribute of the nearest element around the text that has one. */
    public Optional<String> language() {
        for (int i = open.size() - 1; i >= 0; i--) {
            String tag = open.get(i).tag();
            int attribute = tag.indexOf(" lang=\"");
            if (attribute >= 0) {
                int value = attribute + " lang=\"".length();
                return Optional.of(tag.substring(value, tag.indexOf('"', value)));
            }
        }
        return Optional.empty();
    }

    /** A part of a template with entities decoded; most parts have none and are returned unchanged. */
    public static String decoded(String piece) {
        return piece.indexOf('&') < 0
                ? piece
                : piece.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&nbsp;", "\u00A0")
                        .replace("&amp;", "&");
    }
}
