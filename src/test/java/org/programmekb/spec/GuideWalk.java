package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.ProgramVersion;

/**
 * A reader who follows the guide for maintainers: commands are run, settings are written into the project, files are
 * made. The commands of {@code kb} run in this process.
 */
final class GuideWalk {
    /** What needs GitHub, a server or a release, or does not end. */
    private static final Pattern ELSEWHERE = Pattern.compile("(sha256sum|unzip|export|git push|rsync|kb serve)\\b.*");

    private static final Pattern WORD = Pattern.compile("(?:\"([^\"]*)\"|[^\\s\"])+");
    private static final Path PROGRAM = Path.of("").toAbsolutePath();
    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 40\"/>\n";

    private final Path home;
    private Path place;

    /** A reader in an empty home folder. The program lies where the guide unpacks it. */
    GuideWalk(Path home) throws IOException {
        this.home = home.toRealPath();
        this.place = this.home;
        Files.createSymbolicLink(
                this.home.resolve("kb-" + ProgramVersion.current().number()), PROGRAM);
    }

    /** The folder in which the reader is. */
    Path place() {
        return place;
    }

    void follow(NamedBlocks guide) throws IOException, InterruptedException {
        for (NamedBlocks.Block block : guide.blocks()) {
            if (block.isFile()) {
                write(block.path(), block.text());
            } else if (block.language().equals("properties")) {
                configure(block.text());
            } else if (block.language().equals("sh")) {
                for (String command : commands(block)) {
                    run(command);
                }
            }
        }
    }

    /** The commands of a block, without comments. */
    static List<String> commands(NamedBlocks.Block block) {
        return block.text()
                .lines()
                .map(line -> line.replaceFirst("\\s+#.*", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    void run(String command) throws IOException, InterruptedException {
        if (command.startsWith("cd ")) {
            place = place.resolve(command.substring(3)).toRealPath();
        } else if (command.startsWith("kb ") && !ELSEWHERE.matcher(command).matches()) {
            List<String> words = words(command);
            Result result = NewDocuments.run(
                    place,
                    Map.of("SOURCE_DATE_EPOCH", "1796083200", "KB_HOME", PROGRAM.toString()),
                    "\n".repeat(20),
                    words.subList(1, words.size()).toArray(String[]::new));
            // A new project may have something that a newer version changes.
            assertThat(result.status())
                    .as(command + "\n" + result.err())
                    .isLessThanOrEqualTo(command.startsWith("kb upgrade") ? 1 : 0);
            if (command.startsWith("kb new page ")) {
                writeTheTextsOf(words.get(3));
            }
        } else if (!ELSEWHERE.matcher(command).matches()) {
            shell(command);
        }
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        return words;
    }

    private void shell(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(place.toFile())
                .redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        for (String person : List.of("AUTHOR", "COMMITTER")) {
            builder.environment().put("GIT_" + person + "_NAME", "A");
            builder.environment().put("GIT_" + person + "_EMAIL", "a@example.org");
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + output).isZero();
    }

    /** What the guide asks for in words: real texts in place of the placeholders, and no longer a draft. */
    private void writeTheTextsOf(String slug) throws IOException {
        for (String language : settings().get("site.languages").split(",")) {
            write("content/pages/" + slug + "." + language + ".md", "---\ntitle: " + slug + "\n---\nPort Office\n");
        }
    }

    /** Adds settings in place of those with the same keys, and the pictures that they name. */
    private void configure(String lines) throws IOException {
        Map<String, String> settings = settings();
        for (String line : lines.lines().toList()) {
            String[] parts = line.split("=", 2);
            settings.put(parts[0], parts[1]);
            if (parts[1].matches("images/.*")) {
                write("assets/" + parts[1], PICTURE);
            }
        }
        StringBuilder text = new StringBuilder();
        settings.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        write("jbake.properties", text.toString());
    }

    private Map<String, String> settings() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : Files.readAllLines(place.resolve("jbake.properties"))) {
            if (line.matches("[a-z].*")) {
                String[] parts = line.split("=", 2);
                settings.put(parts[0], parts[1]);
            }
        }
        return settings;
    }

    private void write(String path, String text) throws IOException {
        Path file = place.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
