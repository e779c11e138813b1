package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Edits of the files that describe types, and of documents of such types. */
final class TypeEdits extends RandomFiles {
    private static final Pattern PAGE = Pattern.compile("(?m)^page: \\[(.*)]$");
    private static final Pattern LABEL = Pattern.compile("label: \\{en: ([A-Za-z ]+)");

    private int number;

    TypeEdits(Path folder, Random random) {
        super(folder, random);
    }

    /** Adds each kind of edit as often as its weight says. */
    void addTo(List<Edit> kinds) {
        add(kinds, 2, () -> edit(types(), this::relabel));
        add(kinds, 1, () -> edit(types(), this::reorderPage));
        add(kinds, 1, () -> edit(types(), text -> text.replaceFirst("group: \\w+, ", "")));
        add(kinds, 1, () -> edit(types(), text -> text.replaceFirst("(?m)^index: .*\n", "")));
        add(kinds, 1, () -> edit(types(), text -> text.replaceFirst("\\{type: money", "{type: monny")));
        add(kinds, 1, this::addType);
        add(kinds, 1, this::addTemplate);
        add(
                kinds,
                3,
                () -> edit(
                        facts(),
                        text -> text.contains("\nconditions:")
                                ? text
                                : text + "conditions: [Condition " + ++number + "]\n"));
        add(kinds, 2, () -> edit(facts(), text -> text.replaceFirst("en: ", "en: Word" + ++number + " ")));
        add(kinds, 1, () -> edit(facts(), text -> text.replaceFirst("state: in-use", "state: tried")));
        add(kinds, 1, () -> edit(pick("content/cities", ".*\\.yaml"), this::toggleOffer));
    }

    private Path types() throws IOException {
        return pick("content/types", ".*\\.yaml");
    }

    private Path facts() throws IOException {
        return pick("content/practices", ".*\\.yaml");
    }

    private String relabel(String text) {
        List<MatchResult> labels = LABEL.matcher(text).results().toList();
        if (labels.isEmpty()) {
            return text;
        }
        MatchResult label = oneOf(labels);
        return text.substring(0, label.start(1)) + "Label " + ++number + text.substring(label.end(1));
    }

    private String reorderPage(String text) {
        return PAGE.matcher(text).replaceFirst(page -> {
            List<String> parts = new ArrayList<>(List.of(page.group(1).split(", (?![^\\[]*])")));
            Collections.shuffle(parts, random);
            return "page: [" + String.join(", ", parts) + "]";
        });
    }

    private String toggleOffer(String text) {
        return text.contains("\noffers: ")
                ? text.replaceFirst("\noffers: .*\n", "\n")
                : text.stripTrailing() + "\noffers: [quiet-ports]\n";
    }

    private String addType() throws IOException {
        String word = "extra" + ++number;
        Path file = folder.resolve("content/types/" + word + ".yaml");
        Files.createDirectories(file.getParent());
        String names = languages().stream().map(code -> code + ": extra").collect(Collectors.joining(", "));
        Files.writeString(file, "folder: " + word + "s\nname: {" + names + "}\n");
        Path document =
                folder.resolve("content/" + word + "s/one." + languages().get(0) + ".md");
        Files.createDirectories(document.getParent());
        Files.writeString(document, "---\ntitle: One " + number + "\n---\nText.\n");
        return "add the type " + word;
    }

    private String addTemplate() throws IOException {
        Path template = folder.resolve("templates/practice.ftlh");
        if (Files.exists(template)) {
            Files.delete(template);
            return "remove the template of practices";
        }
        Path standard = folder.resolve("templates/entry.ftlh");
        if (!Files.exists(standard)) {
            return "";
        }
        Files.writeString(template, Files.readString(standard) + "<!-- practice -->\n");
        return "add a template of practices";
    }
}
