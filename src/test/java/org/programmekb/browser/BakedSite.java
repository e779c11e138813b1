package org.programmekb.browser;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.programmekb.cli.Kb;

/** The sites that are checked: the programme's own, one that uses every field, and one in four languages, both fictional. Each is baked once in a test run. */
public enum BakedSite {
    OWN(".", "en", "zh"),
    HARBOUR("examples/harbour-programme", "en", "zh"),
    FOUR("examples/four-languages", "en", "zh", "es", "ar");

    /** The origin of all sites, as canonical addresses state it. */
    static final String ORIGIN = "https://reader.example";

    private static final Map<BakedSite, Path> BAKED = new ConcurrentHashMap<>();

    private final String project;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> languages;

    BakedSite(String project, String... languages) {
        this.project = project;
        this.languages = List.of(languages);
    }

    /** The codes of its languages, which begin the paths of its pages. */
    List<String> languages() {
        return languages;
    }

    /** The same page in the other languages, by their codes. */
    Map<String, String> elsewhere(String page) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String language : languages) {
            if (!page.startsWith(language + "/")) {
                // A tag is a word of one language: the way to the other one leads to all of its tags.
                pages.put(
                        language, page.replaceFirst("^..(?=/)", language).replaceFirst("/tags/.+", "/tags/index.html"));
            }
        }
        return pages;
    }

    /** What the attribute {@code lang} says of a language of the site. */
    static String tag(String language) {
        return language.equals("zh") ? "zh-Hans" : language;
    }

    /** Where the site begins on its server, with a slash at both ends: two levels, as deep as a project page can be. */
    String basePath() {
        return "/programmes/" + this + "/";
    }

    /** The published files. */
    public Path folder() {
        return BAKED.computeIfAbsent(this, BakedSite::bake);
    }

    /** The virtual machines of a test run share the sites: the first one bakes, the others wait for it. A site that another run has left is baked anew. */
    private Path bake() {
        Path folder = Path.of("target", "baked").toAbsolutePath();
        Path output = folder.resolve(toString());
        try {
            Files.createDirectories(folder);
            Path note = folder.resolve(this + ".run");
            String run = System.getProperty("kb.run", "");
            try (FileChannel file = FileChannel.open(folder.resolve(this + ".lock"), CREATE, WRITE)) {
                file.lock();
                if (run.isEmpty()
                        || !Files.exists(note)
                        || !Files.readString(note).equals(run)) {
                    bake(output);
                    Files.writeString(note, run);
                }
                return output.toRealPath();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bake(Path output) {
        String address = ORIGIN + basePath();
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        int status = Kb.run(
                System.getenv(),
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
    }

    /** Paths of all HTML files, relative to the site, sorted. */
    public List<String> pages() {
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
    public String text(String file) {
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
