package org.programmekb.markup.body;

import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;

/**
 * Hashes headers and bodies by what they say. Source positions are not part of the hash, so a field can move to another
 * line without a change.
 */
public final class Fingerprint {
    private final org.programmekb.trace.Fingerprint digest = new org.programmekb.trace.Fingerprint();

    /** A hash of names and values. */
    public static long of(Mapping fields) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(fields);
        return fingerprint.value();
    }

    /** A hash of everything that a page can show of a body. */
    public static long of(Body body) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(body.content().shape().fingerprint());
        fingerprint.add(body.headings().size());
        for (Heading heading : body.headings()) {
            fingerprint.add(heading.level());
            fingerprint.add(heading.text());
            fingerprint.add(heading.id());
            fingerprint.add(heading.explicit() ? 1 : 0);
        }
        fingerprint.add(body.links().size());
        body.links().forEach(link -> fingerprint.add(link.target()));
        fingerprint.add(body.images().size());
        for (Image image : body.images()) {
            fingerprint.add(image.source());
            fingerprint.add(image.alt());
        }
        fingerprint.add(body.ids().size());
        body.ids().forEach(fingerprint::add);
        return fingerprint.value();
    }

    private void add(HeaderNode node) {
        if (node instanceof Scalar scalar) {
            add(scalar.quoted() ? 2 : 1);
            add(scalar.text());
        } else if (node instanceof Sequence sequence) {
            add(3);
            add(sequence.items().size());
            sequence.items().forEach(this::add);
        } else if (node instanceof Mapping mapping) {
            add(mapping.extent() == HeaderNode.Extent.WHOLE ? 4 : 5);
            add(mapping.fields().size());
            for (Field field : mapping.fields()) {
                add(field.name());
                add(field.value());
            }
        }
    }

    private void add(String text) {
        digest.add(text);
    }

    private void add(long value) {
        digest.add(value);
    }

    private long value() {
        return digest.value();
    }
}
