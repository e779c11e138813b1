package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Timings;
import org.programmekb.markup.body.Body;
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

    @TempDir
    private Path folder;

    @Test
    void aDocumentThatItsEngineRefusesIsAMistakeOfItsAuthor() throws IOException {
        Path file = Files.writeString(folder.toRealPath().resolve("x.en.shout"), "hello");
        Diagnostics diagnostics = new Diagnostics(Map.of());
        SiteConfig config = Sources.config(folder.toRealPath(), Sources.LIMITS);
        try (SourceParser parser =
                new SourceParser(config, CacheUse.NONE, diagnostics, new Timings(), List.of(REFUSING))) {
            ParseResult parsed = parser.parse(new SourceFile("content/news/x.en.shout", file, 5), "shout");
            assertThat(parsed.body()).isEqualTo(Body.EMPTY);
        }
        assertThat(diagnostics.all())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "content/news/x.en.shout: error[markup-invalid]: not loud enough (hint: correct the markup)");
    }
}
