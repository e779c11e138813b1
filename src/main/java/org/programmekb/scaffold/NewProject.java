package org.programmekb.scaffold;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.ProgramVersion;
import org.programmekb.content.Readings;
import org.programmekb.diagnostic.Guide;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.jsonschema.JsonSchemas;
import org.programmekb.markup.header.YamlText;
import org.programmekb.type.Types;

/**
 * A project that is not yet there.
 *
 * @param languages in the order of the language switch, the one of the originals first
 * @param names the name of the site by the code of the language
 * @param sides at least two
 * @param repository on this forge
 * @param today the date of the news item
 * @param version the version of the program that builds it
 */
public record NewProject(
        List<Language> languages,
        Map<String, String> names,
        List<Side> sides,
        Forge forge,
        Optional<Repository> repository,
        LocalDate today,
        ProgramVersion version) {
    /** The repository of the program, with its action and releases. */
    private static final String PROGRAM = "programme-kb/programme-kb";

    /** Files that are there once. Their templates have no dot before their names: Maven leaves out some of such files. */
    private static final List<String> FILES = List.of(
            "jbake.properties",
            "content/cities/heron-bridge.yaml",
            "content/cities/lantern-harbour.yaml",
            "content/clusters/shady-streets.yaml",
            "content/cooperations/heron-bridge-lantern-harbour.yaml",
            "content/laps/summer-shade.yaml",
            "content/news/first-meeting.yaml",
            "content/projects/bus-stop-trees.yaml",
            "content/organisations.yaml",
            "content/people.yaml",
            "content/glossary.yaml",
            "content/images/heron-bridge.svg",
            ".gitignore",
            ".editorconfig",
            ".vscode/extensions.json");

    /** Documents with one file for each language. The keys of their words begin with their slug. */
    private static final List<String> DOCUMENTS = List.of(
            "content/cities/heron-bridge",
            "content/cities/lantern-harbour",
            "content/clusters/shady-streets",
            "content/cooperations/heron-bridge-lantern-harbour",
            "content/laps/summer-shade",
            "content/news/first-meeting",
            "content/pages/about",
            "content/projects/bus-stop-trees");

    private static final String THIRD_CITY = "content/cities/willow-ford";
    private static final Pattern IN_WORDS = Pattern.compile("\\{([a-z]+)}");
    private static final int DAYS_BEFORE_EVENT = 30;
    private static final int STEPS = 4;

    /** The name of a site that has none, in a language. */
    public static String usualName(Language language) {
        return ProjectWords.in(language.code()).get("name");
    }

    /** European and Chinese cities, the sides of a project that names none. */
    public static List<Side> usualSides(List<Language> languages) {
        return List.of(usualSide("eu", "side.1", languages), usualSide("cn", "side.2", languages));
    }

    private static Side usualSide(String id, String key, List<Language> languages) {
        Map<String, String> names = new LinkedHashMap<>();
        languages.forEach(language ->
                names.put(language.code(), ProjectWords.in(language.code()).get(key)));
        return new Side(id, names);
    }

    /** Its files with their texts, by their paths. */
    public Map<String, String> files() {
        Map<String, Template.Values> values = new LinkedHashMap<>();
        languages.forEach(language -> values.put(language.code(), values(language)));
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : Stream.concat(FILES.stream(), forge.files().stream()).toList()) {
            files.put(
                    file,
                    filled(file.replaceFirst("^\\.", ""), values, original().code()));
        }
        List<String> documents = new ArrayList<>(DOCUMENTS);
        if (sides.size() > 2) {
            String facts = THIRD_CITY + ".yaml";
            files.put(facts, filled(facts, values, original().code()));
            documents.add(THIRD_CITY);
        }
        for (Language language : languages) {
            files.put(guide(language), filled("README.md", values, language.code()));
            ProjectWords words = ProjectWords.in(language.code());
            documents.forEach(document -> files.put(
                    document + "." + language.code() + ".md",
                    document(words, document.substring(document.lastIndexOf('/') + 1))));
        }
        JsonSchemas.projectFiles(Types.BUILT_IN)
                .forEach((path, text) -> files.put(path, new String(text, StandardCharsets.UTF_8)));
        return files;
    }

    private static String filled(String template, Map<String, Template.Values> values, String language) {
        return Template.read(template).fill(values, language);
    }

    private static String document(ProjectWords words, String key) {
        Map<String, String> values = Map.of(
                "title", YamlText.of(words.get(key + ".title")),
                "summary", YamlText.of(words.get(key + ".summary")),
                "body", words.get(key + ".body"),
                "hint", words.get(key + ".hint"));
        return Template.read("document.md").fill(Map.of("", place -> Objects.requireNonNull(values.get(place))), "");
    }

    private Language original() {
        return languages.get(0);
    }

    private String guide(Language language) {
        return language.equals(original()) ? "README.md" : "README." + language.code() + ".md";
    }

    private Template.Values values(Language language) {
        ProjectWords words = ProjectWords.in(language.code());
        Map<String, String> own = new LinkedHashMap<>(everywhere());
        String title = names.getOrDefault(language.code(), words.get("name"));
        own.put("language", language.code());
        own.put("title", title.replace("\\", "\\\\"));
        own.put("site", title);
        own.put("other.languages", otherLanguages(language));
        own.put("documents", documents(words));
        MessageLanguage messages = language.isChinese() ? MessageLanguage.CHINESE : MessageLanguage.ENGLISH;
        own.put("messages", messages.code());
        own.put("settings", Guide.page("reference/settings", messages));
        for (String guide : List.of("handbook", "maintaining")) {
            own.put(guide, Guide.page(guide, messages));
        }
        own.put("hosts", Guide.page("guides/hosts", messages));
        own.put("forge", forge.label());
        own.put("editor", own.get("handbook") + (language.isChinese() ? "#打开编辑器" : "#open-the-editor"));
        own.put("editor.site", forge.hasEditor() ? filled(words.get("readme.editor.site"), own) : "");
        own.put("publish", publication(words, own));
        own.put("releases", "https://github.com/" + PROGRAM + "/releases/tag/" + version.tag());
        return key -> {
            String value = own.get(key);
            return value == null ? filled(words.get(key), own) : value;
        };
    }

    /** The steps on GitHub; the guide has those of the other forges. */
    private String publication(ProjectWords words, Map<String, String> values) {
        return forge == Forge.GITHUB
                ? IntStream.rangeClosed(1, STEPS)
                        .mapToObj(i -> i + ". " + words.get("readme.publish." + i))
                        .collect(Collectors.joining("\n"))
                : filled(words.get("readme.publish.other"), values);
    }

    private static String filled(String text, Map<String, String> values) {
        return IN_WORDS.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** The values that are the same in all languages. */
    private Map<String, String> everywhere() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", version.number());
        values.put("program", PROGRAM);
        values.put("pin", version.pin());
        values.put("host", repository.flatMap(forge::site).orElse("https://example.org"));
        values.put(
                "id", repository.map(each -> each.owner() + "/" + each.name()).orElseGet(this::id));
        values.put("languages", languages.stream().map(Language::code).collect(Collectors.joining(",")));
        values.put("sides", sides.stream().map(Side::id).collect(Collectors.joining(",")));
        values.put("side.names", sides.stream().map(this::sideNames).collect(Collectors.joining("\n")));
        for (int i = 0; i < sides.size(); i++) {
            values.put("side." + (i + 1), sides.get(i).id());
        }
        Forge linked = forge == Forge.SERVER ? Forge.GITHUB : forge;
        String address = repository.map(Repository::address).orElse("https://" + linked.host() + "/OWNER/REPOSITORY");
        String mark = repository.isPresent() ? "" : "#";
        values.put(
                "links",
                mark + "site.edit.url=" + address + linked.edit() + "\n" + mark + "site.discussion.url=" + address
                        + linked.discussion());
        values.put("cities", "heron-bridge, lantern-harbour" + (sides.size() > 2 ? ", willow-ford" : ""));
        values.put("today", today.toString());
        values.put("event", today.plusDays(DAYS_BEFORE_EVENT).toString());
        values.put("year", String.valueOf(today.getYear()));
        values.put("year.next", String.valueOf(today.getYear() + 1));
        values.put("year.end", String.valueOf(today.getYear() + 3));
        return values;
    }

    /** A name for feeds, from the first name of the site that has Latin letters. */
    private String id() {
        return names.values().stream()
                .map(Readings::slug)
                .filter(slug -> !slug.isEmpty())
                .findFirst()
                .orElse("programme");
    }

    private String sideNames(Side side) {
        return languages.stream()
                .map(language -> "site.group." + side.id() + "." + language.code() + "="
                        + side.names().getOrDefault(language.code(), side.id()).replace("\\", "\\\\"))
                .collect(Collectors.joining("\n"));
    }

    private String otherLanguages(Language language) {
        return languages.size() < 2
                ? ""
                : languages.stream()
                        .map(each -> each.equals(language)
                                ? "**" + each.name() + "**"
                                : "[" + each.name() + "](" + guide(each) + ")")
                        .collect(Collectors.joining(" · "));
    }

    private String documents(ProjectWords words) {
        return languages.stream()
                .map(each -> "| `content/news/first-meeting." + each.code() + ".md` | "
                        + words.get("readme.new.document").replace("{language}", each.name()) + " |")
                .collect(Collectors.joining("\n"));
    }
}
