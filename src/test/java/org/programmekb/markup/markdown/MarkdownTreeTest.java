package org.programmekb.markup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.body.BodyBuilder;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.text.OffsetPlaces;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

class MarkdownTreeTest {
    private static final int DEPTH = 60;

    private final MarkdownEngine engine = new MarkdownEngine(DEPTH);

    private record Result(Body body, List<Diagnostic> findings) {}

    private static Result result(Element tree, String text) {
        Diagnostics findings = new Diagnostics(Map.of());
        Places places = new OffsetPlaces(new SourceText("content/news/a.en.md", text), 0);
        Engine.Converted converted = new Engine.Converted(tree, MarkdownShape::apply, places, List.of());
        return new Result(
                new BodyBuilder(DEPTH).build(converted, "en", findings).body(), findings.all());
    }

    private Optional<Element> tree(String text) {
        return engine.built(engine.parsed(text));
    }

    @Test
    void makesTheSameBodyOfRandomTextsAsFlexmarksHtml() {
        int built = 0;
        for (long seed = 0; seed < 600; seed++) {
            String text = RandomMarkdown.of(seed, seed % 4 > 0);
            Document document = engine.parsed(text);
            Optional<Element> tree = engine.built(document);
            if (tree.isPresent()) {
                built++;
                assertThat(result(tree.get(), text))
                        .as("seed %d:%n%s", seed, text)
                        .isEqualTo(result(engine.rendered(document), text));
            }
        }
        assertThat(built).as("texts that were built directly").isGreaterThan(160);
    }

    @Test
    void leavesToFlexmarkWhatItDoesNotKnow() {
        assertThat(List.of(
                        "<b>x</b>",
                        "<div>\nx\n</div>",
                        "&amp;",
                        "a@b.org",
                        "https://example.org",
                        "a[^1]\n\n[^1]: b",
                        "- [ ] x",
                        "!!! note\n    x",
                        "T\n: d",
                        "[a]\n\n[a]: b"))
                .noneSatisfy(text -> assertThat(tree(text)).isPresent());
    }

    @Test
    void startsNoLineWithABlank() {
        assertThat(tree("a\\\n  **b**").orElseThrow().html()).contains("a<br>\n<strong");
    }
}
