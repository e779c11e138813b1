package org.programmekb.markup.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.Converter;
import org.programmekb.markup.Sources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderPassages;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;
import org.programmekb.source.ProjectFiles;

class PassagesTest {
    @TempDir
    private Path folder;

    private List<Passage> passages(Markup markup, String text) throws Exception {
        Converter converter =
                new Converter(Sources.LIMITS, new ProjectFiles(Sources.config(folder.toRealPath(), Sources.LIMITS)));
        SourceText source = new SourceText("content/a", text);
        return converter
                .convert(source, 0, markup, "zh-Hans", new Diagnostics(Map.of()))
                .passages();
    }

    private static String shown(Passage passage) {
        return passage.kind() + " "
                + passage.runs().stream().map(PassagesTest::shown).collect(Collectors.joining());
    }

    private static String shown(Run run) {
        String text = run.text().replace("\n", "⏎");
        String marked = run.nature() == Run.Nature.WORDS ? text : run.nature() + "(" + text + ")";
        return run.language().map(tag -> tag + "[" + marked + "]").orElse(marked);
    }

    /** Line, column and what stands there, for the first occurrence of a text in any passage. */
    private static String place(List<Passage> passages, String words) {
        return passages.stream()
                .filter(passage -> passage.text().contains(words))
                .map(passage -> {
                    int start = passage.text().indexOf(words);
                    return passage.at(start, start + words.length()).toString();
                })
                .findFirst()
                .orElse("nowhere");
    }

    @Test
    void cutsMarkdownIntoBlocks() throws Exception {
        assertThat(passages(Markup.MARKDOWN, """
                        ## Heading *one*

                        A line
                        goes on, 中文
                        续行 with `code`, [a *link*](https://example.org/a) and ![picture text](a.png).

                        > Quoted
                        > words

                        - item
                        - another

                          second paragraph

                        | a | b |
                        |---|---|
                        | c | d, e |

                            code  block

                        hard\\
                        break <span lang="fr">à la</span> <span lang="zh">同</span>[^1]

                        [^1]: The note.
                        """))
                .extracting(PassagesTest::shown)
                .containsExactly(
                        "HEADING Heading EMPHASIS(one)",
                        "PARAGRAPH A line goes on, 中文续行 with CODE(code), LINK(a link) and ￼.",
                        "ALTERNATIVE picture text",
                        "QUOTATION Quoted words",
                        "ITEM item",
                        "ITEM another",
                        "ITEM second paragraph",
                        "CELL a",
                        "CELL b",
                        "CELL c",
                        "CELL d, e",
                        "CODE CODE(code  block)",
                        "PARAGRAPH hard⏎break fr[à la] 同",
                        "FOOTNOTE The note.");
    }

    @Test
    void cutsAsciidocIntoBlocks() throws Exception {
        assertThat(passages(Markup.ASCIIDOC, """
                        == Heading *one*

                        .Title
                        A line
                        goes on, 中文
                        续行 with `code` and https://example.org/a[a link].

                        [quote,Somebody]
                        ____
                        Quoted.
                        ____

                        * item
                        ** inner

                        |===
                        | a | b
                        |===

                        NOTE: Take care.footnote:[The note.]
                        """))
                .extracting(PassagesTest::shown)
                .containsExactly(
                        "HEADING Heading EMPHASIS(one)",
                        "CAPTION Title",
                        "PARAGRAPH A line goes on, 中文续行 with CODE(code) and LINK(a link).",
                        "QUOTATION Quoted.",
                        "CAPTION — Somebody",
                        "ITEM item",
                        "ITEM inner",
                        "CELL a",
                        "CELL b",
                        "PARAGRAPH Take care.",
                        "FOOTNOTE The note.");
    }

