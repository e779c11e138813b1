package org.programmekb.markup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.cache.ByteSource;
import org.programmekb.cache.Hash;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.BodyText;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.html.Dependency;
import org.programmekb.prose.WordFilter;

/**
 * Encodes a parsing result as bytes: a checksum of the rest, then metadata, then the long texts, which are not loaded
 * when it is decoded. Places in the file itself are stored without its path, so that decoding shares one path object.
 */
final class ParseResultFormat {
    private static final int PLAIN = 1;
    private static final int QUOTED = 2;
    private static final int SEQUENCE = 3;
    private static final int WHOLE = 4;
    private static final int PARTIAL = 5;
    private static final int LITERAL = 1;
    private static final int ENTRY = 2;

    private ParseResultFormat() {}

    static byte[] encode(ParseResult parsed, String path) {
        ByteEncoder out = new ByteEncoder(path);
        // Replaced by the checksum at the end.
        out.wide(0);
        DocumentBody body = parsed.body();
        add(body.content().shape(), out);
        add(parsed.header(), out);
        out.list(body.headings(), heading -> {
            out.number(heading.level() << 1 | (heading.explicit() ? 1 : 0));
            out.text(heading.text());
            out.text(heading.id());
            out.location(heading.location());
        });
        out.list(body.links(), link -> {
            out.text(link.target());
            out.location(link.location());
        });
        out.list(body.images(), image -> {
            out.text(image.source());
            out.text(image.alt());
            out.location(image.location());
        });
        out.list(body.ids(), out::text);
        out.list(parsed.findings(), finding -> {
            out.text(finding.code().name());
            out.location(finding.location());
            add(finding.message(), out);
            add(finding.hint(), out);
        });
        out.list(parsed.dependencies(), dependency -> {
            out.text(dependency.path());
            out.text(dependency.state());
        });
        out.number((int) parsed.spent().toMillis());
        out.bytes(body.content().bytes());
        byte[] all = out.toBytes();
        ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putLong(checksum(all));
        return all;
    }

    private static long checksum(byte[] all) {
        return new Hash(0, 0).with(all, Long.BYTES, all.length - Long.BYTES).low();
    }

    private static void add(BodyText.Shape shape, ByteEncoder out) {
        out.number(shape.templateLength());
        out.number(shape.factsLength());
        out.number(shape.length());
        out.wide(shape.fingerprint());
        out.wide(shape.factsFingerprint());
        out.list(shape.wordFilter().numbers(), out::wide);
    }

    private static void add(Message message, ByteEncoder out) {
        if (message instanceof Message.Entry entry) {
            out.number(ENTRY);
            out.text(entry.key());
            out.list(entry.values(), value -> add(value, out));
        } else if (message instanceof Message.Literal literal) {
            out.number(LITERAL);
            out.text(literal.text());
        }
    }

    private static void add(HeaderNode node, ByteEncoder out) {
        if (node instanceof Scalar scalar) {
            out.number(scalar.quoted() ? QUOTED : PLAIN);
            out.location(scalar.location());
            out.text(scalar.text());
        } else if (node instanceof Sequence sequence) {
            out.number(SEQUENCE);
            out.location(sequence.location());
            out.list(sequence.items(), item -> add(item, out));
        } else if (node instanceof Mapping mapping) {
            out.number(mapping.extent() == Extent.WHOLE ? WHOLE : PARTIAL);
            out.location(mapping.location());
            out.list(mapping.fields(), field -> {
                out.text(field.name());
                out.location(field.location());
                add(field.value(), out);
            });
        }
    }

    /**
     * Decodes a result.
     *
     * @param all the encoded result of the file at {@code path}
     * @param store the store that contains the same bytes from {@code offset} on
     * @throws IllegalArgumentException if the bytes are damaged
     */
    static ParseResult decode(byte[] all, String path, ByteSource store, long offset) {
        if (all.length <= Long.BYTES) {
            throw new IllegalArgumentException("too short");
        }
        ByteDecoder in = new ByteDecoder(all, path);
        if (in.wide() != checksum(all)) {
            throw new IllegalArgumentException("damaged");
        }
        BodyText.Shape shape = new BodyText.Shape(
                in.number(), in.number(), in.number(), in.wide(), in.wide(), WordFilter.of(in.list(in::wide)));
        BodyText text = new BodyText(store, offset + all.length - shape.length(), shape);
        Mapping fields = (Mapping) node(in);
        List<BodyHeading> headings = in.list(() -> {
            int level = in.number();
            return new BodyHeading(level >> 1, in.text(), in.text(), (level & 1) == 1, in.location());
        });
        DocumentBody body = new DocumentBody(
                text,
                headings,
                in.list(() -> new WrittenLink(in.text(), in.location())),
                in.list(() -> new BodyImage(in.text(), in.text(), in.location())),
                in.list(in::text));
        List<Diagnostic> findings = in.list(() -> {
            Code code = Code.valueOf(in.text());
            return new Diagnostic(code, code.severity(), in.location(), message(in), message(in));
        });
        List<Dependency> dependencies = in.list(() -> new Dependency(in.text(), in.text()));
        return new ParseResult(fields, body, findings, dependencies, Duration.ofMillis(in.number()));
    }

    private static Message message(ByteDecoder in) {
        int kind = in.number();
        return switch (kind) {
            case ENTRY -> new Message.Entry(in.text(), in.list(() -> message(in)));
            case LITERAL -> new Message.Literal(in.text());
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        };
    }

    private static HeaderNode node(ByteDecoder in) {
        int kind = in.number();
        var location = in.location();
        return switch (kind) {
            case PLAIN -> new Scalar(in.text(), false, location);
            case QUOTED -> new Scalar(in.text(), true, location);
            case SEQUENCE -> new Sequence(in.list(() -> node(in)), location);
            case WHOLE -> new Mapping(in.list(() -> field(in)), location);
            case PARTIAL -> new Mapping(in.list(() -> field(in)), location, Extent.PARTIAL);
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        };
    }

    private static Field field(ByteDecoder in) {
        return new Field(in.text(), in.location(), node(in));
    }
}
