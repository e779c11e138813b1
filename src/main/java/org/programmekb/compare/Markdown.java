package org.programmekb.compare;

import java.util.Map;
import java.util.stream.Collectors;

/** Text of others in Markdown: nothing in it is markup, or calls the attention of people on GitHub. */
final class Markdown {
    private static final Map<Character, String> ENTITIES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '@', "&#64;", '#', "&#35;");

    private static final String MARKS = "\\`*_{}[]()|~!";

    private Markdown() {}

    /** Plain text on one line. */
    static String text(String text) {
        return text.lines()
                .collect(Collectors.joining(" "))
                .chars()
                .mapToObj(c -> character((char) c))
                .collect(Collectors.joining());
    }

    private static String character(char c) {
        return MARKS.indexOf(c) >= 0 ? "\\" + c : ENTITIES.getOrDefault(c, String.valueOf(c));
    }

    /** A text in which backquotes enclose names and values. */
    static String message(String text) {
        String[] parts = text.split("`", -1);
        if (parts.length % 2 == 0) {
            return text(text);
        }
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            message.append(i % 2 == 0 || parts[i].isBlank() ? text(parts[i]) : code(parts[i]));
        }
        return message.toString();
    }

    /** A name, a path or a value. */
    static String code(String text) {
        String line = text.lines().collect(Collectors.joining(" "));
        return line.contains("`") ? "<code>" + text(line) + "</code>" : "`" + line.replace("|", "&#124;") + "`";
    }

    /** The path of a file in an address. */
    static String path(String file) {
        return file.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
    }

    /** A link. */
    static String link(String text, String address) {
        return linked(text(text), address);
    }

    /** A link whose text is markup. */
    static String linked(String markup, String address) {
        return "[" + markup + "](<" + address.replace("<", "%3C").replace(">", "%3E") + ">)";
    }
}
