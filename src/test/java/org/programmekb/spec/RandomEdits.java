package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What editors do to a project, at random but the same for each seed. Every edit can be taken back. */
final class RandomEdits extends RandomFiles {
    private static final Duration DAY = Duration.ofDays(1);

    private final Repository repository;
    private final List<Edit> kinds = new ArrayList<>();
    private Instant now = Instant.parse("2024-06-15T10:00:00Z");
    private int number;

    /** One kind of edit. */
    private interface Edit {
        /** Makes the edit; says what was done, or nothing where there was nothing to do. */
        String make() throws IOException, InterruptedException;
    }

    RandomEdits(Path folder, Repository repository, long seed) {
        super(folder, new Random(seed));
        this.repository = repository;
        add(6, this::addToParagraph);
        add(3, () -> inHeader("title: ", line -> line + " " + word()));
        add(3, () -> inHeader("summary: ", line -> line + " " + word()));
        add(2, () -> inHeader("status: ", line -> line.contains("draft") ? "status: published" : "status: draft"));
        add(2, () -> insertIntoHeader("status: draft"));
        add(1, () -> insertIntoHeader("publish-on: 2024-0" + (1 + random.nextInt(9)) + "-01"));
        add(2, this::addHeading);
        add(2, this::removeHeading);
        add(2, this::linkToHeading);
        add(2, this::linkToThing);
        add(3, this::nameThing);
        add(3, this::changeTags);
        add(2, this::moveDate);
        add(2, this::toggleRelation);
        add(2, this::changeNumber);
        add(2, this::addNews);
        add(3, this::delete);
        add(2, this::rename);
        add(
                2,
                () -> edit(
                        pick("content", "(organisations|glossary|people).yaml"),
                        text -> text.replaceFirst("en: ([A-Z])", "en: " + word() + " $1")));
        add(2, () -> edit(pick("templates", ".*\\.ftlh"), text -> text + "<!-- " + word() + " -->"));
        add(1, () -> edit(pick("templates/messages", ".*\\.properties"), this::changeMessage));
        add(1, () -> edit(pick("assets", ".*\\.(css|js)"), text -> text + "\n/* " + word() + " */\n"));
        add(
                1,
                () -> edit(
                        pick("content", ".*\\.svg"),
                        text -> text.replaceFirst("<svg ", "<svg data-n=\"" + number + "\" ")
                                .replaceFirst("viewBox=\"0 0 (\\d)", "viewBox=\"0 0 1$1")));
        add(2, () -> edit(pick("content", "_.*"), text -> text + "\n\n" + word() + "\n"));
        add(2, () -> insertIntoHeader("tags: [" + word() + "]"));
        add(2, () -> insertIntoHeader("aliases: [news/former-" + number + "]"));
        add(1, this::toggleDistrict);
        add(1, this::changeSettings);
        add(2, this::passTime);
        add(2, this::commit);
        add(4, this::accept);
        add(1, () -> edit(pick("templates", ".*\\.ftlh"), text -> text + "<#if"));
    }

    private void add(int weight, Edit edit) {
        for (int i = 0; i < weight; i++) {
            kinds.add(edit);
        }
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
            done = kinds.get(random.nextInt(kinds.size())).make();
        }
        return number + ": " + done;
    }

    private String word() {
        return List.of("harbour", "tide", "quay", "mole", "pilot", "beacon").get(random.nextInt(6)) + number;
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

    private String insertIntoHeader(String line) throws IOException {
        return edit(
                document(),
                text -> text.contains(line.substring(0, line.indexOf(':') + 1))
                        ? text
                        : text.replaceFirst("---\n", "---\n" + line + "\n"));
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
        Path from = pick("content", ".*\\.(en|zh)\\.md");
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
        String thing = List.of("term/shore-power", "organisation/programme-office", "person/ines-quiroga")
                .get(random.nextInt(3));
        return edit(
                pick("content", ".*\\.(en|zh)\\.md"),
                text -> text.contains("kb:" + thing)
                        ? text.replaceAll("\\[[^\\]\n]*\\]\\(kb:" + thing + "\\)", word())
                        : text + "\n\n[" + word() + "](kb:" + thing + ")\n");
    }

    private String nameThing() throws IOException {
        String name = List.of("Inés Quiroga", "shore power", "岸电", "伊内丝·基罗加").get(random.nextInt(4));
        return edit(
                document(),
                text -> text.contains(name) && random.nextBoolean()
                        ? text.replace(name, word())
                        : text.stripTrailing() + "\n\n" + name + ", " + word() + ".\n");
    }

    private String changeTags() throws IOException {
        String tag = List.of("ferries", "Ferries", "shore power", "岸电", "渡轮", "C++", "c")
                .get(random.nextInt(7));
        return edit(
                pick("content", ".*\\.(en|zh)\\.md"),
                text -> text.contains("\ntags: [")
                        ? text.replaceFirst("\ntags: \\[.*", "\ntags: [" + tag + "]")
                        : text.replaceFirst("---\n", "---\ntags: [" + tag + "]\n"));
    }

    private String moveDate() throws IOException {
        return edit(
                pick("content", ".*\\.yaml"),
                text -> text.replaceFirst("(?m)^date: \\d{4}", "date: 20" + (10 + random.nextInt(15))));
    }

    private String toggleRelation() throws IOException {
        String city =
                pick("content/cities", ".*\\.yaml").getFileName().toString().replace(".yaml", "");
        return edit(
                pick("content", ".*\\.yaml"),
                text -> text.contains("cities: [" + city)
                        ? text.replace("cities: [" + city + ", ", "cities: [")
                        : text.replaceFirst("(?m)^cities: \\[(?!.*" + city + ")", "cities: [" + city + ", "));
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
            Files.writeString(folder.resolve(name + ".zh.md"), text.replace("Extra", "新闻"));
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
            String name = stem(file);
            for (String ending : List.of(".en.md", ".zh.md", ".en.adoc", ".zh.adoc", ".yaml")) {
                Files.deleteIfExists(file.resolveSibling(name + ending));
            }
        }
        return "delete " + folder.relativize(file);
    }

    private String rename() throws IOException {
        Path file = document();
        String name = stem(file);
        for (String ending : List.of(".en.md", ".zh.md", ".en.adoc", ".zh.adoc", ".yaml")) {
            Path old = file.resolveSibling(name + ending);
            if (Files.isRegularFile(old)) {
                Files.move(old, file.resolveSibling("moved-" + number + ending));
            }
        }
        return "rename " + folder.relativize(file) + " to moved-" + number;
    }

    private String changeMessage(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int line = random.nextInt(lines.size());
        if (lines.get(line).contains("=") && !lines.get(line).startsWith("#")) {
            lines.set(line, lines.get(line) + " " + word());
        }
        return String.join("\n", lines) + "\n";
    }

    private String changeSettings() throws IOException {
        return edit(
                folder.resolve("jbake.properties"),
                text -> random.nextBoolean()
                        ? text.replaceFirst("site\\.page\\.size=\\d+", "site.page.size=" + (3 + random.nextInt(9)))
                        : text.replaceFirst("site\\.title\\.en=", "site.title.en=" + word() + " "));
    }

    private String passTime() {
        now = now.plus(DAY.multipliedBy(random.nextInt(90) - 30));
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
    record State(Map<String, byte[]> files, Instant now) {}

    State state() throws IOException {
        return new State(files(), now);
    }

    void restore(State state) throws IOException {
        now = state.now();
        restore(state.files());
    }
}
