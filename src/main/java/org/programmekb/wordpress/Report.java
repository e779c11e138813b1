package org.programmekb.wordpress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.wordpress.export.Marker;
import org.programmekb.wordpress.text.Issue;

/** What a person has to look at, by kind, with file and line. */
final class Report {
    static final String PATH = "import-report.md";

    private static final Pattern MARK = Pattern.compile(Marker.START + "(\\d+)" + Marker.END);
    private static final String MARKS = "((?:" + Marker.START + "\\d+" + Marker.END + ")+)";
    /** Marks that are a paragraph of their own belong to the next, or to the one before if they are the last. */
    private static final Pattern ALONE = Pattern.compile("(?m)^" + MARKS + "\\n\\n");

    private static final Pattern LAST = Pattern.compile("\\n\\n" + MARKS + "\\n*\\z");

    private final MessageLanguage language;
    private final Map<Issue, List<String>> places = new EnumMap<>(Issue.class);
    private final List<Noted> noted = new ArrayList<>();
    private final Set<String> pictures = new LinkedHashSet<>();

    private record Noted(Issue issue, String value) {}

    Report(MessageLanguage language) {
        this.language = language;
    }

    /** A mark for a place in a text. */
    String mark(Issue issue, String value) {
        noted.add(new Noted(issue, value));
        return Marker.START + String.valueOf(noted.size() - 1) + Marker.END;
    }

    /** Notes the lines of the marks in a text and returns it without them. */
    String resolve(String path, String text) {
        String joined = LAST.matcher(ALONE.matcher(text).replaceAll("$1")).replaceAll("$1\n");
        Matcher mark = MARK.matcher(joined);
        StringBuilder clean = new StringBuilder();
        int from = 0;
        int line = 1;
        while (mark.find()) {
            String part = joined.substring(from, mark.start());
            line += (int) part.chars().filter(c -> c == '\n').count();
            clean.append(part);
            Noted found = noted.get(Integer.parseInt(mark.group(1)));
            add(found.issue(), path + ":" + line, found.value());
            from = mark.end();
        }
        return clean.append(joined.substring(from)).toString();
    }

    /** A place or an item. */
    void add(Issue issue, String place, String value) {
        places.computeIfAbsent(issue, key -> new ArrayList<>())
                .add("- `" + place + "`" + (value.isBlank() ? "" : ": " + shown(value)));
    }

    /** A picture whose credit is to be written. */
    void picture(String path, String document) {
        pictures.add("- `" + path + "`: `" + document + "`");
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        String text = line.length() > 160 ? line.substring(0, 160) + "…" : line;
        return "`` " + text.replace("``", "'") + " ``";
    }

    /** How many places a person has to look at, without the credits of pictures. */
    int count() {
        return places.values().stream().mapToInt(List::size).sum();
    }

    /** The report, after those of earlier imports. */
    String text(Path project, String title, List<String> summary) throws IOException {
        StringBuilder text = new StringBuilder();
        Path earlier = project.resolve(PATH);
        if (Files.isRegularFile(earlier)) {
            text.append(Files.readString(earlier, StandardCharsets.UTF_8).stripTrailing())
                    .append("\n\n");
        }
        text.append("# ").append(title).append("\n\n");
        summary.forEach(line -> text.append("- ").append(line).append('\n'));
        places.forEach((issue, lines) -> {
            text.append("\n## ")
                    .append(issue.heading().in(language))
                    .append(" (")
                    .append(lines.size())
                    .append(")\n\n");
            text.append(issue.advice().in(language)).append("\n\n");
            lines.forEach(line -> text.append(line).append('\n'));
        });
        if (!pictures.isEmpty()) {
            text.append("\n## ")
                    .append(Message.of("import.issue.credit").in(language))
                    .append(" (")
                    .append(pictures.size())
                    .append(")\n\n");
            text.append(Message.of("import.advice.credit").in(language)).append("\n\n");
            pictures.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
