package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmekb.cache.ByteSource;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.ContentFingerprint;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.html.Dependency;

class ParseResultFormatTest {
    private static final String PATH = "content/news/海口.en.adoc";
    private static final Location OWN = new Location(PATH, 300, 4);
    private static final Location OTHER = new Location("content/news/b.adoc", 1, 70_000);

    private static ParseResult parsed() {
        Scalar quoted = new Scalar("海口 \uD842\uDFB7", true, OWN);
        Mapping inner = new Mapping(List.of(new Field("en", OTHER, new Scalar("", false, OWN))), OWN, Extent.PARTIAL);
        Mapping fields = new Mapping(
                List.of(
                        new Field("title", OWN, quoted),
                        new Field("x", OWN, new Sequence(List.of(quoted, inner), OWN))),
                OWN);
        DocumentBody body = new DocumentBody(
                "<p>\u0002l0\u0003 海口 \uD842\uDFB7",
                List.of(new BodyHeading(2, "t", "i", true, OWN), new BodyHeading(6, "u", "j", false, OTHER)),
                List.of(new WrittenLink("x", OWN)),
                List.of(new BodyImage("s", "a", OTHER)),
                List.of("one", "two"),
                "text\nmore");
        return new ParseResult(
                fields,
                body,
                List.of(new Diagnostic(
                        Code.MARKUP_WARNING,
                        Severity.WARNING,
                        OWN,
                        Message.of("key", "value", Message.of("inner")),
                        Message.literal("hint"))),
                List.of(new Dependency("b", "state")),
                Duration.ofMillis(1_234));
    }

    private static ParseResult decode(byte[] bytes) {
        ByteSource store = (offset, length) -> Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
        return ParseResultFormat.decode(bytes, PATH, store, 0);
    }

    @Test
    void everyValueSurvives() {
        ParseResult parsed = parsed();
        ParseResult read = decode(ParseResultFormat.encode(parsed, PATH));
        assertThat(read).isEqualTo(parsed);
        assertThat(read.body().template()).isEqualTo(parsed.body().template());
        assertThat(read.body().text()).isEqualTo("text\nmore");
        assertThat(read.body().fingerprint()).isEqualTo(parsed.body().fingerprint());
        assertThat(ContentFingerprint.of(read.header())).isEqualTo(ContentFingerprint.of(parsed.header()));
    }

    @Test
    void placesInTheFileItselfGetThePathOfTheReader() {
        byte[] bytes = ParseResultFormat.encode(parsed(), PATH);
        ParseResult read = ParseResultFormat.decode(bytes, "content/c.adoc", (offset, length) -> new byte[length], 0);
        assertThat(read.body().links().get(0).location()).isEqualTo(new Location("content/c.adoc", 300, 4));
        assertThat(read.body().images().get(0).location()).isEqualTo(OTHER);
    }

    @Test
    void everyBitCounts() {
        byte[] bytes = ParseResultFormat.encode(parsed(), PATH);
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 4;
            assertThatThrownBy(() -> decode(flipped)).isInstanceOf(IllegalArgumentException.class);
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> decode(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
