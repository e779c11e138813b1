package org.programmekb.markup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is repeated until a document is as large as wanted, to see how the time for it grows.
 *
 * @param markup the extension of the document
 * @param before what stands once at the beginning
 * @param repeated what is repeated; <code>{n}</code> is the number of the repetition, <code>{x*n}</code> as many x
 * @param after what follows at the end as often as the text is repeated
 */
public record GrowthPattern(String markup, String name, String before, String repeated, String after) {
    private static final Pattern MANY = Pattern.compile("\\{(.)\\*n}");

    /** The patterns in a file of values separated by tabs, in which a backslash escapes as in Java. */
    public static List<GrowthPattern> in(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new GrowthPattern(
                        cells[0],
                        cells[1],
                        cells[2].translateEscapes(),
                        cells[3].translateEscapes(),
                        cells[4].translateEscapes()))
                .toList();
    }

    /** A document with a title, of at least this size in UTF-8. */
    public String document(int bytes) {
        StringBuilder text = new StringBuilder("---\ntitle: A\n---\n\n").append(before);
        int size = 0;
        int count = 0;
        while (size < bytes) {
            count++;
            String next = numbered(count);
            text.append(next);
            size += next.getBytes(StandardCharsets.UTF_8).length + after.length();
        }
        return text.append(after.repeat(count)).append('\n').toString();
    }

    private String numbered(int count) {
        return MANY.matcher(repeated.replace("{n}", String.valueOf(count)))
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group(1).repeat(count)));
    }

    @Override
    public String toString() {
        return markup + ": " + name;
    }
}
