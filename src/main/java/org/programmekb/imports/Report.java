package org.programmekb.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.config.InputFile;
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

    /** How many bytes of an earlier report, a ledger or a mapping are read. */
    static final int LARGEST = 16_000_000;

    private static final int LONGEST = 160;

    private final MessageLanguage language;
    private static final Pattern LINE = Pattern.compile("(.+):(\\d+)");

    private final Map<K, Set<Item>> items = new TreeMap<>();

    /**
     * What a person has to look at.
     *
     * @param document the file that several items share; empty if the item stands alone
     * @param line its line in the document
     * @param value what is there, as the report shows it
     */
    private record Item(String document, String line, String value) {
        String alone() {
            return "- " + (document.isEmpty() ? "" : "`" + document + ":" + line + "`") + value;
        }
    }

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
        String text = value.isBlank() ? "" : ": " + shown(value);
        Matcher line = LINE.matcher(place);
        add(
                kind,
                line.matches()
                        ? new Item(line.group(1), line.group(2), text)
                        : new Item("", "", "`" + place + "`" + text));
    }

    /** Adds an item as it stands in the list. */
    public void line(K kind, String line) {
        add(kind, new Item("", "", line));
    }

    private void add(K kind, Item item) {
        items.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(item);
    }

    /** The items of a kind: several of a document stand below its name, those that are alike on one line. */
    private static String list(Set<Item> all) {
        StringBuilder list = new StringBuilder();
        Map<String, List<Item>> byDocument =
                all.stream().collect(Collectors.groupingBy(Item::document, LinkedHashMap::new, Collectors.toList()));
        byDocument.forEach((document, items) -> {
            if (document.isEmpty() || items.size() == 1) {
                items.forEach(item -> list.append(item.alone()).append('\n'));
                return;
            }
            list.append("- `")
                    .append(document)
                    .append("` (")
                    .append(items.size())
                    .append(")\n");
            Map<String, String> lines = new LinkedHashMap<>();
            items.forEach(item -> lines.merge(item.value(), item.line(), (first, next) -> first + ", " + next));
            lines.forEach((value, numbers) ->
                    list.append("  - ").append(numbers).append(value).append('\n'));
        });
        return list.toString();
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return "`` " + text.replace("``", "'") + " ``";
    }

    /** How many items of a kind there are. */
    public int count(K kind) {
        return items.getOrDefault(kind, Set.of()).size();
    }

    /** How many items there are. */
    public int count() {
        return items.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * A report that begins with what a person has to do next; what it said about that before is left out.
     *
     * @param steps in their order
     */
    public static String startingWith(List<Message> steps, String report, MessageLanguage language) {
        String heading = "# " + Message.of("import.report.next").in(language) + "\n\n";
        StringBuilder text = new StringBuilder(heading);
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(steps.get(i).in(language)).append('\n');
        }
        int rest = report.startsWith(heading) ? report.indexOf("\n# ") + 1 : 0;
        return text.append('\n').append(report.substring(rest)).toString();
    }

    /** The report, after those of earlier imports. */
    public String text(SiteConfig.Folders folders, Message title, List<Message> summary) throws IOException {
        StringBuilder text = new StringBuilder();
        Optional<Path> earlier = folders.roots().file(folders.project().resolve(PATH));
        if (earlier.isPresent()) {
            text.append(new String(InputFile.read(earlier.get(), LARGEST), StandardCharsets.UTF_8).stripTrailing())
                    .append("\n\n");
        }
        text.append("# ").append(title.in(language)).append("\n\n");
        summary.forEach(line -> text.append("- ").append(line.in(language)).append('\n'));
        items.forEach((kind, listed) -> {
            text.append("\n## ")
                    .append(kind.heading().in(language))
                    .append(" (")
                    .append(listed.size())
                    .append(")\n\n");
            text.append(kind.advice().in(language)).append("\n\n");
            text.append(list(listed));
        });
        return text.toString();
    }
}
