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
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits after which documents are something else: published or not, tagged, in another language, related to others. Pages
 * come into being and go by them.
 */
final class PublicationEdits extends RandomFiles {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> TAGS = List.of("ferries", "Ferries", "shore power", "岸电", "C++", "c");
    private static final List<String> FOLDERS = List.of("news", "cities", "clusters", "laps", "projects", "pages");
    private static final List<String> LISTS = List.of("people.yaml", "glossary.yaml", "organisations.yaml");
    /** Of more documents that link to another one there is a list of its own. */
    private static final int MANY = 14;

    private final Supplier<Instant> now;
    private final Map<Path, String> deleted = new TreeMap<>();
    private int number;

    PublicationEdits(Path folder, Random random, Supplier<Instant> now) {
        super(folder, random);
        this.now = now;
    }

    /** Adds each kind of edit as often as its weight says. */
    void addTo(List<Edit> kinds) {
        add(kinds, 6, this::giveTag);
        add(kinds, 3, () -> remove("tags"));
        add(kinds, 6, this::sayTheSame);
        add(kinds, 3, () -> put("status", "draft"));
        add(kinds, 3, () -> remove("status"));
        add(kinds, 3, () -> put("publish-on", moment()));
        add(kinds, 2, () -> remove("publish-on"));
        add(kinds, 2, this::letExpire);
        add(kinds, 2, this::letStay);
        add(kinds, 2, () -> put("aliases", "news/former-" + ++number));
        add(kinds, 1, () -> remove("aliases"));
        add(kinds, 3, this::addLanguage);
        add(kinds, 3, this::deleteLanguage);
        add(kinds, 4, this::restore);
        add(kinds, 2, this::addPage);
        add(kinds, 2, this::addListed);
        add(kinds, 2, this::removeListed);
        add(kinds, 1, this::deleteList);
        add(kinds, 3, this::toggleReference);
        add(kinds, 2, this::changeStage);
        add(kinds, 3, this::changePageSize);
        add(kinds, 1, () -> forAll("tags"));
        add(kinds, 1, () -> forAll("status"));
        add(kinds, 2, this::publishAll);
        add(kinds, 2, this::linkFromMany);
    }

    private static void add(List<Edit> kinds, int weight, Edit edit) {
        for (int i = 0; i < weight; i++) {
            kinds.add(edit);
        }
    }

    private String put(String key, String value) throws IOException {
        Path file = document();
        return edit(file, text -> new HeaderField(file, key).put(text, value));
    }

    private String remove(String key) throws IOException {
        List<Path> having = new ArrayList<>();
        for (Path file : all("content", DOCUMENT)) {
            if (new HeaderField(file, key).in(Files.readString(file)).isPresent()) {
                having.add(file);
            }
        }
        if (having.isEmpty()) {
            return "";
        }
        Path file = oneOf(having);
        edit(file, new HeaderField(file, key)::remove);
        return "remove " + key + " from " + folder.relativize(file);
    }

    private String giveTag() throws IOException {
        Path file = document();
        HeaderField tags = new HeaderField(file, "tags");
        String tag = oneOf(TAGS);
        return edit(
                file,
                text -> tags.put(
                        text,
                        tags.in(text)
                                .filter(before -> !List.of(before.split(", ")).contains(tag) && random.nextBoolean())
                                .map(before -> before + ", " + tag)
                                .orElse(tag)));
    }

    /** What one language says is said in another one, too. */
    private String sayTheSame() throws IOException {
        Path from = document();
        Path to = oneOf(all(folder.relativize(from.getParent()).toString(), Pattern.quote(stem(from)) + "\\.[a-z]{2}\\.(md|adoc)"));
        String key = oneOf(List.of("tags", "tags", "status", "publish-on"));
        String said = new HeaderField(from, key).in(Files.readString(from)).orElse("");
        HeaderField field = new HeaderField(to, key);
        return edit(to, text -> said.isEmpty() ? field.remove(text) : field.put(text, said));
    }

