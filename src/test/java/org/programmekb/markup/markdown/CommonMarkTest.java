package org.programmekb.markup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of the CommonMark specification, with and without our inline parser. */
class CommonMarkTest {
    /**
     * Where Flexmark follows an older version: since then symbols count as punctuation, three marks pair with three even
     * where both runs could open and close, and an address in angle brackets may contain spaces.
     */
    private static final List<String> WRONG_IN_FLEXMARK = List.of(
            "[Foo bar]:\n<my url>\n'title'\n\n[Foo bar]\n",
            "*$*alpha.\n\n*£*bravo.\n\n*€*charlie.\n",
            "foo***bar***baz\n",
            "foo******bar*********baz\n",
            "[link](</my uri>)\n");

    private final HtmlRenderer renderer =
            HtmlRenderer.builder(MarkdownEngine.options()).build();
    private final MarkdownEngine engine = new MarkdownEngine(100);
    private final Parser flexmark = Parser.builder(new MutableDataSet(MarkdownEngine.options())
                    .set(Parser.HEADING_PARSER, true)
                    .set(Parser.ASTERISK_DELIMITER_PROCESSOR, true)
                    .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, true))
            .build();

    private static List<Example> examples() {
        return ExampleReader.readExamples(TestResources.getSpec());
    }

    private String amended(String markdown) {
        return renderer.render(engine.parsed(markdown));
    }

    private String plain(String markdown) {
        return renderer.render(flexmark.parse(markdown));
    }

    @Test
    void everyExampleGivesTheSameWithTheAmendmentsButFiveThatFlexmarkHasWrong() {
        List<String> different = new ArrayList<>();
        for (Example example : examples()) {
            if (!amended(example.getSource()).equals(plain(example.getSource()))) {
                different.add(example.getSource());
            }
        }
        assertThat(examples()).hasSize(652);
        assertThat(different).containsExactlyElementsOf(WRONG_IN_FLEXMARK);
    }

    @Test
    void everyExampleOfEmphasisGivesWhatTheSpecificationSays() {
        List<Example> emphasis = examples().stream()
                .filter(example -> example.getSection().equals("Emphasis and strong emphasis"))
                .toList();
        assertThat(emphasis)
                .hasSize(132)
                .allSatisfy(example -> assertThat(amended(example.getSource())).isEqualTo(example.getHtml()));
    }
}
