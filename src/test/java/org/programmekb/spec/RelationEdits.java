package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits that change what documents refer to, what is listed in files of its own, and how long lists are. */
final class RelationEdits extends RandomFiles {
    /** If more documents link to a document, there is a page that lists them. */
    private static final int MANY = 14;

    private int number;
    /** Many documents linked to it last, perhaps. */
    private Path linked;

    RelationEdits(Path folder, Random random) {
        super(folder, random);
        linked = folder;
    }

    /** Adds each kind of edit as often as its weight says. */
    void addTo(List<Edit> kinds) {
        add(kinds, 2, this::addListed);
        add(kinds, 2, this::removeListed);
        add(kinds, 3, this::toggleReference);
        add(kinds, 2, this::addNamesake);
        add(kinds, 2, this::changeStage);
        add(kinds, 3, this::changePageSize);
        add(kinds, 3, this::linkFromMany);
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
                        : text.replaceFirst(
                                "(?m)^(stage:\n(?:  .*\n)*?)  ([a-z-]+): [a-z]+\n", "$1  $2: " + stage + "\n"));
    }

    private String changePageSize() throws IOException {
        Path settings = folder.resolve("jbake.properties");
        String before = Files.readString(settings);
        String others = before.replaceAll("(?m)^site\\.page\\.size=.*\n", "");
        String size = random.nextInt(4) == 0 ? "" : "site.page.size=" + (1 + random.nextInt(9)) + "\n";
        Files.writeString(settings, others + size);
        return before.equals(others + size) ? "" : "change settings: " + size.strip();
    }

    /** Many documents of a language link to one, or no longer do. */
    private String linkFromMany() throws IOException {
        if (!Files.isRegularFile(linked) || random.nextBoolean()) {
            linked = document();
        }
        if (!Files.isRegularFile(linked)) {
            return "";
        }
        Path target = linked;
        String folderName =
                folder.resolve("content").relativize(target).getName(0).toString();
        String type = Map.of(
                        "cities", "city", "clusters", "cluster", "laps", "lap", "projects", "project", "pages", "page")
                .getOrDefault(folderName, "news");
        String id = folder.resolve("content")
                .relativize(target.getParent().resolve(stem(target)))
                .toString();
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

    /** A city with the id of an organisation that leads a cluster, which is then led by the city. */
    private String addNamesake() throws IOException {
        List<String> leading = new ArrayList<>();
        for (Path cluster : all("content/clusters", ".*\\.yaml")) {
            Matcher lead = Pattern.compile("(?m)^lead: (.+)$").matcher(Files.readString(cluster));
            lead.results().forEach(found -> leading.add(found.group(1)));
        }
        if (leading.isEmpty()) {
            return "";
        }
        Path city = folder.resolve("content/cities/" + oneOf(leading) + "." + oneOf(languages()) + ".md");
        if (Files.exists(city.resolveSibling(stem(city) + ".yaml"))) {
            return "";
        }
        String status = random.nextBoolean() ? "" : "status: draft\n";
        Files.createDirectories(city.getParent());
        Files.writeString(city, "---\ntitle: Namesake\n" + status + "---\nText.\n");
        Files.writeString(city.resolveSibling(stem(city) + ".yaml"), "name: Namesake " + ++number + "\n");
        return "add " + folder.relativize(city);
    }
}
