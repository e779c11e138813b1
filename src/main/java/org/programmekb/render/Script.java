package org.programmekb.render;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A script as it is published: without what only its authors need. */
public final class Script {
    private static final String BLOCK_COMMENT = "/*";

    private Script() {}

    /**
     * The same program without lines that are comments, and without white space at either end of a line. A program in
     * which that is not safe, because a text in backticks goes over several lines or there are comments of another kind,
     * stays as it is.
     */
    public static byte[] compact(byte[] source) {
        String text = new String(source, StandardCharsets.UTF_8);
        List<String> lines = text.lines().map(String::strip).toList();
        boolean isSafe = !text.contains(BLOCK_COMMENT)
                && lines.stream()
                        .allMatch(line -> isComment(line)
                                || line.chars().filter(c -> c == '`').count() % 2 == 0);
        if (!isSafe) {
            return source.clone();
        }
        StringBuilder compact = new StringBuilder(text.length());
        lines.stream()
                .filter(line -> !line.isEmpty() && !isComment(line))
                .forEach(line -> compact.append(line).append('\n'));
        return compact.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isComment(String line) {
        return line.startsWith("//");
    }
}
