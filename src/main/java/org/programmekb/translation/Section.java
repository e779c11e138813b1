package org.programmekb.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of a text: a heading with everything below it up to the next heading.
 *
 * @param heading the heading as written, without markup; empty for text before the first heading
 * @param lines lines of the file, beginning with the heading
 * @param line the line of the file where it begins, counted from 1
 */
record Section(String heading, List<String> lines, int line) {
    private static final Pattern MARKDOWN = Pattern.compile("#{1,6}[ \\t]+(.*?)[ \\t]*#*");
    private static final Pattern UNDERLINE = Pattern.compile("(=+|-+)[ \\t]*");
    private static final Pattern ASCIIDOC = Pattern.compile("={1,6}[ \\t]+(.*)");
    private static final Pattern HTML = Pattern.compile("<h[1-6][^>]*>(.*?)(</h[1-6]>.*)?");
    private static final Pattern MARKDOWN_FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");
    private static final Pattern ASCIIDOC_FENCE = Pattern.compile("(-{4,}|\\.{4,}|/{4,}|\\+{4,}|```.*)");

    Section {
        lines = List.copyOf(lines);
    }

    /**
     * Splits prose at its headings; those in code blocks do not count.
     *
     * @param extension the file extension, which determines the markup language
     */
    static List<Section> of(Wording wording, String extension) {
        boolean isAsciidoc = List.of("adoc", "asciidoc", "ad").contains(extension);
        boolean isHtml = extension.equals("html");
        Pattern mark = isAsciidoc ? ASCIIDOC : isHtml ? HTML : MARKDOWN;
        Pattern fence = isAsciidoc ? ASCIIDOC_FENCE : MARKDOWN_FENCE;
        List<Section> sections = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String heading = "";
        String open = "";
        int start = wording.firstLine();
        List<String> all = wording.prose().lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            Matcher title = mark.matcher(line);
            boolean isUnderlined = !isAsciidoc
                    && !isHtml
                    && !line.isBlank()
                    && i + 1 < all.size()
                    && (i == 0 || all.get(i - 1).isBlank())
                    && UNDERLINE.matcher(all.get(i + 1)).matches();
            if (open.isEmpty() && (title.matches() || isUnderlined)) {
                add(sections, heading, lines, start);
                heading = isUnderlined ? line.strip() : title.group(1).strip();
                start = wording.firstLine() + i;
            } else if (!isHtml && fence.matcher(line).matches()) {
                String delimiter = delimiter(line.strip());
                open = open.isEmpty() ? delimiter : open.equals(delimiter) ? "" : open;
            }
            lines.add(line);
        }
        add(sections, heading, lines, start);
        return sections;
    }

    private static String delimiter(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) == line.charAt(0)) {
            end++;
        }
        return line.substring(0, end);
    }

    private static void add(List<Section> sections, String heading, List<String> lines, int start) {
        List<String> own = new ArrayList<>(lines);
        lines.clear();
        while (!own.isEmpty() && own.get(own.size() - 1).isBlank()) {
            own.remove(own.size() - 1);
        }
        if (!own.isEmpty()) {
            sections.add(new Section(heading, own, start));
        }
    }
}
