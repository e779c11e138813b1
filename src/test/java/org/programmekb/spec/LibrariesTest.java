package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of libraries says what is on the class path of the tests, and which plugins the build has. */
final class LibrariesTest {
    private static final Path LIST = Path.of("docs/libraries.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| .+");

    /** A jar of Maven's repository: group, name and version are its folders. Its runner of tests is no library. */
    private static final Pattern JAR =
            Pattern.compile(".*/repository/((?!org/apache/maven/|org/junit/platform/junit-platform-launcher).+)"
                    + "/([^/]+)/([^/]+)/[^/]+\\.jar");

    private static final Pattern PLUGIN = Pattern.compile(
            "<artifactId>([\\w-]+(?:-plugin|-maven|-rules)|jdeb)</artifactId>\\s*<version>([^<]+)</version>");

    private static final Pattern COPIED = Pattern.compile("the npm package `(\\w+)`\\s+([\\d.]+)");

    /** The versions by name, in which a star can stand for any text. */
    private static Map<String, Set<String>> listed() throws IOException {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(
                                row.group(1),
                                new TreeSet<>(List.of(row.group(2).strip().split(", ")))))
                        .as(line)
                        .isNull();
            }
        }
        return rows;
    }

    private static boolean fits(String row, String library) {
        return library.matches(row.replace(".", "\\.").replace("*", ".*"));
    }

    @Test
    void everyLibraryAndPluginIsListedWithItsVersionAndNoOther() throws IOException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> rows = new ArrayList<>(listed().keySet());
        versions().forEach((library, versions) -> {
            Optional<String> row =
                    rows.stream().filter(name -> fits(name, library)).findFirst();
            row.ifPresentOrElse(
                    name -> found.computeIfAbsent(name, key -> new TreeSet<>()).addAll(versions),
                    () -> unknown.add(library + " " + versions));
        });

        assertThat(unknown).as("libraries without a line in %s", LIST).isEmpty();
        assertThat(found).containsExactlyInAnyOrderEntriesOf(listed());
    }

    private static Map<String, Set<String>> versions() throws IOException {
        Map<String, Set<String>> versions = new LinkedHashMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Matcher jar = JAR.matcher(entry);
            if (jar.matches()) {
                add(versions, jar.group(1).replace('/', '.') + ":" + jar.group(2), jar.group(3));
            }
        }
        Matcher copied = COPIED.matcher(Files.readString(Path.of("docs/decisions/0068-an-editor-of-our-own.md"))
                + Files.readString(Path.of("docs/decisions/0078-work-is-kept-and-pastes-become-markup.md")));
        while (copied.find()) {
            add(versions, copied.group(1), copied.group(2));
        }
        Matcher plugin = PLUGIN.matcher(Files.readString(Path.of("pom.xml")));
        while (plugin.find()) {
            add(versions, plugin.group(1), plugin.group(2));
        }
        return versions;
    }

    private static void add(Map<String, Set<String>> versions, String library, String version) {
        versions.computeIfAbsent(library, key -> new TreeSet<>()).add(version);
    }
}
