package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.CacheUse;

/** After a jump of the clock, a build may take for a leftover what another one is writing to the cache. */
class LostDraftTest {
    @TempDir
    private Path folder;

    @Test
    void aBuildWhoseDraftIsDeletedEndsWithAllTexts() throws IOException {
        String text = "Text. ".repeat(10_000);
        try (Sources sources = new Sources(folder, Sources.LIMITS, CacheUse.READ_AND_WRITE)) {
            ParseResult parsed = sources.parse("content/news/x.en.md", "---\ntitle: X\n---\n" + text);
            List<Path> drafts = drafts();
            assertThat(drafts).isNotEmpty();
            for (Path draft : drafts) {
                Files.delete(draft);
            }
            assertThat(parsed.body().template()).contains(text.strip());
        }
        assertThat(drafts()).isEmpty();
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".kb/parsed"))) {
            return files.toList();
        }
    }
}
