package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fenced blocks of a Markdown text. A block belongs to a file if the line before it is the file's path between back
 * quotes with a colon.
 *
 * @param blocks in their order
 */
record NamedBlocks(List<Block> blocks) {
    private static final Pattern NAME = Pattern.compile("^`([^`]+)`:$");
    private static final Pattern FENCE = Pattern.compile("^(`{3,})(\\w*)$");

    NamedBlocks {
        blocks = List.copyOf(blocks);
    }

    /**
     * One block.
     *
     * @param heading the heading of level 2 above it, empty before the first
     * @param path the file that it is, empty if it is none
     * @param language the word after the fence
     * @param text its lines, each with its end
     * @param line where it starts
     */
    record Block(String heading, String path, String language, String text, int line) {
        boolean isFile() {
            return !path.isEmpty();
        }
    }

    static NamedBlocks of(Path markdown) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(markdown);
        String heading = "";
        String name = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int start = i;
                StringBuilder text = new StringBuilder();
                for (i++; !lines.get(i).equals(fence.group(1)); i++) {
                    text.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(heading, name, fence.group(2), text.toString(), start + 1));
                name = "";
                continue;
            }
            if (lines.get(i).startsWith("## ")) {
                heading = lines.get(i).substring(3).strip();
            }
            Matcher file = NAME.matcher(lines.get(i));
            name = file.matches() ? file.group(1) : "";
        }
        return new NamedBlocks(blocks);
    }
}
