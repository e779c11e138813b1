package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Timings;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.source.SourceFile;

class ForeignMarkupTest {
    private static final ForeignMarkup REFUSING = new ForeignMarkup() {
        @Override
        public Set<String> extensions() {
            return Set.of("shout");
        }

        @Override
        public Converted convert(SourceFile file) throws IOException {
            throw new RefusedDocumentException(Message.literal("not loud enough"));
        }
    };

    /** It works for longer than a document may. */
    private static final ForeignMarkup STARTING_SLOWLY = new ForeignMarkup() {
        @Override
        public Set<String> extensions() {
            return Set.of("shout");
        }

        @Override
        public Converted convert(SourceFile file) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long end = threads.getCurrentThreadCpuTime() + TimeUnit.SECONDS.toNanos(3);
            while (threads.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
            }
            return new Converted(Map.of("title", "Loud"), "<p>HELLO</p>");
        }
    };

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void theStartOfAnEngineIsNotCounted() throws IOException {
        Path file = Files.writeString(folder.toRealPath().resolve("x.en.shout"), "hello");
        Diagnostics diagnostics = new Diagnostics(Map.of());
        SiteConfig config = Sources.config(folder.toRealPath(), SlowDocumentTest.limits(1));
        try (SourceParser parser =
                new SourceParser(config, CacheUse.NONE, diagnostics, new Timings(), List.of(STARTING_SLOWLY))) {
            ParseResult parsed = parser.parse(new SourceFile("content/news/x.en.shout", file, 5), "shout");
            assertThat(parsed.body().text()).isEqualTo("HELLO");
        }
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aDocumentThatItsEngineRefusesIsAMistakeOfItsAuthor() throws IOException {
        Path file = Files.writeString(folder.toRealPath().resolve("x.en.shout"), "hello");
        Diagnostics diagnostics = new Diagnostics(Map.of());
        SiteConfig config = Sources.config(folder.toRealPath(), Sources.LIMITS);
        try (SourceParser parser =
                new SourceParser(config, CacheUse.NONE, diagnostics, new Timings(), List.of(REFUSING))) {
            ParseResult parsed = parser.parse(new SourceFile("content/news/x.en.shout", file, 5), "shout");
            assertThat(parsed.body()).isEqualTo(DocumentBody.EMPTY);
        }
        assertThat(diagnostics.all())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "content/news/x.en.shout: error[markup-invalid]: not loud enough (hint: correct the markup)");
    }
}
