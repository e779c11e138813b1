package org.programmekb.source;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Relative paths between files of the project, as authors write them in links and fields. */
public final class RelativePath {
    private RelativePath() {}

    /**
     * The path from the project to what a file refers to. For a path that leaves the project, {@code ..} remains in
     * the result.
     *
     * @param from the path of the file that refers to it; empty for a path that starts at the project
     */
    public static String resolve(String from, String written) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (from.substring(0, from.lastIndexOf('/') + 1) + written).split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** The path to a file of the project as it is written in another one. */
    public static String between(String from, String to) {
        String[] base = from.split("/");
        String[] target = to.split("/");
        int common = 0;
        while (common < Math.min(base.length, target.length) - 1 && base[common].equals(target[common])) {
            common++;
        }
        return "../".repeat(base.length - 1 - common)
                + String.join("/", Arrays.asList(target).subList(common, target.length));
    }
}
