package org.programmekb.imports.wordpress.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.imports.wordpress.export.Marker;
import org.programmekb.markup.markdown.Escaping;

/** Writes the content of a paragraph, heading or cell as Markdown. A line end in the result is a line break in the text. */
final class InlineWriter {
    private static final int DEEPEST = 100;
    private static final Set<String> KEPT = Set.of(
            "sub", "sup", "kbd", "abbr", "mark", "ins", "q", "cite", "small", "samp", "var", "dfn", "ruby", "rt", "rp");
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[^\\s<>\\[\\]\"'，。；！？（）【】「」《》“”、|" + Marker.START + Marker.END + "]+");
    private static final Pattern END_OF_ADDRESS = Pattern.compile("[.,;:!?*_~]+$");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u000B\\f\\r\\n]+");
    private static final String HAN = "\\p{IsHan}，。、；：？！（）《》“”";
    private static final Pattern HAN_LINE_END = Pattern.compile("(?<=[" + HAN + "])\\s*\\n\\s*(?=[" + HAN + "])");

    /** One blank or mark beside words; marks of emphasis beside a blank have no effect. */
    private static final String EDGE = "[\\s\u00A0]|" + Marker.START + "\\d+" + Marker.END;
    /** Possessive, because a group that can be left again needs a stack as deep as there are blanks. */
    private static final Pattern EDGES = Pattern.compile("(?:" + EDGE + ")*+");

    private final Surroundings surroundings;
    private final boolean isInLink;
    private final int depth;
    private final StringBuilder out = new StringBuilder();

    private InlineWriter(Surroundings surroundings, boolean isInLink, int depth) {
        this.surroundings = surroundings;
        this.isInLink = isInLink;
        this.depth = depth;
    }

    /** The nodes as Markdown, without blanks at its ends and around its line breaks. */
    static String write(List<? extends Node> nodes, Surroundings surroundings) {
        return trimmed(new InlineWriter(surroundings, false, 0).written(nodes));
    }

    private static String trimmed(String text) {
        // Editors of WordPress write two blanks as one that breaks lines and one that does not.
        return text.replaceAll("[ \\t\u00A0]*[ \\t][ \\t\u00A0]*", " ")
                .replaceAll("[ \u00A0]*\\n[ \u00A0]*", "\n")
                .replaceAll("^[\\s\u00A0]+|[\\s\u00A0]+$", "");
    }

    private String inner(Element element, boolean link) {
        return new InlineWriter(surroundings, link || isInLink, depth + 1).written(element.childNodes());
    }

    private String written(List<? extends Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                text(text.getWholeText());
            } else if (node instanceof Element element) {
                if (depth > DEEPEST) {
                    text(element.text());
                } else {
                    element(element);
                    out.append(surroundings.marks());
                }
            }
        }
        return out.toString();
    }

    private void text(String whole) {
        String text = BLANKS.matcher(HAN_LINE_END.matcher(whole).replaceAll("")).replaceAll(" ");
        Matcher address = WEB_ADDRESS.matcher(text);
        int from = 0;
        while (!isInLink && address.find()) {
            String found = END_OF_ADDRESS.matcher(address.group()).replaceFirst("");
            if (found.endsWith(")") && found.indexOf('(') < 0) {
                found = found.substring(0, found.length() - 1);
            }
            out.append(Escaping.text(text.substring(from, address.start()), false));
            bare(found);
            out.append(surroundings.marks());
            from = address.start() + found.length();
        }
        out.append(Escaping.text(text.substring(from), isInLink));
    }

    private void bare(String address) {
        Optional<String> target = surroundings.link(address);
        if (target.isEmpty()) {
            // As plain text it would be taken for a link.
            out.append(address.indexOf('`') < 0 ? "`" + address + "`" : Escaping.text(address, false));
        } else if (target.get().equals(address)) {
            out.append('<').append(address).append('>');
        } else {
            keepExclamationMark();
            out.append('[')
                    .append(Escaping.text(address, true))
                    .append("](")
                    .append(Escaping.address(target.get()))
                    .append(')');
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> out.append('\n');
            case "strong", "b", "button" -> emphasis(element, "**", "strong");
            case "em", "i" -> emphasis(element, "*", "em");
            case "del", "s", "strike" -> emphasis(element, "~~", "del");
            case "code", "tt" -> code(element);
            case "a" -> link(element);
            case "img" -> image(element);
            case "kb-note" -> out.append("[^").append(element.attr("number")).append(']');
            case "kb-embed" -> embed(element.text());
            case "input" ->
                out.append(!element.is("li [type=checkbox]") ? "" : element.hasAttr("checked") ? "[x] " : "[ ] ");
            case "svg", "select", "script", "style", "noscript", "template", "canvas" -> {}
            default -> {
                if (KEPT.contains(element.normalName())) {
                    kept(element);
                } else {
                    boolean isBlock = Paragraphs.BLOCKS.contains(element.normalName());
                    out.append(isBlock && !out.isEmpty() ? " " : "")
                            .append(inner(element, false))
                            .append(isBlock ? " " : "");
                }
            }
        }
    }

    private void embed(String address) {
        out.append(surroundings.mark(Issue.EMBED, address));
        bare(address);
    }

    private void kept(Element element) {
        String text = inner(element, false);
        if (!text.isBlank()) {
            String name = element.normalName();
            String title = element.attr("title");
            out.append('<').append(name);
            if (name.equals("abbr") && !title.isEmpty()) {
                out.append(" title=\"")
                        .append(title.replace("&", "&amp;").replace("\"", "&quot;"))
                        .append('"');
            }
            out.append('>').append(text).append("</").append(name).append('>');
        }
    }

    private void emphasis(Element element, String mark, String name) {
        String text = inner(element, false);
        Matcher edges = EDGES.matcher(text);
        int begin = edges.lookingAt() ? edges.end() : 0;
        if (begin == text.length() || text.charAt(begin) == Marker.START) {
            out.append(text);
            return;
        }
        int end = endOfWords(text);
        boolean isNested =
                element.parents().stream().anyMatch(above -> above.normalName().equals(element.normalName()));
        String before = text.substring(0, begin);
        String core = text.substring(begin, end);
        String after = text.substring(end);
        if (isNested) {
            out.append(text);
        } else if (core.indexOf('\n') >= 0 && core.contains("\n\n")) {
            // Marks do not reach across paragraphs.
            out.append(before)
                    .append(mark)
                    .append(core.replaceAll("\\s*\\n\\n+\\s*", mark + "\n\n" + mark))
                    .append(mark)
                    .append(after);
        } else if (worksAt(element, before.isEmpty(), after.isEmpty(), core)) {
            out.append(before).append(mark).append(core).append(mark).append(after);
        } else {
            out.append(before + "<" + name + ">" + core + "</" + name + ">" + after);
        }
    }

    /** Where the blanks and marks begin that end a text. */
    private static int endOfWords(String text) {
        int end = text.length();
        while (end > 0) {
            int start = text.charAt(end - 1) == Marker.END ? Math.max(0, text.lastIndexOf(Marker.START, end)) : end - 1;
            if (!EDGES.matcher(text).region(start, end).matches()) {
                break;
            }
            end = start;
        }
        return end;
    }

    /** Marks of emphasis have no effect between a letter and a punctuation mark. */
    private boolean worksAt(Element element, boolean isTightBefore, boolean isTightAfter, String core) {
        int previous = out.isEmpty() ? ' ' : out.codePointBefore(out.length());
        int next = isTightAfter ? following(element) : ' ';
        int first = core.codePointAt(0);
        int last = core.codePointBefore(core.length());
        boolean opens = !isTightBefore || !isWord(previous) || isWord(first) || isHan(previous);
        boolean closes = !isWord(next) || isWord(last) || isHan(next);
        boolean isRun = previous == '*' || next == '*' || previous == '~';
        return opens && closes && !isRun;
    }

    private static int following(Element element) {
        Node next = element.nextSibling();
        String text = next instanceof TextNode words
                ? words.getWholeText()
                : next instanceof Element other ? other.wholeText() : "";
        return text.isEmpty() ? ' ' : text.codePointAt(0);
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isHan(int c) {
        return Character.isIdeographic(c);
    }

    private void code(Element element) {
        String text = BLANKS.matcher(element.wholeText()).replaceAll(" ").strip();
        String mark = text.indexOf(Marker.START) >= 0 ? text.substring(0, text.indexOf(Marker.END) + 1) : "";
        String code = text.substring(mark.length());
        if (code.isEmpty()) {
            out.append(mark);
            return;
        }
        if (out.length() > 0 && out.charAt(out.length() - 1) == '`') {
            out.append(' ');
        }
        String fence = Escaping.fence("`", code);
        String space = code.startsWith("`") || code.endsWith("`") ? " " : "";
        out.append(mark)
                .append(fence)
                .append(space)
                .append(code.replace("|", "\\|".substring(element.closest("table") == null ? 1 : 0)))
                .append(space)
                .append(fence);
    }

    private void link(Element link) {
        String address = link.attr("href").strip();
        boolean isWithoutText = link.text().isBlank();
        boolean isEmpty = isWithoutText && link.selectFirst("img") == null;
        boolean leadsToItsPicture = isWithoutText && surroundings.isAttachment(address);
        Optional<String> target = address.isEmpty() || isEmpty || isInLink || leadsToItsPicture
                ? Optional.empty()
                : surroundings.link(address);
        // Without the link, what stands in place of a picture can be one itself.
        String text = inner(link, isInLink || target.isPresent());
        if (target.isEmpty() || text.isBlank()) {
            out.append(text);
            return;
        }
        String core = text.strip().replaceAll("\\n+", " ");
        if (link.text().strip().equals(target.get()) && target.get().startsWith("http")) {
            out.append('<')
                    .append(target.get().replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"))
                    .append('>');
            return;
        }
        keepExclamationMark();
        out.append(text.startsWith(" ") || text.startsWith("\n") ? " " : "")
                .append('[')
                .append(core)
                .append("](")
                .append(Escaping.address(target.get()))
                .append(')')
                .append(text.endsWith(" ") ? " " : "");
    }

    /** Before a link, it would make a picture of it. */
    private void keepExclamationMark() {
        if (out.length() > 0 && out.charAt(out.length() - 1) == '!') {
            out.setLength(out.length() - 1);
            out.append("\\!");
        }
    }

    private void image(Element image) {
        ImageFinder.find(image, "", surroundings)
                .ifPresentOrElse(
                        found -> out.append("![")
                                .append(Escaping.text(found.alt(), true))
                                .append("](")
                                .append(Escaping.address(found.path()))
                                .append(')'),
                        () -> out.append(ImageFinder.instead(image, isInLink, surroundings)));
    }
}
