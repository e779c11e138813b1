package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.Hash;
import org.programmekb.cache.Segment;
import org.programmekb.cache.SegmentFolder;
import org.programmekb.cache.SegmentWriter;
import org.programmekb.cache.StoredBytes;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ProjectFiles;

class ParseResultCacheTest {
    private static final String PATH = "content/a.adoc";
    private static final String DOCUMENT =
            "---\ntitle: x\n---\n== One\n\ninclude::b.adoc[]\n\nTwo xref:c.adoc[three] image:d.png[four].\n\n==== Five\n";

    @TempDir
    Path folder;

    private record Build(ParseResult parsed, String template, String text, long fingerprint, List<String> findings) {}

    private Build build(CacheUse cache, String path, String document) {
        try (Sources sources = new Sources(folder, Sources.LIMITS, cache)) {
            ParseResult parsed = sources.parse(path, document).with(Duration.ZERO);
            DocumentBody body = parsed.body();
            return new Build(parsed, body.template(), body.text(), body.fingerprint(), sources.findings());
        }
    }

    private Build build() {
        return build(CacheUse.READ_AND_WRITE, PATH, DOCUMENT);
    }

    private void include(String text) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/b.adoc"), text);
    }

    private Path cached() {
        return folder.resolve(".kb/parsed");
    }

    private List<Path> segments() throws IOException {
        if (!Files.exists(cached())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cached())) {
            return files.sorted().toList();
        }
    }

    private ParseResultCache cache() throws IOException {
        Path root = folder.toRealPath();
        SiteConfig config = Sources.config(root, Sources.LIMITS);
        return ParseResultCache.in(
                CacheFolder.at(root.resolve(".kb/parsed")),
                new ProjectFiles(config),
                Sources.LIMITS,
                config.languages());
    }

    private static ParseResult marked(String template) {
        HeaderNode.Mapping none = new HeaderNode.Mapping(List.of(), Location.of(PATH));
        DocumentBody body = new DocumentBody(template, List.of(), List.of(), List.of(), List.of(), "");
        return new ParseResult(none, body, List.of(), List.of());
    }

    @Test
    void aSecondBuildFindsTheSame() throws IOException {
        include("Included.\n");
        Build first = build();
        Build second = build();
        Build uncached = build(CacheUse.NONE, PATH, DOCUMENT);

        assertThat(second).isEqualTo(first);
        assertThat(uncached).isEqualTo(first);
        assertThat(first.findings()).hasSize(1).first().asString().contains("`Five` is at level 4");
        assertThat(segments()).as("a build that finds all adds no segment").hasSize(1);
    }

    @Test
    void whatIsKnownIsNotParsedAgain() throws IOException {
        try (ParseResultCache cache = cache()) {
            for (String kind : List.of("ASCIIDOC und", "MARKDOWN und", "FACTS")) {
                byte[] content = DOCUMENT.getBytes(StandardCharsets.UTF_8);
                cache.keep(cache.key(kind, PATH, content), marked("<p>from the cache"), PATH);
            }
        }
        assertThat(build().template()).isEqualTo("<p>from the cache");
        assertThat(build(CacheUse.NONE, PATH, DOCUMENT).template()).contains("Two");
    }

    @Test
    void aFileUnderAnotherNameIsParsedAgain() throws IOException {
        Build first = build(CacheUse.READ_AND_WRITE, "content/a.md", "---\ntitle: x\n---\n<b onclick=x>a</b>\n");
        Build second = build(CacheUse.READ_AND_WRITE, "content/c.md", "---\ntitle: x\n---\n<b onclick=x>a</b>\n");

        assertThat(first.findings()).singleElement().asString().startsWith("content/a.md:4:1: ");
        assertThat(second.findings()).singleElement().asString().startsWith("content/c.md:4:1: ");
        assertThat(segments()).hasSize(2);
    }

    @Test
    void aChangeOfAnIncludedFileCounts() throws IOException {
        include("Before.\n");
        assertThat(build().text()).contains("Before.");
        include("After.\n");
        assertThat(build().text()).contains("After.");
        include("Before.\n");
        assertThat(build().text()).contains("Before.");
        assertThat(segments()).as("the first state was still known").hasSize(2);
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
    void aDamagedSegmentIsReplaced() throws IOException {
        include("Included.\n");
        Build first = build();
        Path segment = segments().get(0);
        byte[] whole = Files.readAllBytes(segment);
        for (int length = 0; length < whole.length; length += 1 + length / 8) {
            Files.write(segment, Arrays.copyOf(whole, length));
            assertThat(build()).as("cut to %d bytes", length).isEqualTo(first);
        }
        for (int flipped = 0; flipped < whole.length; flipped += 7) {
            byte[] bytes = whole.clone();
            bytes[flipped] ^= 1;
            clear();
            Files.write(segment, bytes);
            assertThat(build()).as("byte %d differs", flipped).isEqualTo(first);
        }
        assertThat(segments()).hasSizeLessThanOrEqualTo(2);
    }

    private void clear() throws IOException {
        for (Path file : segments()) {
            Files.delete(file);
        }
    }

    @Test
    void withoutACacheNothingIsReadOrWritten() throws IOException {
        include("Included.\n");
        build(CacheUse.NONE, PATH, DOCUMENT);
        assertThat(segments()).isEmpty();
    }

    @Test
    void manyBuildsMayShareAFolder() throws IOException {
        include("Included.\n");
        build(CacheUse.NONE, PATH, DOCUMENT);
        assertThat(IntStream.range(0, 32).parallel().mapToObj(i -> build()).distinct())
                .hasSize(1);
        build();
        assertThat(segments()).hasSizeLessThanOrEqualTo(SegmentFolder.MOST_SEGMENTS);
    }

    @Test
    void aFolderOfManySegmentsIsMergedAndForgetsNothing() throws IOException {
        for (int i = 0; i < 40; i++) {
            build(CacheUse.READ_AND_WRITE, "content/a.md", "---\ntitle: x\n---\nText " + i + ".\n");
            assertThat(segments()).hasSizeLessThanOrEqualTo(SegmentFolder.MOST_SEGMENTS + 1);
        }
        try (ParseResultCache cache = cache()) {
            for (int i = 0; i < 40; i++) {
                byte[] content = ("---\ntitle: x\n---\nText " + i + ".\n").getBytes(StandardCharsets.UTF_8);
                assertThat(cache.known(cache.key("MARKDOWN und", "content/a.md", content), "content/a.md"))
                        .as("text %d", i)
                        .isPresent();
            }
        }
    }

    @Test
    void whatNoBuildHasUsedForAMonthIsRemovedAndADraftAfterAnHour() throws IOException {
        build();
        Path old = Files.writeString(cached().resolve("0123456789abcdef-old.segment"), "x");
        Path draft = Files.writeString(cached().resolve("draft-1.tmp"), "x");
        Path own = segments().stream()
                .filter(file -> !List.of(old, draft).contains(file))
                .findFirst()
                .orElseThrow();
        for (Path file : List.of(old, own)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        }
        Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));
        build();
        assertThat(segments()).containsExactly(own);
    }

    @Test
    void entriesThatNoBuildHasUsedForAMonthAreDroppedWhenSegmentsAreMerged() throws IOException {
        SegmentFolder segments = new SegmentFolder(cached());
        Hash used = Hash.of(new byte[] {1});
        Hash recent = Hash.of(new byte[] {2});
        Hash old = Hash.of(new byte[] {3});
        for (int i = 0; i <= SegmentFolder.MOST_SEGMENTS; i++) {
            SegmentWriter writer = new SegmentWriter(cached());
            writer.add(used, new byte[10], segments.today() - 40);
            writer.add(recent, new byte[10], segments.today() - 20);
            writer.add(old, new byte[10], segments.today() - 40);
            writer.sealAs(SegmentFolder.newName());
        }
        List<Segment> opened = segments.open();
        opened.forEach(segment -> segment.find(used));
        segments.tidy(opened);

        assertThat(segments.open()).hasSize(2).anySatisfy(merged -> {
            assertThat(merged.entries()).hasSize(2);
            assertThat(merged.find(used))
                    .hasValueSatisfying(entry -> assertThat(entry.day()).isEqualTo(segments.today()));
            assertThat(merged.find(recent)).isPresent();
            assertThat(merged.find(old)).isEmpty();
        });
    }

    @Test
    void longTextsAreReadableWhileTheyAreWrittenAndWhenAllIsClosed() throws IOException {
        String filling = "x".repeat(40_000);
        for (boolean kept : List.of(true, false)) {
            List<ParseResult> outcomes;
            try (ParseResultCache cache = kept
                    ? cache()
                    : ParseResultCache.forOneBuild(new ProjectFiles(Sources.config(folder, Sources.LIMITS)))) {
                outcomes = IntStream.range(0, 100)
                        .mapToObj(i -> cache.keep(
                                cache.key("MARKDOWN und", PATH, new byte[] {(byte) i}),
                                marked("<p>" + i + filling),
                                PATH))
                        .toList();
                assertThat(outcomes.get(3).body().template()).isEqualTo("<p>3" + filling);
                assertThat(outcomes.get(99).body().template()).isEqualTo("<p>99" + filling);
            }
            for (int i = 0; i < 100; i++) {
                assertThat(outcomes.get(i).body().template()).isEqualTo("<p>" + i + filling);
            }
        }
        assertThat(segments()).hasSize(1);
    }

    @Test
    void textsFromTheCacheStayReadableWhenOtherBuildsTidyTheirFilesAway() throws IOException {
        include("Included.\n");
        build();
        try (Sources sources = new Sources(folder, Sources.LIMITS, CacheUse.READ_AND_WRITE)) {
            DocumentBody body = sources.parse(PATH, DOCUMENT).body();
            String before = body.template();
            clear();
            assertThat(segments()).isEmpty();
            assertThat(body.template()).isEqualTo(before).contains("Two");
        }
    }

    @Test
    void aFileThatIsCutShortWhileItIsOpenIsReported() throws IOException {
        include("Included.\n");
        build();
        Path file = segments().get(0);
        StoredBytes stored = StoredBytes.open(file);
        long size = Files.size(file);
        assertThat(stored.read(size - 4, 4)).hasSize(4);
        assertThatThrownBy(() -> stored.read(size - 4, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToFail() throws IOException {
        Files.createDirectories(folder.resolve(".kb"));
        Files.writeString(cached(), "not a folder");
        include("Included.\n");
        assertThat(build()).isEqualTo(build(CacheUse.NONE, PATH, DOCUMENT));
    }
}
