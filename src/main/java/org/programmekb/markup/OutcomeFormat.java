package org.programmekb.markup;

import java.util.List;
import org.programmekb.cache.ByteSource;
import org.programmekb.cache.Hash;
import org.programmekb.cache.Packed;
import org.programmekb.cache.Unpacked;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.body.BodyText;
import org.programmekb.markup.body.Heading;
import org.programmekb.markup.body.Image;
import org.programmekb.markup.body.Link;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.html.Dependency;
import org.programmekb.prose.Vocabulary;

/**
 * Encodes a parsing result as bytes: a checksum of the rest, then metadata, then the long texts, which are not loaded
 * when it is decoded. Places in the file itself are stored without its path, so that decoding shares one path object.
 */
final class OutcomeFormat {
    private static final int PLAIN = 1;
    private static final int QUOTED = 2;
    private static final int SEQUENCE = 3;
    private static final int WHOLE = 4;
    private static final int PARTIAL = 5;

    private OutcomeFormat() {}

    static byte[] encode(Outcome outcome, String path) {
        Packing out = new Packing(new Packed(), path);
        out.packed().wide(0);
        out.outcome(outcome);
        byte[] all = out.packed().toBytes();
        Packed.wide(checksum(all), all, 0);
        return all;
    }

    /**
     * Decodes a result.
     *
     * @param all the encoded result of the file at {@code path}
     * @param store the store that contains the same bytes from {@code offset} on
     * @throws IllegalArgumentException if the bytes are damaged
     */
    static Outcome decode(byte[] all, String path, ByteSource store, long offset) {
        if (all.length <= Long.BYTES) {
            throw new IllegalArgumentException("too short");
        }
        Unpacked in = new Unpacked(all, 0);
        if (in.wide() != checksum(all)) {
            throw new IllegalArgumentException("damaged");
        }
        return new Unpacking(in, path).outcome(store, offset + all.length);
    }

    private static long checksum(byte[] all) {
        return new Hash(0, 0).with(all, Long.BYTES, all.length - Long.BYTES).low();
    }

    private record Packing(Packed packed, String path) {
        private void shape(BodyText.Shape shape) {
            packed.number(shape.templateLength());
            packed.number(shape.claimsLength());
            packed.number(shape.length());
            packed.wide(shape.fingerprint());
            packed.wide(shape.claimsFingerprint());
            packed.list(shape.vocabulary().numbers(), packed::wide);
        }

        void outcome(Outcome outcome) {
            Body body = outcome.body();
            shape(body.content().shape());
            node(outcome.fields());
            packed.list(body.headings(), heading -> {
                packed.number(heading.level() << 1 | (heading.explicit() ? 1 : 0));
                packed.text(heading.text());
                packed.text(heading.id());
                location(heading.location());
            });
            packed.list(body.links(), link -> {
                packed.text(link.target());
                location(link.location());
            });
            packed.list(body.images(), image -> {
                packed.text(image.source());
                packed.text(image.alt());
                location(image.location());
            });
            packed.list(body.ids(), packed::text);
            packed.list(outcome.findings(), finding -> {
                packed.text(finding.code().name());
                location(finding.location());
                packed.text(finding.message());
                packed.text(finding.hint());
            });
            packed.list(outcome.dependencies(), dependency -> {
                packed.text(dependency.path());
                packed.text(dependency.state());
            });
            packed.bytes(body.content().bytes());
        }

        private void node(HeaderNode node) {
            if (node instanceof Scalar scalar) {
                packed.number(scalar.quoted() ? QUOTED : PLAIN);
                location(scalar.location());
                packed.text(scalar.text());
            } else if (node instanceof Sequence sequence) {
                packed.number(SEQUENCE);
                location(sequence.location());
                packed.list(sequence.items(), this::node);
            } else if (node instanceof Mapping mapping) {
                packed.number(mapping.extent() == Extent.WHOLE ? WHOLE : PARTIAL);
                location(mapping.location());
                packed.list(mapping.fields(), field -> {
                    packed.text(field.name());
                    location(field.location());
                    node(field.value());
                });
            }
        }

        private void location(Location location) {
            boolean own = location.path().equals(path);
            packed.number(location.line() << 1 | (own ? 1 : 0));
            packed.number(location.column());
            if (!own) {
                packed.text(location.path());
            }
        }
    }

    private record Unpacking(Unpacked in, String path) {
        Outcome outcome(ByteSource store, long end) {
            BodyText.Shape shape = shape();
            BodyText text = BodyText.stored(store, end - shape.length(), shape);
            Mapping fields = (Mapping) node();
            Body body = new Body(
                    text, in.list(this::heading), in.list(this::link), in.list(this::image), in.list(in::text));
            List<Diagnostic> findings = in.list(this::finding);
            return new Outcome(fields, body, findings, in.list(() -> new Dependency(in.text(), in.text())));
        }

        private BodyText.Shape shape() {
            return new BodyText.Shape(
                    in.number(), in.number(), in.number(), in.wide(), in.wide(), Vocabulary.of(in.list(in::wide)));
        }

        private Heading heading() {
            int level = in.number();
            return new Heading(level >> 1, in.text(), in.text(), (level & 1) == 1, location());
        }

        private Link link() {
            return new Link(in.text(), location());
        }

        private Image image() {
            return new Image(in.text(), in.text(), location());
        }

        private Diagnostic finding() {
            Code code = Code.valueOf(in.text());
            return new Diagnostic(code, code.severity(), location(), in.text(), in.text());
        }

        private HeaderNode node() {
            int kind = in.number();
            Location location = location();
            return switch (kind) {
                case PLAIN -> new Scalar(in.text(), false, location);
                case QUOTED -> new Scalar(in.text(), true, location);
                case SEQUENCE -> new Sequence(in.list(this::node), location);
                case WHOLE -> new Mapping(in.list(this::field), location);
                case PARTIAL -> new Mapping(in.list(this::field), location, Extent.PARTIAL);
                default -> throw new IllegalArgumentException("unknown kind " + kind);
            };
        }

        private Field field() {
            String name = in.text();
            return new Field(name, location(), node());
        }

        private Location location() {
            int line = in.number();
            int column = in.number();
            return new Location((line & 1) == 1 ? path : in.text(), line >> 1, column);
        }
    }
}
