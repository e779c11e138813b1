package org.programmekb.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.markup.NuChecker;
import org.programmekb.markup.RandomHtml;
import org.programmekb.markup.Sources;
import org.programmekb.markup.body.DocumentBody;

class ValidHtmlTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    @Test
    void whateverIsWrittenTheHtmlIsValid() {
        NuChecker checker = new NuChecker();
        LongStream.range(0, 250).forEach(seed -> {
            String html = RandomHtml.of(seed);
            DocumentBody body =
                    sources.parse("a.html", "---\ntitle: x\n---\n" + html).body();
            assertThat(checker.check(body)).as("seed %d: %s", seed, html).isEqualTo(List.of());
        });
    }
}
