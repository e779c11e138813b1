package org.programmekb.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.TestFolders;

/**
 * The sources of a small site: paths and texts. In a block of text each file begins with a line {@code -- path --}.
 *
 * @param files texts by path below the project
 */
record Site(Map<String, String> files) {
    private static final Pattern FILE = Pattern.compile("^-- (\\S+) --$");

    /** What a site is configured with unless it says otherwise. */
    private static final String CONFIGURATION = """
            site.host=https://example.org
            site.languages=en,zh
            site.default.language=en
            site.timezone=Europe/Brussels
            site.title.en=Test programme
            site.title.zh=测试项目
            """;

    Site {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** A site of the files in a block of text. */
    static Site of(String text) {
        return new Site(Map.of("jbake.properties", CONFIGURATION)).with(text);
    }

    /** A copy of a project's own sources. */
    static Site copyOf(Path project) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : List.of("content", "translations", "templates", "assets", "jbake.properties")) {
            if (Files.exists(project.resolve(part))) {
                new Tree(project.resolve(part))
                        .files()
                        .forEach((path, bytes) -> files.put(
                                path.isEmpty() ? part : part + "/" + path,
                                new String(bytes, StandardCharsets.ISO_8859_1)));
            }
        }
        return new Site(files);
    }

    /** The same site with further files, or with other texts in the same ones. */
    Site with(String text) {
        Map<String, String> all = new LinkedHashMap<>(files);
        String path = "";
        for (String line : text.lines().toList()) {
            Matcher start = FILE.matcher(line);
            if (start.matches()) {
                path = start.group(1);
                all.put(path, "");
            } else if (path.isEmpty()) {
                throw new IllegalArgumentException("a line before the first file: " + line);
            } else {
                all.merge(path, line + "\n", String::concat);
            }
        }
        return new Site(all);
    }

    /** The same site with one more file. */
    Site withFile(String path, String text) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(path, text);
        return new Site(all);
    }

    /** The same site with further lines in its configuration, in place of those with the same keys. */
    Site configured(String lines) {
        Map<String, String> settings = new LinkedHashMap<>();
        Stream.of(files.getOrDefault("jbake.properties", ""), lines)
                .flatMap(String::lines)
                .forEach(line -> settings.put(line.replaceFirst("=.*", ""), line));
        return withFile("jbake.properties", String.join("\n", settings.values()) + "\n");
    }

    /** The same site without one of its files. */
    Site without(String path) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.remove(path);
        return new Site(all);
    }

    /** Writes the sources into a folder. */
    Project in(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new Project(folder);
    }

    /** Builds the site in a folder that does not outlive the call. */
    Result build(String... arguments) {
        return inPassing(project -> project.build(arguments));
    }

    /** Builds the site on another day. */
    Result buildAt(String moment, String... arguments) {
        return inPassing(project -> project.at(moment).build(arguments));
    }

    /** Checks the site in a folder that does not outlive the call. */
    Result check(String... arguments) {
        return inPassing(project -> project.check(arguments));
    }

    private interface Work {
        Result on(Project project) throws IOException;
    }

    private Result inPassing(Work work) {
        try {
            Path folder = TestFolders.create("site");
            try {
                return work.on(in(folder));
            } finally {
                new Tree(folder).delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
