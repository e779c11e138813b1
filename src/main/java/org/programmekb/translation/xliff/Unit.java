package org.programmekb.translation.xliff;

import org.programmekb.markup.text.Markup;
import org.programmekb.prose.Passage;

/**
 * A passage of a file that is translated as a whole.
 *
 * @param id the name of a field, or the number of a passage of the text: {@code p12}
 * @param start where it begins in the file, as an offset in the decoded text
 * @param end the offset after it
 * @param text the passage on one line, as far as its line breaks mean nothing
 * @param form how it is written
 */
record Unit(String id, Passage.Kind kind, int start, int end, String text, Form form) {
    /** How a text is written in its place. */
    enum Form {
        MARKDOWN,
        ASCIIDOC,
        /** A value of YAML. */
        YAML,
        /** A value that ends with its line. */
        LINE;

        static Form of(Markup markup) {
            return markup == Markup.ASCIIDOC ? ASCIIDOC : MARKDOWN;
        }
    }

    /** Whether it belongs to the text of a document, and not to a field. */
    boolean isPassage() {
        return form == Form.MARKDOWN || form == Form.ASCIIDOC;
    }

    boolean isSame(Unit other) {
        return kind == other.kind && text.equals(other.text);
    }

    /** The words and codes of a text for this place; only the text of a document has codes. */
    InlineCodes split(String any) {
        return isPassage()
                ? InlineCodes.of(any, form == Form.ASCIIDOC ? Markup.ASCIIDOC : Markup.MARKDOWN)
                : InlineCodes.none(any);
    }
}
