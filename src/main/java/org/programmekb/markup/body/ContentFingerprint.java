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
public final class ContentFingerprint {
    private ContentFingerprint() {}

    /** A hash of names and values. */
    public static long of(Mapping fields) {
        var digest = new org.programmekb.trace.Fingerprint();
        add(fields, digest);
        return digest.value();
    }

    /** A hash of everything that a page can show of a body. */
    static long of(DocumentBody body) {
        var digest = new org.programmekb.trace.Fingerprint().add(body.textFingerprint());
        digest.add(body.headings().size());
        for (BodyHeading heading : body.headings()) {
            digest.add(heading.level()).add(heading.text()).add(heading.id()).add(heading.explicit() ? 1 : 0);
        }
        digest.add(body.links().size());
        body.links().forEach(link -> digest.add(link.target()));
        digest.add(body.images().size());
        body.images().forEach(image -> digest.add(image.source()).add(image.alt()));
        digest.add(body.ids().size());
        body.ids().forEach(digest::add);
        return digest.value();
    }

    private static void add(HeaderNode node, org.programmekb.trace.Fingerprint digest) {
        if (node instanceof Scalar scalar) {
            digest.add(scalar.quoted() ? 2 : 1).add(scalar.text());
        } else if (node instanceof Sequence sequence) {
            digest.add(3).add(sequence.items().size());
            sequence.items().forEach(item -> add(item, digest));
        } else if (node instanceof Mapping mapping) {
            digest.add(mapping.extent() == HeaderNode.Extent.WHOLE ? 4 : 5)
                    .add(mapping.fields().size());
            for (Field field : mapping.fields()) {
                digest.add(field.name());
                add(field.value(), digest);
            }
        }
    }
}
