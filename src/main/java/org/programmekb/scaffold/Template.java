package org.programmekb.scaffold;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.ResourceFile;
import org.programmekb.markup.header.YamlText;

/**
 * A file with places <code>{{key}}</code>. A line that begins with <code>{{each}}</code> is repeated for each language,
 * one that begins with <code>{{zh}}</code> is only for projects with Chinese, and <code>{{*key}}</code> at the end of a line of YAML becomes a map with the text in each language.
 */
record Template(List<String> lines) {
    private static final String CHINESE = "{{zh}}";
    private static final String EACH = "{{each}}";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");
    private static final Pattern MAP = Pattern.compile("([ -]*)(?:([a-z-]+:) )?\\{\\{\\*([a-z0-9.-]+)}}");

    static Template read(String name) {
        return new Template(
                ResourceFile.text(Template.class, "project/" + name).lines().toList());
    }

    /**
     * The file.
     *
     * @param byLanguage the values of each language
     * @param language the one that applies where a line is not repeated
     */
    String fill(Map<String, Values> byLanguage, String language) {
        Values values = Objects.requireNonNull(byLanguage.get(language));
        return lines.stream()
                .filter(line -> byLanguage.containsKey("zh") || !line.startsWith(CHINESE))
                .map(line -> line.startsWith(CHINESE) ? line.substring(CHINESE.length()) : line)
                .map(line -> line(line, byLanguage, values))
                .collect(Collectors.joining("\n", "", "\n"))
                .replaceAll("\n{3,}", "\n\n");
    }

    private static String line(String line, Map<String, Values> byLanguage, Values values) {
        if (line.startsWith(EACH)) {
            String repeated = line.substring(EACH.length());
            return byLanguage.values().stream()
                    .map(each -> fill(repeated, each))
                    .collect(Collectors.joining("\n"));
        }
        Matcher map = MAP.matcher(line);
        return map.matches() ? map(map.group(1), map.group(2), map.group(3), byLanguage) : fill(line, values);
    }

    private static String map(String start, String field, String key, Map<String, Values> byLanguage) {
        String indented = " ".repeat(start.length());
        String before = field == null ? start : start + field + "\n" + indented + "  ";
        return byLanguage.entrySet().stream()
                .map(each -> each.getKey() + ": " + YamlText.of(each.getValue().get(key)))
                .collect(Collectors.joining("\n" + indented + (field == null ? "" : "  "), before, ""));
    }

    private static String fill(String line, Values values) {
        return PLACE.matcher(line).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** What stands in the places. */
    @FunctionalInterface
    interface Values {
        String get(String key);
    }
}
