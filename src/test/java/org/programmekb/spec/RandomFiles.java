package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The files of a project that editors change, chosen at random but the same for each seed. */
abstract class RandomFiles {
    /** The name of a document's file. */
    static final String DOCUMENT = "[^_.]+\\.[a-z]{2}\\.(md|adoc)";

    /** The folders of documents. */
    static final List<String> FOLDERS = List.of("news", "cities", "clusters", "laps", "projects", "pages");

    /** What has no documents of its own is listed in these files. */
    static final List<String> LISTS = List.of("people.yaml", "glossary.yaml", "organisations.yaml");

    final Path folder;
    final Random random;

    /** One kind of edit. */
    interface Edit {
        /** Makes the edit; says what was done, or nothing where there was nothing to do. */
        String make() throws IOException, InterruptedException;
    }

    RandomFiles(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    static void add(List<Edit> kinds, int weight, Edit edit) {
        for (int i = 0; i < weight; i++) {
            kinds.add(edit);
        }
    }

    /** The codes of the languages of the site. */
    List<String> languages() throws IOException {
        return Files.readString(folder.resolve("jbake.properties"))
                .lines()
                .filter(line -> line.startsWith("site.languages="))
                .findFirst()
                .map(line -> List.of(line.substring(line.indexOf('=') + 1).split(",")))
                .orElseThrow();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A file below a folder; the project where there is none. */
    Path pick(String below, String names) throws IOException {
        List<Path> found = all(below, names);
        return found.isEmpty() ? folder : oneOf(found);
    }

    List<Path> all(String below, String names) throws IOException {
        Path start = folder.resolve(below);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        }
    }

    /** A file that is no document, too. */
    Path anyFile() throws IOException {
        return pick(oneOf(List.of("content", "content", "content", "templates", "assets")), "[^.].*");
    }

    Path document() throws IOException {
        return pick("content", DOCUMENT);
    }

    String edit(Path file, UnaryOperator<String> change) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        String before = Files.readString(file);
        String after = change.apply(before);
        Files.writeString(file, after);
        return after.equals(before) ? "" : "edit " + folder.relativize(file) + ": " + difference(before, after);
    }

    String swap(Path one, Path other) throws IOException {
        Path aside = folder.resolve("aside");
        Files.move(one, aside);
        Files.move(other, one);
        Files.move(aside, other);
        return "swap " + folder.relativize(one) + " and " + folder.relativize(other);
    }

    static String difference(String before, String after) {
        int from = 0;
        while (from < Math.min(before.length(), after.length()) && before.charAt(from) == after.charAt(from)) {
            from++;
        }
        return after.substring(from, Math.min(after.length(), from + 40)).replace('\n', ' ');
    }

    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]{2}\\.(md|adoc)$", "");
    }

    /** Everything that edits can change, as it is read: links are followed. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String part : List.of("content", "templates", "assets", "translations")) {
            new Tree(folder.resolve(part)).files().forEach((path, bytes) -> files.put(part + "/" + path, bytes));
        }
        files.put("jbake.properties", Files.readAllBytes(folder.resolve("jbake.properties")));
        return files;
    }
}