    @Test
    void findsCharactersOfMarkdownWhereTheyWereWritten() throws Exception {
        List<Passage> passages = passages(Markup.MARKDOWN, """
                word word
                *word* here [word](word.md) word, \\*escaped\\* &amp; &#20013; end
                中文
                续行，最后

                > two
                > lines

                | same | same |
                |------|------|
                | same | last |

                ![alt same](same.png)
                """);
        Passage first = passages.get(0);
        assertThat(first.text()).isEqualTo("word word word here word word, *escaped* & 中 end 中文续行，最后");
        assertThat(List.of(first.at(5, 9), first.at(10, 14), first.at(20, 24), first.at(25, 29)))
                .extracting(place -> place.line() + ":" + place.column())
                .containsExactly("1:6", "2:2", "2:14", "2:29");
        assertThat(List.of("*escaped", "& ", "中 ", "end", "续行", "最后", "lines", "last", "alt"))
                .extracting(words -> place(passages, words))
                .containsExactly(
                        "content/a:2:36",
                        "content/a:2:47",
                        "content/a:2:53",
                        "content/a:2:62",
                        "content/a:4:1",
                        "content/a:4:4",
                        "content/a:7:3",
                        "content/a:11:10",
                        "content/a:13:3");
        List<Passage> cells = passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.CELL)
                .toList();
        assertThat(cells)
                .extracting(cell -> cell.at(0, 1).toString())
                .containsExactly("content/a:9:3", "content/a:9:10", "content/a:11:3", "content/a:11:10");
    }

    @Test
    void findsCharactersOfAsciidocWhereTheyWereWritten() throws Exception {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                folder.resolve("content/part.adoc"), "Included text.\n\nMore of it.\n", StandardCharsets.UTF_8);
        List<Passage> passages = passages(Markup.ASCIIDOC, """
                == One

                It's *word* -- word, and so
                on and on...

                * item
                * item again, {zwsp}here

                |===
                | same | same
                | same | last
                |===

                include::part.adoc[]
                """);
        assertThat(List.of("One", "It", "word, and", "on and on", "again", "last", "Included", "More"))
                .extracting(words -> place(passages, words))
                .containsExactly(
                        "content/a:1:4",
                        "content/a:3:1",
                        "content/a:3:16",
                        "content/a:4:1",
                        "content/a:7:8",
                        "content/a:11:10",
                        "content/part.adoc:1:1",
                        "content/part.adoc:3:1");
    }

    @Test
    void findsCharactersOfHtmlWhereTheyWereWritten() throws Exception {
        List<Passage> passages =
                passages(Markup.HTML, "<p>One<br>two three</p>\n<ul><li>four <b>five</b>&hellip;</li></ul>\n");
        assertThat(List.of("One", "three", "five", "…"))
                .extracting(words -> place(passages, words))
                .containsExactly("content/a:1:4", "content/a:1:15", "content/a:2:17", "content/a:2:25");
    }

    @Test
    void readsHeadersAndFactsInTheirLanguages() {
        SourceText source = new SourceText("content/a.yaml", """
                title: "Some \\"title\\", 同"
                summary: >
                  Long
                  text
                vision: {en: Ports, ships, zh: 港口}
                objectives:
                  - {en: 'It''s one', zh: 一个}
                name: {en: Nice, former: {en: [Nizza]}}
                """);
        HeaderNode.Mapping fields =
                new YamlReader(16, 1_000, 10_000).mapping(source, 0, source.length(), new Diagnostics(Map.of()));
        HeaderPassages reader = new HeaderPassages(
                List.of(new Language("en", "en", "", false), new Language("zh", "zh-Hans", "", false)));
        List<Passage> own = reader.own(fields, source);
        assertThat(own).extracting(PassagesTest::shown).containsExactly("TITLE Some \"title\", 同", "SUMMARY Long text");
        assertThat(place(own, "同")).isEqualTo("content/a.yaml:1:25");
        assertThat(place(own, "text")).isEqualTo("content/a.yaml:4:3");
        Map<String, List<Passage>> localized = reader.localized(fields, source);
        assertThat(localized.get("en"))
                .extracting(PassagesTest::shown)
                .containsExactly("FACT Ports, ships", "FACT It's one", "FACT Nice");
        assertThat(localized.get("zh-Hans")).extracting(PassagesTest::shown).containsExactly("FACT 港口", "FACT 一个");
        assertThat(place(localized.get("en"), "ships")).isEqualTo("content/a.yaml:5:21");
        assertThat(place(localized.get("en"), "one")).isEqualTo("content/a.yaml:7:17");
    }
}
