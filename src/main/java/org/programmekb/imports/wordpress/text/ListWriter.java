package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes lists and lists of definitions. */
record ListWriter(BlockWriter writer) {
    void list(Element list, List<String> blocks) {
        if (isGallery(list)) {
            list.children().forEach(item -> blocks.addAll(writer.blocks(item)));
            return;
        }
        repair(list);
        boolean isOrdered = list.normalName().equals("ol");
        int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
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
            String mark = isOrdered ? number++ + ". " : "- ";
            isLoose |= inner.size() > 1
                    && !inner.subList(1, inner.size()).stream().allMatch(each -> each.matches("(?s)(-|\\d+\\.) .*"));
            String text = inner.get(0);
            for (String next : inner.subList(1, inner.size())) {
                text += (next.matches("(?s)(-|\\d+\\.) .*") ? "\n" : "\n\n") + next;
            }
            items.add(mark + indented(text, " ".repeat(mark.length())));
        }
        if (!items.isEmpty()) {
            // Two lists one after the other would become one.
            if (!blocks.isEmpty() && blocks.get(blocks.size() - 1).matches(isOrdered ? "(?s)\\d+\\. .*" : "(?s)- .*")) {
                blocks.add("<!-- -->");
            }
            blocks.add(String.join(isLoose ? "\n\n" : "\n", items));
        }
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
