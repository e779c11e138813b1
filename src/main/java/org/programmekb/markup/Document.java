package org.programmekb.markup;

import org.programmekb.config.Language;
import org.programmekb.markup.body.ContentFingerprint;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/**
 * One language of a document, parsed; its header fields are not yet typed.
 *
 * @param id the document, the same in all its languages
 * @param language the language of this version
 * @param source the file that was read
 * @param header the header fields
 * @param body the converted body
 */
public record Document(
        ContentId id, Language language, SourceFile source, HeaderNode.Mapping header, DocumentBody body) {
    /** Whether its header and text could be read; if not, nothing may be concluded from what they lack. */
    public boolean isWhole() {
        return header.extent() == HeaderNode.Extent.WHOLE;
    }

    /** A copy without text. */
    public Document withoutBody() {
        return new Document(id, language, source, header, DocumentBody.EMPTY);
    }

    /** A hash of the names and values in the header, without their places. */
    public long headerFingerprint() {
        return ContentFingerprint.of(header);
    }
}
