package org.programmekb.markup.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.markup.ParseResult;
import org.programmekb.markup.Sources;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.source.SourceFile;

class HeaderReaderTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    /** Every name and value with its line and column. */
    static List<String> shown(Mapping mapping) {
        List<String> lines = new ArrayList<>();
        for (HeaderNode.Field field : mapping.fields()) {
            lines.add(place(field.location()) + " " + field.name() + " = " + shown(field.value()));
        }
        return lines;
    }

    private static String shown(HeaderNode node) {
        String place = " @" + place(node.location());
        if (node instanceof Scalar scalar) {
            return (scalar.quoted() ? "\"" + scalar.text() + "\"" : scalar.text()) + place;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(HeaderReaderTest::shown).toList() + place;
        }
        return "{" + String.join(", ", shown((Mapping) node)) + "}" + place;
    }

    private static String place(org.programmekb.diagnostic.Location location) {
        return location.line() + ":" + location.column();
    }

    private List<String> header(String path, String content) {
        return shown(sources.parse(path, content).header());
    }

    @Test
    void yamlBetweenLinesOfHyphens() {
        assertThat(header("a.md", """
                ---
                title: "Nice: by the sea"
                cities: [nice, haikou]
                image:
                  file: a.png
                  alt: {en: A port, zh: 港口}
                topics:
                - one
                - 'two'
                empty:
                ---
                Text
                """))
                .containsExactly(
                        "2:1 title = \"Nice: by the sea\" @2:8",
                        "3:1 cities = [nice @3:10, haikou @3:16] @3:9",
                        "4:1 image = {5:3 file = a.png @5:9, 6:3 alt = {6:9 en = A port @6:13, 6:21 zh = 港口 @6:25} @6:8} @5:3",
                        "7:1 topics = [one @8:3, \"two\" @9:3] @8:1",
                        "10:1 empty =  @10:7");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void columnsCountTheCodeUnitsOfRareCharacters() {
        assertThat(header("a.md", "---\na: [𠮷𠮷, b]\n---\n")).containsExactly("2:1 a = [𠮷𠮷 @2:5, b @2:11] @2:4");
    }

    @Test
    void pairsEndedByTildes() {
        assertThat(header("a.md", """
                title=Nice = by the sea
                tags = a, b
                cities=[nice, haikou]
                # a comment

                type=post
                ~~~~~~
                Text
                """))
                .containsExactly(
                        "1:1 title = Nice = by the sea @1:7",
                        "2:1 tags = a, b @2:8",
                        "3:1 cities = [nice @3:9, haikou @3:15] @3:8",
                        "6:1 type = post @6:6");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void theTitleOfAnAsciidocDocumentJoinsItsYamlHeader() {
        assertThat(header("a.adoc", "---\ndate: 2020\n---\n\n= Nice\n:jbake-tags: a\n\nText\n"))
                .containsExactly("2:1 date = 2020 @2:7", "5:1 title = Nice @5:3", "6:1 tags = a @6:14");
    }

    @Test
    void aTitleThatIsGivenTwiceAlikeIsFine() {
        header("a.adoc", "---\ntitle: Nice\n---\n\n= Nice\n\nText\n");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void aFieldThatIsGivenTwiceNamesBothPlaces() {
        assertThat(header("a.adoc", "---\ntitle: Nice\ndate: 2020\ndate: 2021\n---\n\n= Nizza\n\nText\n"))
                .containsExactly("2:1 title = Nice @2:8", "3:1 date = 2020 @3:7");
        assertThat(sources.findings())
                .containsExactly(
                        "a.adoc:4:1: error[field-duplicate]: `date` is already written at a.adoc:3:1 (hint: keep one of the two lines)",
                        "a.adoc:7:1: error[field-duplicate]: `title` is already written at a.adoc:2:1 (hint: keep one of the two lines)");
    }

    @Test
    void aFileWithoutAHeader() {
        ParseResult parsed = sources.parse("a.md", "Just text.\n");
        assertThat(parsed.header().extent()).isEqualTo(Extent.PARTIAL);
        assertThat(parsed.body().text()).isEqualTo("Just text.");
        assertThat(sources.findings())
                .containsExactly(
                        "a.md:1:1: error[header-missing]: the file has no header (hint: start the file with three lines: `---`, `title: …` and `---`)");
    }

    @Test
    void aHeaderWithoutAnEnd() {
        ParseResult parsed = sources.parse("a.md", "---\ntitle: Nice\n\n# Text\n");
        sources.parse("b.md", "\ntitle=Nice\n\n# Text\n");
        assertThat(parsed.body()).isEqualTo(DocumentBody.EMPTY);
        assertThat(sources.findings())
                .containsExactly(
                        "a.md:1:1: error[header-unterminated]: the header that starts here has no end (hint: write a line with only `---` below the last field)",
                        "b.md:2:1: error[header-unterminated]: the header that starts here has no end (hint: write a line with only `~~~~~~` below the last field)");
    }

    @Test
    void aLineThatIsNoPair() {
        ParseResult parsed = sources.parse("a.md", "title=Nice\nby the sea\n~~~~~~\n");
        assertThat(parsed.header().extent()).isEqualTo(Extent.PARTIAL);
        assertThat(sources.findings())
                .containsExactly(
                        "a.md:2:1: error[header-invalid]: `by the sea` is not of the form `name=value` (hint: write the name of the field, `=` and the value, or end the header with `~~~~~~` above this line)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    title: Nice: by the sea            | 2:12 | there is a colon and a space inside the value
                    title: "Nice                       | 2:8  | the quotation mark that opens here is not closed
                    title: "Nice" and more             | 2:15 | text follows a closing quotation mark
                    title: @nice                       | 2:8  | a value that starts with this character needs quotation marks
                    title: [nice, haikou               | 2:8  | the list that starts here with `[` has no `]`, or a comma is missing
                    title: {en: Nice                   | 2:8  | the group that starts here with `{` has no `}`, or a comma is missing
                    title: Nice\\n  date: 2020         | 3:7  | there is a colon and a space inside the value
                    a:\\n  b: 1\\n c: 2                | 4:2  | the line does not start in the same column as the lines above
                    a:\\n\\tb: 1                       | 3:1  | a tab is used where only spaces are allowed
                    title Nice\\ndate: 2020            | 2:1  | this is not a line of the form `name: value`
                    date: 2020\\ntitle Nice\\na: b      | 4:1  | there is no colon after the name of the field
                    a: *b                              | 2:4  | `*b` begins with `*`, so it is read as a reference to another value, which is not allowed here
                    a: &b 1                            | 2:4  | `&b` begins with `&`, so it is read as a label for a value, which is not allowed here
                    a: !!python/object 1               | 2:4  | the type tag `tag:yaml.org,2002:python/object` is not supported
                    ? [a, b]\\n: c                     | 2:3  | the name of a field must be plain text
                    - a                                | 2:1  | this is not a line of the form `name: value`
                    only text                          | 2:1  | this is not a line of the form `name: value`
                    a: "\\q"                           | 2:6  | a backslash in double quotation marks is followed by a character that has no meaning there
                    """)
    void whatIsWrongWithYamlIsSaidInPlainWordsWithItsPlace(String yaml, String place, String problem) {
        sources.parse("a.md", "---\n" + yaml.replace("\\n", "\n").replace("\\t", "\t") + "\n---\n");
        assertThat(sources.findings())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("a.md:" + place + ": error[yaml-invalid]: " + problem + " (hint: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Nice: a port      | title: \"Nice: a port\"",
                "title: Say \"a\": b      | title: \"Say \\\"a\\\": b\"",
                "people:\\n- name: A: b   | - name: \"A: b\"",
                "title: Nice: a # comment | title: \"Nice: a port\"",
                "title: Nice: a: port:    | title: \"Nice: a: port:\"",
            })
    void aColonInAValueIsAnsweredWithTheLineInQuotationMarks(String line, String right) {
        sources.parse("a.md", "---\n" + line.replace("\\n", "\n") + "\n---\n");
        assertThat(sources.findings())
                .singleElement(InstanceOfAssertFactories.STRING)
                .endsWith("(hint: put the whole value in double quotation marks: `" + right + "`)");
    }

    @Test
    void theFieldsBeforeAMistakeAreKept() {
        ParseResult parsed = sources.parse("a.md", "---\ntitle: Nice\ndate: [2020\n---\nText\n");
        assertThat(shown(parsed.header())).containsExactly("2:1 title = Nice @2:8");
        assertThat(parsed.header().extent()).isEqualTo(Extent.PARTIAL);
        assertThat(parsed.body().text()).isEqualTo("Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void nestingWithoutEndIsRefusedBeforeItExhaustsTheStack(String opening) {
        sources.parse("a.md", "---\na:\n  " + opening.repeat(20_000) + "\n---\n");
        assertThat(sources.findings())
                .hasSize(1)
                .first()
                .asString()
                .contains("error[yaml-invalid]: lists and groups are nested more than 16 levels deep");
    }

    @Test
    void aListWithMoreItemsThanTheLimitIsRefusedAtTheFirstTooMany() {
        String header = "---\ntitle: A\ntags:\n" + "- a\n".repeat(1_000);
        sources.parse("whole.md", header + "---\n");
        assertThat(sources.findings()).isEmpty();

        sources.parse("a.md", header + "- b\n---\n");
        assertThat(sources.findings())
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo(
                        "a.md:1004:3: error[yaml-invalid]: this list has more than 1000 items (hint: use fewer items;"
                                + " `limits.yaml.items` in jbake.properties allows more)");
    }

    @Test
    void yamlAliasesAreRejectedAtTheFirstAnchor() {
        sources.parse("a.md", "---\na: &a [x, x]\nb: &b [*a, *a]\n---\n");
        assertThat(sources.findings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("a.md:2:4: error[yaml-invalid]: `&a` begins with `&`");
    }

    @Test
    void factsAreYamlAsAWhole() throws Exception {
        SourceFile file = sources.file("a.yaml", "---\ncountry: FR\n...\n---\nsecond: 1\n");
        Mapping facts = sources.facts(file);
        assertThat(shown(facts)).containsExactly("2:1 country = FR @2:10");
        assertThat(sources.findings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("a.yaml:4:1: error[yaml-invalid]: a second YAML document starts here");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkChangeNothing() {
        assertThat(header("a.md", "\uFEFF---\r\ntitle: Nice\r\n---\r\nText\r\n"))
                .containsExactly("2:1 title = Nice @2:8");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void aByteThatIsNotUtf8IsReportedWithItsPlace() {
        sources.parse("a.md", "---\ntitle: Orléans\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        sources.parse("b.md", "---\ntitle: x\n---\n".getBytes(StandardCharsets.UTF_16));
        assertThat(sources.findings())
                .containsExactly(
                        "a.md:2:11: error[encoding-invalid]: the file is not UTF-8; it looks like Windows-1252 (Western European) (hint: save the file as UTF-8; in Windows Notepad: File, Save as, Encoding: UTF-8)",
                        "b.md:1:1: error[encoding-invalid]: the file is not UTF-8; it looks like UTF-16 (“Unicode” in Windows) (hint: save the file as UTF-8; in Windows Notepad: File, Save as, Encoding: UTF-8)");
    }

    @Test
    void aFileBeyondTheLimitIsNotRead() {
        ParseResult parsed = sources.parse("a.md", "---\ntitle: x\n---\n" + "x".repeat(200_000));
        assertThat(parsed.header().extent()).isEqualTo(Extent.PARTIAL);
        assertThat(sources.findings())
                .containsExactly(
                        "a.md: error[file-too-large]: the file has 200017 bytes; the limit is 200000 (hint: split the document into several; the program does not read larger files)");
    }
}
