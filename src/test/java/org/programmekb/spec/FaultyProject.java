package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small project for all tests of a class, of which one document says one thing or another, with the site of either as it
 * is baked from nothing; and what strangers and broken disks do to it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultyProject {
    static final String ONE = "One thing.";
    static final String OTHER = "Another thing.";

    Project project;
    Path news;
    Map<String, byte[]> siteOfOne;
    Map<String, byte[]> siteOfOther;
    private String text;

    @BeforeAll
    void bakeFromNothing(@TempDir Path folder) throws IOException {
        // Without AsciiDoc, which takes its time.
        project = HeldProject.SITE
                .without("content/pages/about.en.adoc")
                .without("content/pages/_part.adoc")
                .in(folder.toRealPath().resolve("project"));
        news = project.folder().resolve(HeldProject.NEWS);
        text = Files.readString(news);
        say(OTHER);
        siteOfOther = fromNothing(folder.resolve("whole"));
        say(ONE);
        siteOfOne = fromNothing(folder.resolve("whole"));
    }

    private Map<String, byte[]> fromNothing(Path whole) throws IOException {
        assertThat(project.build("--no-cache", "-o", whole.toString()).status()).isZero();
        return new Tree(whole).files();
    }

    /** At one stroke, so that whoever watches the file sees one change. */
    void say(String what) throws IOException {
        Path written = Files.writeString(project.folder().resolve("written"), text + "\n" + what + "\n");
        Files.move(written, news, StandardCopyOption.ATOMIC_MOVE);
    }

    Path output() {
        return project.folder().resolve("output");
    }

    Path generations() {
        return output().resolveSibling(output().getFileName() + ".generations");
    }

    Path spare() throws IOException {
        Path current = output().toRealPath();
        try (Stream<Path> found = Files.list(generations())) {
            return found.filter(path -> Files.isDirectory(path) && !path.equals(current))
                    .findFirst()
                    .orElseThrow();
        }
    }

    Path manifest() throws IOException {
        return generations().resolve(output().toRealPath().getFileName() + ".manifest");
    }

    /** With other bytes in the same file, as a failing disk leaves it. */
    static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 7) {
            bytes[i] ^= 0x15;
        }
        Files.write(file, bytes);
    }

    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            new Tree(path).delete();
        } else {
            Files.deleteIfExists(path);
        }
    }

    /** A folder that is not empty takes the place of whatever is there. */
    static void obstruct(Path path) throws IOException {
        delete(path);
        Files.writeString(Files.createDirectories(path).resolve("of-others"), "text");
    }
}