    /** A day or a time of day before or after now. */
    private String moment() {
        Instant moment = now.get().plus(DAY.multipliedBy(random.nextInt(60) - 20));
        return moment.toString().substring(0, random.nextBoolean() ? 10 : 16);
    }

    private String letExpire() throws IOException {
        return edit(
                pick("content/" + oneOf(FOLDERS), ".*\\.yaml"),
                text -> text.contains("expires: ")
                        ? text
                        : text.stripTrailing() + "\nexpires: " + moment().substring(0, 10) + "\n");
    }

    private String letStay() throws IOException {
        List<Path> expiring = new ArrayList<>();
        for (Path file : all("content", ".*\\.yaml")) {
            if (Files.readString(file).contains("\nexpires: ")) {
                expiring.add(file);
            }
        }
        return expiring.isEmpty() ? "" : edit(oneOf(expiring), text -> text.replaceAll("\nexpires: .*", ""));
    }

    private String addLanguage() throws IOException {
        Path file = document();
        String language = oneOf(languages());
        String name = file.getFileName().toString();
        Path other = file.resolveSibling(name.replaceFirst("\\.[a-z]{2}\\.", "." + language + "."));
        if (Files.exists(other) || !Files.isRegularFile(file)) {
            return "";
        }
        Files.copy(file, other);
        return "add " + folder.relativize(other);
    }

    private String deleteLanguage() throws IOException {
        return delete(document());
    }

    private String deleteList() throws IOException {
        return delete(folder.resolve("content").resolve(oneOf(LISTS)));
    }

    private String delete(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        deleted.put(file, Files.readString(file));
        Files.delete(file);
        return "delete " + folder.relativize(file);
    }

