package org.programmekb.render;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Minifier for scripts: removes comments and indentation. */
public final class Script {
    private static final String BLOCK_COMMENT = "/*";

    private Script() {}

    /**
     * The same program without comment lines and without white space at the ends of lines. A program for which that is
     * not safe, because it has a multi-line template literal or other comments, is returned unchanged.
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
