package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes lists and lists of definitions. */
record ListWriter(BlockWriter writer) {
    private static final Map<String, String> KINDS =
            Map.of("lower-alpha", "a", "upper-alpha", "A", "lower-roman", "i", "upper-roman", "I");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    void list(Element list, List<String> blocks) {
        if (isGallery(list)) {
            list.children().forEach(item -> blocks.addAll(writer.blocks(item)));
            return;
        }
        repair(list);
        boolean isOrdered = list.normalName().equals("ol");
        if (isOrdered && !kind(list).isEmpty()) {
            counted(list, blocks);
            return;
        }
        int number = number(list.attr("start"), 1);
        List<String> items = new ArrayList<>();
        boolean isLoose = false;
        for (Element child : list.children()) {
            if (child.normalName().equals("ul") || child.normalName().equals("ol")) {
                // Lists directly in lists are usual mistakes; they belong to the item before.
                String inner = String.join("\n", writer.blocks(new Element("div").appendChild(child.clone())));
                if (!items.isEmpty()) {
                    items.set(
                            items.size() - 1,
                            items.get(items.size() - 1) + "\n"
                                    + inner.indent(isOrdered ? 3 : 2).stripTrailing());
                }
                continue;
            }
            List<String> inner = writer.blocks(child);
            if (inner.isEmpty()) {
                continue;
            }
            int own = number(child.attr("value"), number);
            // The numbers of one list follow each other.
            String gap = own == number || items.isEmpty() ? "" : "\n<!-- -->\n\n";
            number = own + 1;
            String mark = isOrdered ? own + ". " : "- ";
            isLoose |= inner.size() > 1
                    && !inner.subList(1, inner.size()).stream().allMatch(each -> each.matches("(?s)(-|\\d+\\.) .*"));
            String text = inner.get(0);
            for (String next : inner.subList(1, inner.size())) {
                text += (next.matches("(?s)(-|\\d+\\.) .*") ? "\n" : "\n\n") + next;
            }
            items.add(gap + mark + indented(text, " ".repeat(mark.length())));
        }
        if (!items.isEmpty()) {
            // Two lists one after the other would become one.
            if (!blocks.isEmpty() && blocks.get(blocks.size() - 1).matches(isOrdered ? "(?s)\\d+\\. .*" : "(?s)- .*")) {
                blocks.add("<!-- -->");
            }
            blocks.add(String.join(isLoose ? "\n\n" : "\n", items));
        }
    }

    private static int number(String text, int otherwise) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }

    /** The attributes of a list that counts by letters, in Roman numerals or backwards; empty for others. */
    private static String kind(Element list) {
        String style = list.attr("style").replaceAll("(?s).*list-style(?:-type)?:\\s*([a-z-]+).*", "$1");
        String type = KINDS.getOrDefault(style, list.attr("type"));
        return (KINDS.containsValue(type) ? " type=\"" + type + "\"" : "")
                + (list.hasAttr("reversed") ? " reversed" : "");
    }

    /** A list for which Markdown has no mark, in HTML with items in Markdown. */
    private void counted(Element list, List<String> blocks) {
        int start = number(list.attr("start"), -1);
        blocks.add("<ol" + kind(list) + (start < 0 ? "" : " start=\"" + start + "\"") + ">");
        for (Element item : list.children()) {
            // The check names a number of its own, which is not published.
            int own = number(item.attr("value"), -1);
            blocks.add("<li" + (own < 0 ? "" : " value=\"" + own + "\"") + ">");
            blocks.addAll(writer.blocks(item));
            blocks.add("</li>");
        }
        blocks.add("</ol>");
    }

    /** Text outside the items becomes one; a list directly in a list, with no item before it, is that list. */
    private static void repair(Element list) {
        for (TextNode text : list.textNodes()) {
            if (!text.isBlank()) {
                text.wrap("<li></li>");
            }
        }
        while (list.childrenSize() > 0 && list.child(0).is("ul, ol")) {
            list.child(0).unwrap();
        }
    }

    /** A list whose items are pictures and nothing else. */
    private static boolean isGallery(Element list) {
        return list.childrenSize() > 0
                && list.children().stream()
                        .allMatch(item -> item.selectFirst("img") != null
                                && item.text().equals(item.select("figcaption").text()));
    }

    private static String indented(String text, String indent) {
        return text.lines()
                .map(line -> line.isEmpty() ? line : indent + line)
                .collect(Collectors.joining("\n"))
                .stripLeading();
    }

    void definitions(Element list, List<String> blocks) {
        StringBuilder text = new StringBuilder();
        for (Element child : list.select("dt, dd")) {
            List<String> inner = writer.blocks(child);
            if (!inner.isEmpty()) {
                boolean isTerm = child.normalName().equals("dt");
                text.append(isTerm && text.length() > 0 ? "\n" : "")
                        .append(
                                isTerm
                                        ? inner.get(0).replace("\\\n", " ")
                                        : ": " + indented(String.join("\n\n", inner), "  "))
                        .append('\n');
            }
        }
        if (text.length() > 0) {
            blocks.add(text.toString().stripTrailing());
        }
    }
}
