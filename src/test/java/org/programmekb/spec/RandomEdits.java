package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What editors do to a project, at random but the same for each seed. Every edit can be taken back. */
final class RandomEdits extends RandomFiles {
    private static final List<Duration> LEAPS = List.of(Duration.ofHours(1), Duration.ofDays(1));
    /** What is named in the sites that are edited. */
    private static final List<String> NAMES = List.of(
            "Inés Quiroga",
            "shore power",
            "岸电",
            "伊内丝·基罗加",
            "Pablo Gándara",
            "Alexandra Lehmann",
            "FPI",
            "国际城镇合作",
            "River Office",
            "noria",
            "绿洲");

    private final Repository repository;
    private final List<Edit> kinds = new ArrayList<>();
    private volatile Instant now = Instant.parse("2024-06-15T10:00:00Z");
    private int number;

    RandomEdits(Path folder, Repository repository, long seed) {
        super(folder, new Random(seed));
        this.repository = repository;
        add(kinds, 6, this::addToParagraph);
        add(kinds, 3, () -> inHeader("title: ", line -> line + " " + word()));
        add(kinds, 3, () -> inHeader("summary: ", line -> line + " " + word()));
        add(kinds, 2, this::addHeading);
        add(kinds, 2, this::removeHeading);
        add(kinds, 2, this::linkToHeading);
        add(kinds, 2, this::linkToThing);
        add(kinds, 3, this::nameThing);
        add(kinds, 2, this::moveDate);
        add(kinds, 2, this::changeNumber);
        add(kinds, 2, this::addNews);
        add(kinds, 3, this::delete);
        add(kinds, 2, this::rename);
        add(
                kinds,
                2,
                () -> edit(
                        pick("content", "(organisations|glossary|people|sources).yaml"),
                        text -> text.replaceFirst("en: ([A-Z])", "en: " + word() + " $1")));
        add(kinds, 2, () -> edit(pick("templates", ".*\\.ftlh"), text -> text + "<!-- " + word() + " -->"));
        add(kinds, 2, () -> edit(pick("templates/messages", ".*\\.properties"), this::changeMessages));
        add(kinds, 1, () -> edit(pick("assets", ".*\\.(css|js)"), text -> text + "\n/* " + word() + " */\n"));
        add(
                kinds,
                1,
                () -> edit(
                        pick("content", ".*\\.svg"),
                        text -> text.replaceFirst("<svg ", "<svg data-n=\"" + number + "\" ")
                                .replaceFirst("viewBox=\"0 0 (\\d)", "viewBox=\"0 0 1$1")));
        add(kinds, 2, () -> edit(pick("content", "_.*"), text -> text + "\n\n" + word() + "\n"));
        add(kinds, 1, this::toggleDistrict);
        add(kinds, 1, this::changeSettings);
        add(kinds, 2, this::passTime);
        add(kinds, 2, this::commit);
        add(kinds, 4, this::accept);
        add(kinds, 1, () -> edit(pick("templates", ".*\\.ftlh"), text -> text + "<#if"));
        add(kinds, 1, this::removeMessages);
        new PublicationEdits(folder, random, this::now).addTo(kinds);
        new RelationEdits(folder, random).addTo(kinds);
        new TypeEdits(folder, random).addTo(kinds);
        new FileEdits(folder, random).addTo(kinds);
        new PlaceEdits(folder, random).addTo(kinds);
    }

    /** The time of the next build. */
    Instant now() {
        return now;
    }

    /** Makes one edit and says which. */
    String next() throws IOException, InterruptedException {
        number++;
        String done = "";
        while (done.isEmpty()) {
            done = oneOf(kinds).make();
        }
        return number + ": " + done;
    }

    private String word() {
        return oneOf(List.of("harbour", "tide", "quay", "mole", "pilot", "beacon")) + number;
    }

    private String addToParagraph() throws IOException {
        return edit(document(), text -> text.stripTrailing() + " " + word() + ".\n");
    }

    private String inHeader(String start, UnaryOperator<String> change) throws IOException {
        return edit(document(), text -> {
            int at = text.indexOf("\n" + start) + 1;
            int end = text.indexOf('\n', at);
            return at == 0 ? text : text.substring(0, at) + change.apply(text.substring(at, end)) + text.substring(end);
        });
    }

    private static String mark(Path file) {
        return file.toString().endsWith(".adoc") ? "== " : "## ";
    }

    private String addHeading() throws IOException {
        Path file = document();
        return edit(file, text -> text.stripTrailing() + "\n\n" + mark(file) + "About " + word() + "\n\nMore.\n");
    }

    private String removeHeading() throws IOException {
        Path file = document();
        return edit(file, text -> text.replaceFirst("\n" + mark(file) + "[^\n]*\n", "\n"));
    }

