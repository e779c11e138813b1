package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Programme;
import org.programmekb.content.field.Schema;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.Document;
import org.programmekb.markup.FactFile;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.GitHistory;
import org.programmekb.source.Register;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** Puts strange values into every field of every type: they may cause findings, never an exception. */
@Tag("sites")
class AuthorMistakesTest {
    private static final Location PLACE = new Location("content/pages/x.yaml", 3, 7);

    private final SiteConfig config =
            SiteInAString.config(Path.of("/project"), List.of(SiteInAString.EN, SiteInAString.ZH));

    @Test
    @Tag("slow")
    void noValueOfAnyFieldCausesAnException() {
        for (Schema schema : Schemas.all()) {
            for (String field : fields(schema)) {
                for (HeaderNode value : values(field)) {
                    HeaderNode.Mapping mapping = mapping(List.of(field(field, value)));
                    assertThat(bind(schema, mapping))
                            .as("%s of %s: %s", field, schema.word(), value)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void noRepetitionOfAFieldOrOfAFileCausesAnException() {
        HeaderNode.Mapping twice = mapping(List.of(
                field("title", scalar("a", false)), field("title", scalar("b", false)), field("", scalar("", false))));
        Schemas.all().forEach(schema -> assertThat(bind(schema, twice)).isNotNull());
    }

    private static List<String> fields(Schema schema) {
        List<String> names = new ArrayList<>(schema.names());
        names.addAll(List.of("image", "image.", "", "unknown", "x".repeat(5000), "\u001b[31m"));
        return names;
    }

    private static List<HeaderNode> values(String field) {
        List<HeaderNode> scalars = Stream.of(
                        "",
                        " ",
                        ",",
                        ",,",
                        "-",
                        ".",
                        "/",
                        "//",
                        "..",
                        "../../../..",
                        "0",
                        "-0",
                        "00000",
                        "9".repeat(400),
                        "1." + "0".repeat(400),
                        "1e999999999",
                        "NaN",
                        "2020-02-30",
                        "0000-00-00",
                        "9999-99-99T99:99+99:99",
                        "2020-02-14T09:30+18:01",
                        "99/99/9999",
                        "a".repeat(3_000),
                        "-".repeat(3_000),
                        "/a".repeat(10_000),
                        "a-".repeat(10_000) + "a",
                        "https://" + "a.".repeat(3_000),
                        "http://[::1",
                        "http://%zz/",
                        "http://xn--/",
                        "\ud800",
                        "\u001b[31mred",
                        "中文，文本",
                        "{",
                        "[",
                        "x.png",
                        "/.png",
                        ".png",
                        "..png",
                        "😀")
                .<HeaderNode>map(text -> scalar(text, false))
                .toList();
        List<HeaderNode> all = new ArrayList<>(scalars);
        all.add(scalar("", true));
        all.add(scalar("12", true));
        all.add(new HeaderNode.Sequence(List.of(), PLACE));
        all.add(new HeaderNode.Sequence(scalars, PLACE));
        all.add(new HeaderNode.Sequence(
                List.of(new HeaderNode.Sequence(List.of(scalar("a", false)), PLACE), mapping(List.of())), PLACE));
        all.add(mapping(List.of()));
        for (String key : List.of("en", "title", "from", "value", "organisation", "former", "nice", "000", field, "")) {
            all.add(mapping(List.of(field(key, scalar("x", false)), field("000", scalar("", false)))));
            all.add(mapping(List.of(field(
                    key, mapping(List.of(field("en", new HeaderNode.Sequence(scalars, PLACE))))))));
            all.add(new HeaderNode.Sequence(
                    List.of(mapping(List.of(field(key, new HeaderNode.Sequence(scalars, PLACE))))), PLACE));
        }
        return all;
    }

    private Programme bind(Schema schema, HeaderNode.Mapping fields) {
        HeaderNode.Mapping entries = mapping(List.of(field("nice", fields)));
        HeaderNode.Mapping none = mapping(List.of());
        Optional<ContentType> type = Types.BUILT_IN.ofWord(schema.word());
        SourceFile file = new SourceFile("content/pages/x.en.md", Path.of("/project/content/pages/x.en.md"), 1);
        List<Document> documents = new ArrayList<>();
        List<FactFile> facts = new ArrayList<>();
        type.map(word -> new ContentId(word, "nice")).ifPresent(id -> {
            documents.add(new Document(id, SiteInAString.EN, file, fields, DocumentBody.EMPTY));
            documents.add(new Document(id, SiteInAString.ZH, file, none, DocumentBody.EMPTY));
            facts.add(new FactFile(id, file, fields));
        });
        SourceTree tree = new SourceTree(
                List.of(), List.of(), Map.of(), List.of(file), List.of(), Set.of(), List.of(), GitHistory.NONE);
        ParsedSources sources = new ParsedSources(
                documents,
                facts,
                Register.ofWord(schema.word())
                        .map(register -> Map.of(register, entries))
                        .orElse(Map.of()),
                Map.of());
        return ProgrammeBinder.bind(sources, tree, config, new Diagnostics(Map.of()));
    }

    private static HeaderNode.Scalar scalar(String text, boolean quoted) {
        return new HeaderNode.Scalar(text, quoted, PLACE);
    }

    private static HeaderNode.Field field(String name, HeaderNode value) {
        return new HeaderNode.Field(name, PLACE, value);
    }

    private static HeaderNode.Mapping mapping(List<HeaderNode.Field> fields) {
        return new HeaderNode.Mapping(fields, PLACE);
    }
}
