package org.programmekb.markup;

import org.programmekb.config.Language;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.body.Fingerprint;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/**
 * One language of a document, parsed but not yet understood.
 *
 * @param id the document, the same in all its languages
 * @param language of this version
 * @param source where it was read
 * @param header its fields
 * @param body its prose
 */
public record Document(ContentId id, Language language, SourceFile source, HeaderNode.Mapping header, Body body) {
    /** Tells headers with different names or values apart; places do not count. */
    public long headerFingerprint() {
        return Fingerprint.of(header);
    }
}
