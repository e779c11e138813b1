package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.CacheUse;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;

class BodyCacheTest {
    private static final String DOCUMENT =
            "---\ntitle: x\n---\n== One\n\ninclude::b.adoc[]\n\nTwo xref:c.adoc[three] image:d.png[four].\n\n==== Five\n";

    @TempDir
    Path folder;

    private record Build(Parsed parsed, List<String> findings) {}

    private Build build(CacheUse cache, String document) {
        try (Sources sources = new Sources(folder, Sources.LIMITS, cache)) {
            Parsed parsed = sources.parse("content/a.adoc", document);
            return new Build(parsed, sources.findings());
        }
    }

    private Build build() {
        return build(CacheUse.READ_AND_WRITE, DOCUMENT);
    }

    private void include(String text) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/b.adoc"), text);
    }

    private List<Path> entries() throws IOException {
        Path bodies = folder.resolve(".kb/bodies");
        if (!Files.exists(bodies)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(bodies)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aSecondBuildFindsTheSameWithoutConverting() throws IOException {
        include("Included.\n");
        Build first = build();
        byte[] entry = Files.readAllBytes(entries().get(0));
        Conversion kept = BodyCacheFormat.decode(entry).orElseThrow();
        Body marked = new Body("from the cache", List.of(), List.of(), List.of(), List.of(), "");
        Build second = build();
        Files.write(
                entries().get(0), BodyCacheFormat.encode(new Conversion(marked, kept.findings(), kept.dependencies())));
        Build third = build();

        assertThat(second).isEqualTo(first);
        assertThat(first.findings()).hasSize(1).first().asString().contains("`Five` has level 4");
        assertThat(third.parsed().body()).isEqualTo(marked);
        assertThat(third.findings()).isEqualTo(first.findings());
    }

    @Test
    void aChangeOfAnIncludedFileCounts() throws IOException {
        include("Before.\n");
        assertThat(build().parsed().body().text()).contains("Before.");
        include("After.\n");
        assertThat(build().parsed().body().text()).contains("After.");
    }

    @Test
    void anIncludedFileThatAppearsOrVanishesCounts() throws IOException {
        assertThat(build().findings()).hasSize(2).first().asString().contains("the file `b.adoc` does not exist");
        include("Now.\n");
        assertThat(build().findings()).hasSize(1);
        Files.delete(folder.resolve("content/b.adoc"));
        assertThat(build().findings()).hasSize(2);
    }

    @Test
    void aDamagedEntryIsMadeAnew() throws IOException {
        include("Included.\n");
        Build first = build();
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        for (int length : new int[] {0, 1, 31, 32, 33, whole.length / 2, whole.length - 1}) {
            Files.write(entry, java.util.Arrays.copyOf(whole, length));
            assertThat(build()).as("cut to %d bytes", length).isEqualTo(first);
            assertThat(Files.readAllBytes(entry)).isEqualTo(whole);
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 1;
        Files.write(entry, flipped);
        assertThat(build()).isEqualTo(first);
    }

    @Test
    void withoutACacheNothingIsReadOrWritten() throws IOException {
        include("Included.\n");
        build(CacheUse.NONE, DOCUMENT);
        assertThat(entries()).isEmpty();
    }

    @Test
    void theHeaderIsNotPartOfTheEntry() throws IOException {
        include("Included.\n");
        build();
        build(CacheUse.READ_AND_WRITE, DOCUMENT.replace("title: x", "title: y"));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void markdownIsNotKept() throws IOException {
        try (Sources sources = new Sources(folder, Sources.LIMITS, CacheUse.READ_AND_WRITE)) {
            sources.parse("content/a.md", "---\ntitle: x\n---\nText.\n");
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void manyBuildsMayShareAFolder() throws IOException {
        include("Included.\n");
        build(CacheUse.NONE, DOCUMENT);
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> build()).distinct())
                .hasSize(1);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatNoBuildHasUsedForAMonthIsRemoved() throws IOException {
        include("Included.\n");
        build();
        Path old = Files.writeString(folder.resolve(".kb/bodies/old.body"), "x");
        Path draft = Files.writeString(folder.resolve(".kb/bodies/draft-1.tmp"), "x");
        for (Path file : List.of(old, draft, entries().get(0))) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        }
        build();
        assertThat(entries()).hasSize(1).doesNotContain(old, draft);
    }

    @Test
    void everyValueSurvives() {
        Location place = new Location("a/海口.adoc", 3, 4);
        Body body = new Body(
                "<p>\u0002l0\u0003 海口 𠮷",
                List.of(new Heading(2, "t", "i", true, place), new Heading(3, "u", "j", false, place)),
                List.of(new Link("x", place)),
                List.of(new Image("s", "a", place)),
                List.of("one", "two"),
                "text\nmore");
        Conversion conversion = new Conversion(
                body,
                List.of(new Diagnostic(Code.MARKUP_WARNING, Severity.WARNING, place, "message", "hint")),
                List.of(new Dependency("b", "state")));
        assertThat(BodyCacheFormat.decode(BodyCacheFormat.encode(conversion))).contains(conversion);
    }
}
