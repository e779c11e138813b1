package org.programmekb.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.diagnostic.Code;
import org.programmekb.render.GeneratedFile;

class EditorFilesTest {
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}|[：（、]");

    /** Languages besides English and Chinese. */
    private static final List<String> OTHERS = List.of("ar", "de", "es", "fr", "it", "ja", "pt");

    private static final Pattern WORD = Pattern.compile("(?m)^ {2,4}'?(.+?)'?: '(.*)',$");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    private static final Pattern NAMED = Pattern.compile(
            "\"(?:title|enumDescriptions|errorMessage|patternErrorMessage)\":\\s*(\"[^\"]*\"|\\[[^]]*])");
    private static final Pattern HELP = Pattern.compile("\"description\":\\s*\"((?:[^\"\\\\])+?)\\\\n\\\\n");
    private static final Pattern TWO_LANGUAGES = Pattern.compile("\"([^\"]+) · [^\"]+\"");
    private static final Pattern TYPE = Pattern.compile("\"folder\":\"[^\"]*\",\"name\":\\{\"en\":\"([^\"]+)\"");

    private EditedProject project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project = EditedProject.in(folder);
        project.write("content/cities/nice.yaml", "");
    }

    @Test
    void a_site_publishes_the_editor_only_if_its_settings_say_so() throws IOException {
        assertThat(EditorFiles.published(project.config())).isEmpty();

        Map<String, String> files = published();
        assertThat(files).containsKeys("admin/index.html", "admin/yaml.LICENSE.txt", "admin/schemas/news.schema.json");
        assertThat(files.get("admin/config.json"))
                .contains("\"store\":\"forge\"", "programme/site/edit", "\"content\":\"content/\"")
                .contains("\"repository\":{\"label\":\"GitHub\",\"host\":\"github.com\",\"path\":\"programme/site\",");
    }

    @Test
    void the_policy_names_the_forge_of_the_repository_and_no_other_server() throws IOException {
        String policy = "connect-src 'self' %s; img-src";
        assertThat(published().get("admin/index.html")).contains(policy.formatted("https://api.github.com"));

        project.write(
                "jbake.properties",
                project.read("jbake.properties")
                        .replaceAll(
                                "https://github.com.*",
                                "https://code.europa.eu:8443/group/sub/site/-/edit/main/programme/{path}"));
        assertThat(files().get("admin/index.html"))
                .contains(policy.formatted("https://code.europa.eu:8443/api/v4/"))
                .doesNotContain("github");
    }

    @Test
    void every_script_that_another_one_needs_is_there() throws IOException {
        Map<String, String> files = published();
        Set<String> needed = new TreeSet<>();
        files.values()
                .forEach(file -> IMPORT.matcher(file)
                        .results()
                        .map((MatchResult found) -> EditorFiles.FOLDER + found.group(1))
                        .forEach(needed::add));

        assertThat(needed).isNotEmpty();
        assertThat(files).containsKeys(needed.toArray(String[]::new));
    }

    /** English and Chinese are in one script, the other languages in one each. */
    private Map<String, Map<String, String>> words() throws IOException {
        Map<String, Map<String, String>> words = new TreeMap<>();
        Map<String, String> files = published();
        String[] first = Objects.requireNonNull(files.get("admin/texts.js")).split("\n  zh: \\{");
        words.put("en", pairs(first[0]));
        words.put("zh", pairs(first[1]));
        for (String language : OTHERS) {
            String file = Objects.requireNonNull(files.get("admin/texts-" + language + ".js"));
            words.put(language, pairs(file.split("\nexport const names")[0]));
        }
        return words;
    }

    private static Map<String, String> pairs(String script) {
        return WORD.matcher(script)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1).replace("\\'", "'"),
                        found -> found.group(2),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    @Test
    void every_word_of_the_editor_is_in_all_nine_languages() throws IOException {
        Map<String, Map<String, String>> words = words();
        Map<String, String> english = Objects.requireNonNull(words.get("en"));
        List<String> wrong = new ArrayList<>();
        words.forEach((language, own) -> {
            english.keySet().stream()
                    .filter(key -> !own.containsKey(key))
                    .forEach(key -> wrong.add(language + ": no text for " + key));
            own.keySet().stream()
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> wrong.add(language + ": a text for " + key + ", which English does not have"));
            own.forEach((key, text) -> {
                if (text.isBlank() || !values(text).equals(values(english.getOrDefault(key, text)))) {
                    wrong.add(language + ": the text for " + key + " is empty or has other values: " + text);
                }
            });
        });

        assertThat(words).hasSize(9);
        assertThat(english).hasSizeGreaterThan(190);
        assertThat(wrong).isEmpty();
        assertThat(Objects.requireNonNull(words.get("zh")).values())
                .allMatch(text -> CHINESE.matcher(text).find());
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The schemas have them in English and Chinese; so has the description of each type. */
    @Test
    void everything_that_the_form_names_has_a_name_in_the_other_languages() throws IOException {
        Map<String, String> files = published();
        Set<String> english = new TreeSet<>();
        files.forEach((path, file) -> {
            if (path.startsWith("admin/schemas/") && !path.contains("/types.")) {
                HELP.matcher(file).results().forEach(found -> english.add(found.group(1)));
                NAMED.matcher(file)
                        .results()
                        .forEach(found -> TWO_LANGUAGES
                                .matcher(found.group(1))
                                .results()
                                .forEach(name -> english.add(name.group(1))));
            } else if (path.equals("admin/config.json")) {
                TYPE.matcher(file).results().forEach(found -> english.add(found.group(1)));
            }
        });
        List<String> wrong = new ArrayList<>();
        for (String language : OTHERS) {
            String file = Objects.requireNonNull(files.get("admin/texts-" + language + ".js"));
            Map<String, String> names = pairs(file.split("\nexport const (names|findings)")[1]);
            english.stream()
                    .filter(name -> names.getOrDefault(name, "").isBlank())
                    .forEach(name -> wrong.add(language + ": no name for " + name));
            names.keySet().stream()
                    .filter(name -> !english.contains(name))
                    .forEach(name -> wrong.add(language + ": a name for " + name + ", which nothing has"));
        }

        assertThat(english).contains("Population", "Under way", "news item").hasSizeGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everything_that_the_check_can_find_is_said_in_short_in_the_other_languages() throws IOException {
        Map<String, String> files = published();
        for (String language : OTHERS) {
            String file = Objects.requireNonNull(files.get("admin/texts-" + language + ".js"));

            assertThat(pairs(file.split("\nexport const findings")[1]))
                    .as(language)
                    .containsOnlyKeys(Stream.of(Code.values()).map(Code::id).toList())
                    .doesNotContainValue("");
        }
    }

    private Map<String, String> published() throws IOException {
        project.write("jbake.properties", project.read("jbake.properties") + """
            site.admin=on
            site.edit.url=https://github.com/programme/site/edit/main/{path}
            """);
        return files();
    }

    private Map<String, String> files() throws IOException {
        return EditorFiles.published(project.config()).stream()
                .collect(Collectors.toMap(
                        GeneratedFile::path, file -> new String(file.content().get(), StandardCharsets.UTF_8)));
    }
}