    private String linkToHeading() throws IOException {
        Path target = pick("content", ".*\\.en\\.md");
        Path from = pick("content", ".*\\.[a-z]{2}\\.md");
        if (!Files.isRegularFile(target)) {
            return "";
        }
        String heading = Files.readString(target)
                .lines()
                .filter(line -> line.matches("## [A-Za-z0-9 ]+"))
                .findFirst()
                .map(line -> "#"
                        + line.substring(3).toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                .orElse("");
        String path = from.getParent().relativize(target).toString();
        return edit(from, text -> text + "\n\n[" + word() + "](" + path + heading + ")\n");
    }

    private String linkToThing() throws IOException {
        String thing = oneOf(List.of(
                "term/" + listed("glossary"), "organisation/" + listed("organisations"), "person/" + listed("people")));
        return edit(
                pick("content", ".*\\.[a-z]{2}\\.md"),
                text -> text.contains("kb:" + thing)
                        ? text.replaceAll("\\[[^\\]\n]*\\]\\(kb:" + thing + "\\)", word())
                        : text + "\n\n[" + word() + "](kb:" + thing + ")\n");
    }

    /** The id of something that is listed in a file. */
    private String listed(String list) throws IOException {
        Path file = folder.resolve("content/" + list + ".yaml");
        List<String> ids = Files.exists(file)
                ? Files.readString(file)
                        .lines()
                        .filter(line -> line.matches("[a-z0-9-]+:"))
                        .toList()
                : List.of();
        return ids.isEmpty() ? "nothing" : oneOf(ids).replace(":", "");
    }

    private String nameThing() throws IOException {
        String name = oneOf(NAMES);
        return edit(
                document(),
                text -> text.contains(name) && random.nextBoolean()
                        ? text.replace(name, word())
                        : text.stripTrailing() + "\n\n" + name + ", " + word() + ".\n");
    }

    private String moveDate() throws IOException {
        return edit(
                pick("content", ".*\\.yaml"),
                text -> text.replaceFirst("(?m)^date: \\d{4}", "date: 20" + (10 + random.nextInt(15))));
    }

    private String toggleDistrict() throws IOException {
        String line = "kind: district\n";
        return edit(
                pick("content/cities", ".*\\.yaml"),
                text -> text.contains(line) ? text.replace(line, "") : line + text);
    }

    private String changeNumber() throws IOException {
        return edit(pick("content", ".*\\.yaml"), text -> text.replaceFirst("value: (\\d)", "value: 1$1"));
    }

    private String addNews() throws IOException {
        String city =
                pick("content/cities", ".*\\.yaml").getFileName().toString().replace(".yaml", "");
        String name = "content/news/extra-" + number;
        Files.writeString(
                folder.resolve(name + ".yaml"),
                "date: 20" + (10 + random.nextInt(15)) + "-03-0" + (1 + random.nextInt(9)) + "\ncities: [" + city
                        + "]\n");
        String text = "---\ntitle: Extra " + word() + "\nsummary: Short " + word() + "\n---\nLong " + word() + "\n";
        Files.writeString(folder.resolve(name + ".en.md"), text);
        if (random.nextBoolean()) {
            Files.writeString(folder.resolve(name + "." + oneOf(languages()) + ".md"), text);
        }
        return "add " + name;
    }

    private String delete() throws IOException {
        Path file = document();
        if (!Files.isRegularFile(file)) {
            return "";
        }
        Files.delete(file);
        if (random.nextBoolean()) {
            for (Path version : versions(file)) {
                Files.delete(version);
            }
        }
        return "delete " + folder.relativize(file);
    }

    /** All languages of a document, and its facts. */
    private List<Path> versions(Path file) throws IOException {
        return all(
                folder.relativize(file.getParent()).toString(),
                Pattern.quote(stem(file)) + "\\.(yaml|[a-z]{2}\\.(md|adoc))");
    }

    private String rename() throws IOException {
        Path file = document();
        if (!Files.isRegularFile(file)) {
            return "";
        }
        String name = stem(file);
        for (Path old : versions(file)) {
            String ending = old.getFileName().toString().substring(name.length());
            Files.move(old, file.resolveSibling("moved-" + number + ending));
        }
        return "rename " + folder.relativize(file) + " to moved-" + number;
    }

    /** Changes all interface texts of a kind. */
    private String changeMessages(String text) {
        String kind = kind(text);
        return text.replaceAll("(?m)^(" + Pattern.quote(kind) + "[.=].*)$", "$1 " + word());
    }

    /** The beginning of a key. */
    private String kind(String messages) {
        return oneOf(messages.lines()
                .filter(line -> line.matches("[a-z].*=.*"))
                .map(line -> line.replaceFirst("[.=].*", ""))
                .distinct()
                .toList());
    }

    /** Interface texts that one language lacks; others stand in for them. */
    private String removeMessages() throws IOException {
        return edit(
                pick("templates/messages", ".*\\.properties"),
                text -> text.replaceAll("(?m)^" + Pattern.quote(kind(text)) + "[.=].*\n", ""));
    }

    private String changeSettings() throws IOException {
        return edit(
                folder.resolve("jbake.properties"),
                text -> text.replaceFirst("site\\.title\\.en=", "site.title.en=" + word() + " "));
    }

    String passTime() {
        now = now.plus(oneOf(LEAPS).multipliedBy(random.nextInt(90) - 30));
        return "it is " + now;
    }

    /** Records one translation, or all of them and forgets those that are gone. */
    private String accept() throws IOException {
        Path file = random.nextInt(3) == 0 ? folder : document();
        String what = file.equals(folder) ? "--all" : folder.relativize(file).toString();
        Result result = new Project(folder, now).run("translations", "accept", what);
        return result.status() == 0 ? "accept " + what : "";
    }

    private String commit() throws IOException, InterruptedException {
        repository.commit(now.toString());
        return "commit";
    }

    /** The project and the time, so that they can be put back. */
    record State(Snapshot files, Instant now) {}

    State state() throws IOException {
        return new State(Snapshot.of(folder), now);
    }

    void restore(State state) throws IOException {
        now = state.now();
        state.files().restore();
    }
}
