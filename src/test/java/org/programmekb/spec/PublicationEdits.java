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
import java.util.regex.Pattern;

/** Edits that change which documents are published, in which languages, where and with which tags. Pages appear and disappear by them. */
final class PublicationEdits extends RandomFiles {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> TAGS = List.of("ferries", "Ferries", "shore power", "岸电", "C++", "c");

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
        add(kinds, 1, this::deleteList);
        add(kinds, 1, () -> forAll("tags"));
        add(kinds, 1, () -> forAll("status"));
        add(kinds, 2, this::publishAll);
        add(kinds, 2, this::toggleText);
        add(kinds, 2, this::togglePage);
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
        if (!Files.isRegularFile(from)) {
            return "";
        }
        Path to = oneOf(all(
                folder.relativize(from.getParent()).toString(), Pattern.quote(stem(from)) + "\\.[a-z]{2}\\.(md|adoc)"));
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
            isAny |= !edit(
                            file,
                            text -> new HeaderField(file, "publish-on")
                                    .remove(new HeaderField(file, "status").remove(text)))
                    .isEmpty();
        }
        return isAny ? "publish everything below " + below : "";
    }

    /** A document loses its text in all languages, or gets one: a page becomes a row by it, or a row a page. */
    private String toggleText() throws IOException {
        Path file = pick("content/" + oneOf(FOLDERS), DOCUMENT);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        boolean isAny = false;
        for (Path version : all(
                folder.relativize(file.getParent()).toString(),
                Pattern.quote(stem(file)) + "\\.[a-z]{2}\\.(md|adoc)")) {
            isAny |= !edit(version, text -> {
                        int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) + 5 : 0;
                        return end < 5 ? text : text.length() > end ? text.substring(0, end) : text + "Text.\n";
                    })
                    .isEmpty();
        }
        return isAny ? "toggle the text of " + folder.relativize(file) : "";
    }

    private String togglePage() throws IOException {
        return edit(
                pick("content/" + oneOf(FOLDERS), ".*\\.yaml"),
                text -> text.contains("\npage: no\n")
                        ? text.replace("\npage: no\n", "\n")
                        : text.stripTrailing() + "\npage: no\n");
    }
}
