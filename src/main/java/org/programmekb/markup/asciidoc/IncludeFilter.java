package org.programmekb.markup.asciidoc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.text.SourceText;

/** Selects the lines of a file that an include directive names by {@code lines}, {@code tag} or {@code tags}. */
final class IncludeFilter {
    private static final Pattern DIRECTIVE = Pattern.compile("\\b(tag|end)::([^\\s\\[]{1,200}+)\\[](?=$|\\s)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:(\\.\\.)(-1|\\d{1,9})?)?");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    private final List<int[]> ranges;
    private final Map<String, Boolean> tags;

    private IncludeFilter(List<int[]> ranges, Map<String, Boolean> tags) {
        this.ranges = ranges;
        this.tags = tags;
    }

    /**
     * The selected lines.
     *
     * @param firstLine the number of the first of them in their file, from 1
     * @param missingTags selected tags that do not exist
     */
    record Selection(String text, int firstLine, List<String> missingTags) {
        Selection {
            missingTags = List.copyOf(missingTags);
        }
    }

    static IncludeFilter of(Map<String, Object> attributes) {
        Object lines = attributes.get("lines");
        Object tags = attributes.containsKey("tags") ? attributes.get("tags") : attributes.get("tag");
        return new IncludeFilter(
                lines == null ? List.of() : ranges(lines.toString()),
                lines != null || tags == null ? Map.of() : tags(tags.toString()));
    }

    /** Parses {@code 1..10;15;20..-1}; anything that is not a number is ignored. */
    private static List<int[]> ranges(String lines) {
        List<int[]> ranges = new ArrayList<>();
        for (String part : SEPARATOR.split(lines.strip())) {
            Matcher range = RANGE.matcher(part.strip());
            if (range.matches()) {
                int from = Integer.parseInt(range.group(1));
                boolean open = range.group(2) != null
                        && (range.group(3) == null || range.group(3).equals("-1"));
                int to = range.group(2) == null ? from : open ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
                ranges.add(new int[] {from, to});
            }
        }
        return ranges;
    }

    private static Map<String, Boolean> tags(String names) {
        Map<String, Boolean> tags = new LinkedHashMap<>();
        for (String part : SEPARATOR.split(names)) {
            String name = part.strip();
            boolean excluded = name.startsWith("!");
            if (!name.isEmpty() && !name.equals("!")) {
                tags.put(excluded ? name.substring(1) : name, !excluded);
            }
        }
        return tags;
    }

    Selection select(SourceText source) {
        if (!tags.isEmpty()) {
            return selectTags(source);
        }
        if (ranges.isEmpty()) {
            return new Selection(source.text(), 1, List.of());
        }
        TimeLimit.current().check();
        // How many ranges more begin than end before a line.
        int[] changes = new int[source.lineCount() + 1];
        for (int[] range : ranges) {
            int from = Math.max(range[0], 1);
            if (from <= Math.min(range[1], source.lineCount())) {
                changes[from - 1]++;
                changes[Math.min(range[1], source.lineCount())]--;
            }
        }
        Arrays.parallelPrefix(changes, Integer::sum);
        List<Integer> lines = IntStream.range(0, source.lineCount())
                .filter(line -> changes[line] > 0)
                .boxed()
                .toList();
        return selection(source, lines, List.of());
    }

    /** The rules of AsciiDoc: {@code **} means all lines, {@code *} all tagged regions, {@code !} excludes. */
    private Selection selectTags(SourceText source) {
        Map<String, Boolean> named = new LinkedHashMap<>(tags);
        Boolean wildcard = null;
        boolean base;
        if (named.containsKey("**")) {
            base = named.remove("**");
            if (named.containsKey("*")) {
                wildcard = named.remove("*");
            } else if (!base && !named.isEmpty() && !named.values().iterator().next()) {
                wildcard = true;
            }
        } else if (named.containsKey("*")) {
            boolean first = named.keySet().iterator().next().equals("*");
            wildcard = named.remove("*");
            base = first && !wildcard;
        } else {
            base = !named.containsValue(true);
        }
        return walk(source, named, wildcard, base);
    }

    private record Region(String tag, boolean selected) {}

    private static Selection walk(
            SourceText source, Map<String, Boolean> named, @Nullable Boolean wildcard, boolean base) {
        Deque<Region> open = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>();
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < source.lineCount(); line++) {
            TimeLimit.current().check();
            String text = source.line(line);
            boolean selected = open.isEmpty() ? base : open.getLast().selected();
            Matcher directive = text.contains("::") ? DIRECTIVE.matcher(text) : null;
            if (directive == null || !directive.find()) {
                if (selected) {
                    lines.add(line);
                }
                continue;
            }
            String tag = directive.group(2);
            if (directive.group(1).equals("end")) {
                open.removeIf(region -> region.tag().equals(tag));
            } else if (named.containsKey(tag)) {
                seen.add(tag);
                open.addLast(new Region(tag, named.getOrDefault(tag, false)));
            } else if (wildcard != null) {
                open.addLast(new Region(tag, (open.isEmpty() || selected) && wildcard));
            }
        }
        List<String> missing = named.entrySet().stream()
                .filter(tag -> tag.getValue() && !seen.contains(tag.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return selection(source, lines, missing);
    }

    private static Selection selection(SourceText source, List<Integer> lines, List<String> missingTags) {
        String text = lines.stream().map(line -> source.line(line) + "\n").collect(Collectors.joining());
        return new Selection(text, lines.isEmpty() ? 1 : lines.get(0) + 1, missingTags);
    }
}