    private String restore() throws IOException {
        deleted.keySet().removeIf(Files::exists);
        if (deleted.isEmpty()) {
            return "";
        }
        Path file = oneOf(List.copyOf(deleted.keySet()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, deleted.get(file));
        return "restore " + folder.relativize(file);
    }

    /** A page that the site makes itself as long as nobody has written it, or one that the main navigation shows. */
    private String addPage() throws IOException {
        String name = oneOf(List.of("subscribe", "about", "extra"));
        Path file = folder.resolve("content/pages/" + name + "." + oneOf(languages()) + ".md");
        if (Files.exists(file)) {
            return delete(file);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\ntitle: " + name + "\n---\nText.\n");
        return "add " + folder.relativize(file);
    }

    private String addListed() throws IOException {
        String list = oneOf(LISTS);
        Path file = folder.resolve("content").resolve(list);
        String id = "extra-" + ++number;
        String before = Files.exists(file) ? Files.readString(file).stripTrailing() + "\n" : "";
        String name = list.equals("glossary.yaml") ? "term" : "name";
        Files.writeString(file, before + id + ":\n  " + name + ": Extra Name" + number + "\n");
        String kind = Map.of("people.yaml", "person", "glossary.yaml", "term").getOrDefault(list, "organisation");
        Path from = document();
        if (random.nextBoolean() && from.toString().endsWith(".md")) {
            edit(from, text -> text.stripTrailing() + "\n\n[Extra](kb:" + kind + "/" + id + ")\n");
            return "add " + id + " to " + list + " and link to it from " + folder.relativize(from);
        }
        return "add " + id + " to " + list;
    }

    private String removeListed() throws IOException {
        Path file = folder.resolve("content").resolve(oneOf(LISTS));
        if (!Files.isRegularFile(file)) {
            return "";
        }
        String text = Files.readString(file);
        Matcher item = Pattern.compile("(?m)^[a-z0-9-]+:\n(?:[ #].*\n)+").matcher(text);
        List<String> items = item.results().map(found -> found.group()).toList();
        if (items.isEmpty()) {
            return "";
        }
        String removed = oneOf(items);
        Files.writeString(file, text.replace(removed, ""));
        return "remove " + removed.substring(0, removed.indexOf(':')) + " from " + folder.relativize(file);
    }

    private String toggleReference() throws IOException {
        String key = oneOf(List.of("clusters", "cities", "projects", "laps"));
        Path target = pick("content/" + key, DOCUMENT);
        Path facts = pick("content/" + oneOf(FOLDERS), ".*\\.yaml");
        if (target.equals(folder)) {
            return "";
        }
        String id = stem(target);
        Matcher list = Pattern.compile("(?m)^" + key + ": \\[(.*)]\n")
                .matcher(Files.isRegularFile(facts) ? Files.readString(facts) : "");
        if (!list.find()) {
            return edit(facts, text -> text.stripTrailing() + "\n" + key + ": [" + id + "]\n");
        }
        List<String> ids = new ArrayList<>(List.of(list.group(1).split(", ?")));
        if (!ids.remove(id)) {
            ids.add(id);
        }
        String line = ids.isEmpty() ? "" : key + ": [" + String.join(", ", ids) + "]\n";
        edit(facts, text -> text.replace(list.group(), line));
        return "let " + key + " of " + folder.relativize(facts) + " be " + ids;
    }

    private String changeStage() throws IOException {
        String stage = oneOf(List.of("proposed", "identified", "memorandum", "implementation", "delivered"));
        return edit(
                pick("content/projects", ".*\\.yaml"),
                text -> random.nextBoolean()
                        ? text.replaceFirst("(?m)^stage: [a-z]+$", "stage: " + stage)
                        : text.replaceFirst("(?m)^(stage:\n(?:  .*\n)*?)  ([a-z-]+): [a-z]+\n", "$1  $2: " + stage + "\n"));
    }

    private String changePageSize() throws IOException {
        Path settings = folder.resolve("jbake.properties");
        String before = Files.readString(settings);
        String others = before.replaceAll("(?m)^site\\.page\\.size=.*\n", "");
        String size = random.nextInt(4) == 0 ? "" : "site.page.size=" + (1 + random.nextInt(9)) + "\n";
        Files.writeString(settings, others + size);
        return before.equals(others + size) ? "" : "change settings: " + size.strip();
    }

    /** One language of a type loses all its tags, or is no longer published. */
    private String forAll(String key) throws IOException {
        String below = key.equals("tags") ? "content" : "content/" + oneOf(FOLDERS);
        String language = oneOf(languages());
        boolean isAny = false;
        for (Path file : all(below, "[^_.]+\\." + language + "\\.(md|adoc)")) {
            HeaderField field = new HeaderField(file, key);
            isAny |= !edit(file, text -> key.equals("tags") ? field.remove(text) : field.put(text, "draft"))
                    .isEmpty();
        }
        return isAny ? "change " + key + " of everything below " + below + " in " + language : "";
    }

    private String publishAll() throws IOException {
        String below = "content/" + oneOf(FOLDERS);
        boolean isAny = false;
        for (Path file : all(below, DOCUMENT)) {
            isAny |= !edit(file, text -> new HeaderField(file, "publish-on")
                            .remove(new HeaderField(file, "status").remove(text)))
                    .isEmpty();
        }
        return isAny ? "publish everything below " + below : "";
    }

    /** Many documents of a language link to one, or no longer do. */
    private String linkFromMany() throws IOException {
        Path target = pick("content", DOCUMENT);
        String folderName = folder.resolve("content").relativize(target).getName(0).toString();
        String type = Map.of("cities", "city", "clusters", "cluster", "laps", "lap", "projects", "project", "pages", "page")
                .getOrDefault(folderName, "news");
        String id = folder.resolve("content").relativize(target.getParent().resolve(stem(target))).toString();
        String link = "\n\n[Many](kb:" + type + id.substring(folderName.length()) + ")\n";
        String language = oneOf(languages());
        List<Path> documents = all("content", "[^_.]+\\." + language + "\\.md");
        boolean isLinked = false;
        for (Path file : documents) {
            isLinked |= Files.readString(file).contains(link);
        }
        for (Path file : documents.subList(0, Math.min(MANY + random.nextInt(MANY), documents.size()))) {
            boolean wasLinked = isLinked;
            edit(file, text -> wasLinked ? text.replace(link, "\n") : text.stripTrailing() + link);
        }
        return (isLinked ? "no links in " : "links in ") + language + " to " + type + id.substring(folderName.length());
    }
}
