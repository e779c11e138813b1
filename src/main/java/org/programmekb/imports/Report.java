package org.programmekb.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;

/**
 * What a person has to look at after an import, by kind.
 *
 * @param <K> the kinds, in the order of the report
 */
public final class Report<K extends Enum<K> & Report.Kind> {
    /** The file that all imports continue. */
    public static final String PATH = "import-report.md";

    private static final int LONGEST = 160;

    private final MessageLanguage language;
    private final Map<K, Set<String>> lines = new TreeMap<>();

    /** A kind of thing that a person has to look at. */
    public interface Kind {
        /** The heading of the list in the report. */
        Message heading();

        /** What to do about it. */
        Message advice();
    }

    public Report(MessageLanguage language) {
        this.language = language;
    }

    /** Adds a place or an item, with what is there. */
    public void add(K kind, String place, String value) {
        line(kind, "`" + place + "`" + (value.isBlank() ? "" : ": " + shown(value)));
    }

    /** Adds an item as it stands in the list. */
    public void line(K kind, String line) {
        lines.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add("- " + line);
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return "`` " + text.replace("``", "'") + " ``";
    }

    /** How many items of a kind there are. */
    public int count(K kind) {
        return lines.getOrDefault(kind, Set.of()).size();
    }

    /** How many items there are. */
    public int count() {
        return lines.values().stream().mapToInt(Set::size).sum();
    }

    /** The report, after those of earlier imports. */
    public String text(SiteConfig.Folders folders, Message title, List<Message> summary) throws IOException {
        StringBuilder text = new StringBuilder();
        Optional<Path> earlier = folders.roots().file(folders.project().resolve(PATH));
        if (earlier.isPresent()) {
            text.append(Files.readString(earlier.get(), StandardCharsets.UTF_8).stripTrailing())
                    .append("\n\n");
        }
        text.append("# ").append(title.in(language)).append("\n\n");
        summary.forEach(line -> text.append("- ").append(line.in(language)).append('\n'));
        lines.forEach((kind, listed) -> {
            text.append("\n## ")
                    .append(kind.heading().in(language))
                    .append(" (")
                    .append(listed.size())
                    .append(")\n\n");
            text.append(kind.advice().in(language)).append("\n\n");
            listed.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }
}
