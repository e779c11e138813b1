package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.markup.body.DocumentBody;

/** Markdown as people write it on GitHub. */
class GithubMarkdownTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    private DocumentBody body(String markdown) {
        return sources.parse("a.md", "---\ntitle: x\n---\n" + markdown).body();
    }

    private String html(String markdown) {
        return Sources.shown(body(markdown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"js", "js{1,3}", "js title=\"x\"", " js", "js:app.js", "{.js .numbered}"})
    void theLanguageOfAFenceDoesNotDependOnWhatElseStandsThere(String info) {
        assertThat(html("```" + info + "\nx\n```\n")).isEqualTo("<pre><code class=\"language-js\">x\n</code></pre>");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void aFenceWithoutALanguageIsPlain() {
        assertThat(html("```title=\"int\"\nint x\n```\n")).isEqualTo("<pre><code>int x\n</code></pre>");
        assertThat(html("```klingon\nint x\n```\n"))
                .isEqualTo("<pre><code class=\"language-klingon\">int x\n</code></pre>");
    }

    @Test
    void aTableNeedsOneHyphenAColumnAndMayFollowTextDirectly() {
        assertThat(html("Text *a*\n| a | b |\n| - | -: |\n| `x \\| y` | 2 |\n"))
                .startsWith("<p>Text <em>a</em></p>\n<div class=\"table-scroll\"")
                .contains("<td><code>x | y</code></td>", "<td class=\"align-right\">2</td>");
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ~one~ and ~~two~~      | <del>one</del> and <del>two</del>
                    （~一~）和~~二~~            | （<del>一</del>）和<del>二</del>
                    5~10元，20~30元          | 5~10元，20~30元
                    约~10元，~20元            | 约~10元，~20元
                    好~谢谢~                  | 好~谢谢~
                    H~2~O                  | H~2~O
                    ~~~three~~~ x          | ~~~three~~~ x
                    a ~/b and ~/c          | a ~/b and ~/c
                    """)
    void tildesStrikeTextOutAsOnGithubButNotInRanges(String markdown, String expected) {
        assertThat(html("x " + markdown + "\n")).isEqualTo("<p>x " + expected + "</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "tip", "important", "warning", "caution"})
    void anAlertIsAnAdmonitionInTheLanguageOfThePage(String kind) {
        assertThat(html("> [!" + kind.toUpperCase(Locale.ROOT) + "]\n> One *two*.\n>\n> Three.\n"))
                .isEqualTo("<div class=\"admonition " + kind
                        + "\" role=\"note\"><p class=\"admonition-title\">{{madmonition." + kind
                        + "}}</p>\n<p>One <em>two</em>.</p>\n<p>Three.</p></div>");
        assertThat(html("> [!" + kind + "] Own *title*\n> One.\n")).contains("Own");
        assertThat(html("> [!other]\n> One.\n")).startsWith("<blockquote>");
    }

    @Test
    void anAlertCanHaveATitle() {
        assertThat(html("> [!NOTE] Read this\n> One.\n"))
                .isEqualTo(
                        "<div class=\"admonition note\" role=\"note\"><p class=\"admonition-title\">"
                                + "<span class=\"admonition-kind\">{{madmonition.note}}</span> Read this</p>\n<p>One.</p></div>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Results {#r}           | r       | Results
                    Results {#r .c k=v}    | r       | Results
                    Results {.c}           | results | Results
                    Results {: #r }        | r       | Results
                    Results {all}          | results-all | Results {all}
                    """)
    void attributesBehindAHeadingAreNotPartOfIt(String heading, String id, String text) {
        assertThat(body("## " + heading + "\n").headings())
                .singleElement()
                .satisfies(found -> assertThat(found.id() + " " + found.text()).isEqualTo(id + " " + text));
    }

    @Test
    void theOldNameOfAnAnchorIsATarget() {
        assertThat(body("<a name=\"x\"></a>One <a id=\"y\"></a>two\n").ids()).containsExactly("x", "y");
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aTitleThatOnlySaysTheKindIsNotPrintedTwice(String language) throws IOException {
        Properties words = new Properties();
        try (Reader messages = Files.newBufferedReader(Path.of("templates/messages", language + ".properties"))) {
            words.load(messages);
        }
        for (String kind : List.of("note", "tip", "important", "warning", "caution")) {
            String word = words.getProperty("admonition." + kind);
            String expected = "<p class=\"admonition-title\">" + word + "</p>";
            assertThat(html("> [!" + kind + "] " + word + "\n> Text.\n")).contains(expected);
            assertThat(html("!!! " + kind + " \"" + word + "\"\n    Text.\n")).contains(expected);
        }
    }

    @Test
    void anAnchorThatClosesItselfEndsThere() {
        assertThat(html("One <a id=\"x\"/> two\n\nThree <a name=\"y\" /> four\n"))
                .isEqualTo("<p>One <span id=\"x\"></span> two</p>\n<p>Three <span id=\"y\"></span> four</p>");
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://user:pass@host/database",
                "http://{cluster1 address}/publish",
                "http://ip:port/ping",
                "x://y"
            })
    void aBareAddressThatNobodyCanFollowIsText(String address) {
        assertThat(html("See " + address + " and http://a.org/b.\n"))
                .isEqualTo("<p>See " + address + " and <a href=\"{{l0}}\">http://a.org/b</a>.</p>");
        assertThat(sources.findings()).isEmpty();
    }
}
