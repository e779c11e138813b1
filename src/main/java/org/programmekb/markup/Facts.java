package org.programmekb.markup;

import org.programmekb.markup.body.Fingerprint;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/**
 * The facts of a document that hold in every language.
 *
 * @param id the document
 * @param source where they were read
 * @param fields what they say
 */
public record Facts(ContentId id, SourceFile source, HeaderNode.Mapping fields) {
    /** Tells facts with different names or values apart; places do not count. */
    public long fingerprint() {
        return Fingerprint.of(fields);
    }
}
