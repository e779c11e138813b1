package org.programmekb.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a numbered step of the editors' handbook says: a name on the screen, what is written or chosen there, or a picture
 * of what it looks like then. Names are bold in English and between “ and ” in Chinese, values are between back quotes.
 *
 * @param line in the handbook
 */
record HandbookStep(Kind kind, String text, int line) {
    enum Kind {
        NAME,
        VALUE,
        PICTURE
    }

    private static final Pattern LISTED = Pattern.compile("^[0-9]+\\. \\[([^\\]]+)]\\(#[^)]+\\)$");
    private static final Pattern STEP = Pattern.compile("^(?:[0-9]+\\. | {3,4})\\S.*");
    private static final String MARK = "(?<value>`[^`]+`)|!\\[[^\\]]*]\\((?<picture>[^)]+)\\)|";
    private static final Map<String, Pattern> MARKS = Map.of(
            "en", Pattern.compile(MARK + "\\*\\*(?<name>[^*]+)\\*\\*"),
            "zh", Pattern.compile(MARK + "“(?<name>[^”]+)”"));

    static Path handbook(String language) {
        return Path.of("docs/handbook." + language + ".md");
    }

    /** The sections in the first list of the handbook's contents, each with its lines by their numbers. */
    static Map<String, Map<Integer, String>> sections(String language) throws IOException {
        List<String> lines = Files.readAllLines(handbook(language));
        List<String> listed = new ArrayList<>();
        for (String line : lines) {
            Matcher entry = LISTED.matcher(line);
            if (entry.matches()) {
                listed.add(entry.group(1));
            } else if (!listed.isEmpty()) {
                break;
            }
        }
        Map<String, Map<Integer, String>> sections = new LinkedHashMap<>();
        String heading = "";
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("## ")) {
                heading = lines.get(i).substring("## ".length());
            }
            if (listed.contains(heading)) {
                sections.computeIfAbsent(heading, any -> new LinkedHashMap<>()).put(i + 1, lines.get(i));
            }
        }
        return sections;
    }

    /** What the numbered steps of a section say, without those of a part whose heading says that they happen on GitHub. */
    static List<HandbookStep> steps(String language, Map<Integer, String> section) {
        List<HandbookStep> steps = new ArrayList<>();
        boolean isElsewhere = false;
        for (Map.Entry<Integer, String> line : section.entrySet()) {
            if (line.getValue().startsWith("### ")) {
                isElsewhere = line.getValue().contains("GitHub");
            } else if (!isElsewhere && STEP.matcher(line.getValue()).matches()) {
                steps.addAll(marks(language, line.getKey(), line.getValue()));
            }
        }
        return steps;
    }

    /** The names on the screen that a line mentions. */
    static List<String> names(String language, String line) {
        return marks(language, 0, line).stream()
                .filter(step -> step.kind() == Kind.NAME)
                .map(HandbookStep::text)
                .toList();
    }

    private static List<HandbookStep> marks(String language, int number, String line) {
        List<HandbookStep> steps = new ArrayList<>();
        Matcher mark = MARKS.get(language).matcher(line);
        while (mark.find()) {
            if (mark.group("value") != null) {
                steps.add(new HandbookStep(Kind.VALUE, mark.group("value").replace("`", ""), number));
            } else if (mark.group("picture") != null) {
                steps.add(new HandbookStep(Kind.PICTURE, mark.group("picture"), number));
            } else {
                steps.add(new HandbookStep(Kind.NAME, mark.group("name"), number));
            }
        }
        return steps;
    }
}
