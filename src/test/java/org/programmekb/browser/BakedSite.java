package org.programmekb.browser;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.programmekb.cli.Kb;

/** The sites that are checked: the programme's own and the fictional one that uses every field. Each is baked once. */
enum BakedSite {
    OWN("."),
    HARBOUR("examples/harbour-programme");

    /** The origin of both sites, as canonical addresses state it. */
    static final String ORIGIN = "https://reader.example";

    private static final Map<BakedSite, Path> BAKED = new ConcurrentHashMap<>();

    private final String project;

    BakedSite(String project) {
        this.project = project;
    }

    /** Where the site begins on its server, with a slash at both ends: two levels, as deep as a project page can be. */
    String basePath() {
        return "/programmes/" + this + "/";
    }

    /** The published files. */
    Path folder() {
        return BAKED.computeIfAbsent(this, BakedSite::bake);
    }

    private Path bake() {
        Path output = Path.of("target", "baked", toString()).toAbsolutePath();
        String address = ORIGIN + basePath();
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        int status = Kb.run(
                console,
                console,
                "build",
                "--no-cache",
                "-s",
                project,
                "-o",
                output.toString(),
                "--base-url",
                address.substring(0, address.length() - 1));
        if (status != 0) {
            throw new IllegalStateException("kb build -s " + project + " ended with " + status + ":\n" + messages);
        }
        try {
            return output.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of all HTML files, relative to the site, sorted. */
    List<String> pages() {
        return files().stream().filter(file -> file.endsWith(".html")).toList();
    }

    /** Paths of all files, relative to the site, sorted. */
    List<String> files() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
