package org.programmekb.markup.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;

class ContentFingerprintTest {
    private static final Location HERE = new Location("content/news/a.en.md", 2, 1);
    private static final Location THERE = new Location("content/news/b.en.md", 9, 4);

    @Test
    void headersThatDifferInAnythingButPlacesHaveDifferentFingerprints() {
        List<Mapping> headers = List.of(
                mapping(),
                mapping(field("a", scalar("b"))),
                mapping(field("ab", scalar(""))),
                mapping(field("a", scalar(""))),
                mapping(field("a", new Scalar("b", true, HERE))),
                mapping(field("a", scalar("b")), field("c", scalar("d"))),
                mapping(field("c", scalar("d")), field("a", scalar("b"))),
                mapping(field("a", new Sequence(List.of(scalar("b")), HERE))),
                mapping(field("a", new Sequence(List.of(scalar("b"), scalar("c")), HERE))),
                mapping(field("a", new Sequence(List.of(scalar("bc")), HERE))),
                mapping(field("a", mapping(field("b", scalar("c"))))),
                mapping(field("a", mapping()), field("b", scalar("c"))),
                new Mapping(List.of(field("a", scalar("b"))), HERE, Extent.PARTIAL));
        Set<Long> fingerprints = new HashSet<>();
        headers.forEach(header -> fingerprints.add(ContentFingerprint.of(header)));
        assertThat(fingerprints).hasSameSizeAs(headers);
    }

    @Test
    void aHeaderThatMovedHasTheSameFingerprint() {
        Mapping moved = new Mapping(List.of(new Field("a", THERE, new Scalar("b", false, THERE))), THERE);
        assertThat(ContentFingerprint.of(moved)).isEqualTo(ContentFingerprint.of(mapping(field("a", scalar("b")))));
    }

    @Test
    void bodiesOfWhichAPageCouldShowAnythingDifferentHaveDifferentFingerprints() {
        BodyHeading heading = new BodyHeading(2, "Results", "results", false, HERE);
        WrittenLink link = new WrittenLink("a.en.md", HERE);
        BodyImage image = new BodyImage("a.png", "A", HERE);
        List<DocumentBody> bodies = List.of(
                DocumentBody.EMPTY,
                new DocumentBody("<p>a</p>", List.of(), List.of(), List.of(), List.of(), "a"),
                new DocumentBody("<p>a</p>", List.of(), List.of(), List.of(), List.of("a"), "a"),
                new DocumentBody("<p>a</p>", List.of(heading), List.of(), List.of(), List.of(), "a"),
                new DocumentBody(
                        "<p>a</p>",
                        List.of(new BodyHeading(3, "Results", "results", false, HERE)),
                        List.of(),
                        List.of(),
                        List.of(),
                        "a"),
                new DocumentBody(
                        "<p>a</p>",
                        List.of(new BodyHeading(2, "Results", "results", true, HERE)),
                        List.of(),
                        List.of(),
                        List.of(),
                        "a"),
                new DocumentBody("<p>a</p>", List.of(), List.of(link), List.of(), List.of(), "a"),
                new DocumentBody("<p>a</p>", List.of(), List.of(link, link), List.of(), List.of(), "a"),
                new DocumentBody("<p>a</p>", List.of(), List.of(), List.of(image), List.of(), "a"),
                new DocumentBody(
                        "<p>a</p>", List.of(), List.of(), List.of(new BodyImage("a.png", "", HERE)), List.of(), "a"));
        Set<Long> fingerprints = new HashSet<>();
        bodies.forEach(body -> fingerprints.add(body.fingerprint()));
        assertThat(fingerprints).hasSameSizeAs(bodies);
    }

    @Test
    void aBodyThatMovedHasTheSameFingerprint() {
        DocumentBody here =
                new DocumentBody("", List.of(), List.of(new WrittenLink("a.en.md", HERE)), List.of(), List.of(), "");
        DocumentBody there =
                new DocumentBody("", List.of(), List.of(new WrittenLink("a.en.md", THERE)), List.of(), List.of(), "");
        assertThat(there.fingerprint()).isEqualTo(here.fingerprint());
    }

    private static Mapping mapping(Field... fields) {
        return new Mapping(List.of(fields), HERE);
    }

    private static Field field(String name, HeaderNode value) {
        return new Field(name, HERE, value);
    }

    private static Scalar scalar(String text) {
        return new Scalar(text, false, HERE);
    }
}
