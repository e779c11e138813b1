package org.programmekb.markup.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/** What holds for all headers. */
final class HeaderLawsTest {
    private final Diagnostics findings = new Diagnostics(Map.of());

    private Header read(SourceText source) {
        return new HeaderReader(new YamlReader(16, 1_000, 200_000), findings).read(source, Markup.MARKDOWN);
    }

    /** Texts that are written by hand, with much of what has a meaning in YAML. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                ": ",
                " #",
                "- ",
                "\n",
                "\t",
                "'",
                "\"",
                "\\",
                "[",
                "]",
                "{",
                "}",
                ",",
                "|",
                ">",
                "&",
                "*",
                "!",
                "%",
                "@",
                "`",
                "~",
                "null",
                "true",
                "0x1",
                "2020-02-14",
                "---",
                "...",
                "? ",
                "港口",
                "，",
                "“",
                "\u2028",
                "\u00a0",
                "\uFEFF",
                "😀",
                "a",
                "Port",
                " ");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3).filter(SourceText::isText);
        return Arbitraries.frequencyOf(Tuple.of(4, pieces), Tuple.of(1, any))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Property(seed = "1")
    void aTextThatTheProgramWritesIsReadAgainAsItIs(@ForAll("texts") String text) {
        String written = YamlText.of(text);
        SourceText source = new SourceText(
                "x",
                "---\nkey: " + written + "\nlist: " + YamlText.list(List.of(text, text)) + "\n"
                        + YamlText.key("x" + text) + ":\n---\n");

        List<Field> fields = read(source).fields().fields();

        assertThat(findings.all()).isEmpty();
        assertThat(fields.get(2).name()).isEqualTo("x" + text);
        assertThat(fields.get(0).value())
                .isInstanceOfSatisfying(
                        Scalar.class, value -> assertThat(value.text()).isEqualTo(text));
        assertThat(fields.get(1).value())
                .isInstanceOfSatisfying(
                        Sequence.class,
                        list -> assertThat(list.items())
                                .allSatisfy(item ->
                                        assertThat(((Scalar) item).text()).isEqualTo(text))
                                .hasSize(2));
    }

    @Property(seed = "1")
    void aValueIsAtTheFirstCharacterOfItsText(
            @ForAll("texts") String before, @ForAll("texts") String text, @ForAll("texts") String body) {
        String list = YamlText.list(List.of(before, text));
        SourceText source =
                new SourceText("x", "---\n" + YamlText.key("a" + before) + ":   " + list + "\n---\n" + body);

        Header header = read(source);

        Field field = header.fields().fields().get(0);
        Scalar value = (Scalar) ((Sequence) field.value()).items().get(1);
        String written = YamlText.list(List.of(text)).substring(1);
        assertThat(source.text().substring(source.offsetOf(value.location()))).startsWith(written);
        assertThat(source.offsetOf(field.location())).isEqualTo(4);
        assertThat(source.text().substring(header.bodyStart())).isEqualTo(body);
    }

    @Property(seed = "1")
    void everyOffsetOfATextIsAtAPlaceThatLeadsBackToIt(@ForAll("texts") String text, @ForAll int number) {
        SourceText source = new SourceText("x", text);
        int offset = Math.floorMod(number, text.length() + 1);

        assertThat(source.offsetOf(source.at(offset))).isEqualTo(offset);
    }
}
