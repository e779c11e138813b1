package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.GitHistory;
import org.programmekb.source.Register;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;

class SourceParserTest {
    private static final Language ENGLISH = new Language("en", "en", "English", false);

    @Test
    void parsesDocumentsFactsOrganisationsAndGlossaryInTheOrderOfTheTree(@TempDir Path folder) throws Exception {
        try (Sources sources = new Sources(folder)) {
            ContentId nice = new ContentId(ContentType.CITY, "nice");
            ContentId plan = new ContentId(ContentType.LAP, "haikou-nice");
            SourceTree tree = new SourceTree(
                    List.of(
                            new DocumentSource(
                                    nice,
                                    ENGLISH,
                                    sources.file(
                                            "content/cities/nice.en.md", "---\ntitle: Nice\n---\n\nBy the *sea*.\n")),
                            new DocumentSource(
                                    plan,
                                    ENGLISH,
                                    sources.file(
                                            "content/laps/haikou-nice.en.adoc",
                                            "= Haikou and Nice\n\nTwo *ports*.\n"))),
                    List.of(new FactSource(nice, sources.file("content/cities/nice.yaml", "country: FR\n"))),
                    Map.of(
                            Register.ORGANISATIONS,
                            sources.file("content/organisations.yaml", "fpi: {name: Foreign Policy Instruments}\n")),
                    List.of(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    GitHistory.NONE);

            ParsedSources parsed = sources.parser().parse(tree, () -> {});

            assertThat(parsed.documents()).extracting(Document::id).containsExactly(nice, plan);
            assertThat(parsed.documents())
                    .extracting(document -> document.body().text())
                    .containsExactly("By the sea.", "Two ports.");
            assertThat(parsed.documents().get(1).header().field("title")).isPresent();
            assertThat(parsed.facts().get(0).fields().field("country")).isPresent();
            assertThat(parsed.register(Register.ORGANISATIONS).field("fpi")).isPresent();
            assertThat(parsed.register(Register.GLOSSARY).fields()).isEmpty();
            assertThat(sources.findings()).isEmpty();
        }
    }

    @Test
    void anInterruptedCallerStaysInterrupted(@TempDir Path folder) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Sources sources = new Sources(folder)) {
            DocumentSource nice = new DocumentSource(
                    new ContentId(ContentType.CITY, "nice"),
                    ENGLISH,
                    sources.file("content/cities/nice.en.md", "By the sea.\n"));
            SourceTree tree = Sources.tree(List.of(nice), List.of());
            Runnable waits = () -> {
                try {
                    end.await();
                } catch (InterruptedException exception) {
                    throw new IllegalStateException(exception);
                }
            };
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> sources.parser().parse(tree, waits))
                    .isInstanceOf(IOException.class)
                    .hasMessage("interrupted while parsing");
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            end.countDown();
        }
    }
}
