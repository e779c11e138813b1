package org.programmekb.markup;

import org.programmekb.markup.body.ContentFingerprint;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/**
 * The parsed YAML file of a document, with facts that are the same in every language.
 *
 * @param id the document
 * @param source the file that was read
 * @param fields the fields of the file
 */
public record FactFile(ContentId id, SourceFile source, HeaderNode.Mapping fields) {
    /** A hash of the names and values, without their places. */
    public long fingerprint() {
        return ContentFingerprint.of(fields);
    }
}
