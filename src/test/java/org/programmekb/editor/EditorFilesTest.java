package org.programmekb.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.render.GeneratedFile;

class EditorFilesTest {
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}|[：（]");

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
                .contains("\"store\":\"forge\"", "programme/site/edit", "\"content\":\"content/\"");
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

    /** The words of both languages are in one script, in the same order. */
    @Test
    void every_word_of_the_editor_is_in_english_and_chinese() throws IOException {
        String texts = Objects.requireNonNull(published().get("admin/texts.js"));
        String[] languages = texts.split("\n  zh: \\{");
        Pattern key = Pattern.compile("(?m)^    ([\\w'-]+): '(.*)',$");

        assertThat(key.matcher(languages[1]).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(key.matcher(languages[0])
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        assertThat(key.matcher(languages[1]).results().map(found -> found.group(2)))
                .allMatch(text -> CHINESE.matcher(text).find());
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
