package org.programmekb.markup;

import org.programmekb.markup.HeaderNode.Field;
import org.programmekb.markup.HeaderNode.Mapping;
import org.programmekb.markup.HeaderNode.Scalar;
import org.programmekb.markup.HeaderNode.Sequence;

/**
 * 64 bits that tell two values apart whose parts were added in the same order. Places are no part of any value: a field
 * that moved to another line says the same.
 */
final class Fingerprint {
    private long state = 0x243F6A8885A308D3L;

    /** Of names and values, not of places. */
    static long of(Mapping fields) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(fields);
        return fingerprint.value();
    }

    /** Of all that a page can show of a body. */
    static long of(Body body) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(body.content().fingerprint());
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

    /** The length goes first, so that texts cannot run into each other. */
    private void add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    private void add(long value) {
        add((int) value);
        add((int) (value >>> 32));
    }

    private void add(int value) {
        state = (Long.rotateLeft(state, 5) ^ value) * 0x9E3779B97F4A7C15L;
    }

    private long value() {
        long mixed = (state ^ state >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
