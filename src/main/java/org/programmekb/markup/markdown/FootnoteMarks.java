package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.SourceText;

/** Finds marks of footnotes without a note, and notes without a mark, which are not published. */
record FootnoteMarks(SourceText source, int bodyStart, Diagnostics findings) {
    /** A name; a class of characters in a regular expression looks similar. */
    private static final Pattern NAME = Pattern.compile("(?!\\p{Alnum}-\\p{Alnum})[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");

    void report(Document document) {
        FootnoteRepository notes = FootnoteExtension.FOOTNOTES.get(document);
        reportUndefined(document, notes);
        for (FootnoteBlock note : notes.values()) {
            if (!note.isReferenced()) {
                String name = note.getText().toString();
                findings.report(
                        Code.FOOTNOTE_UNUSED,
                        at(note),
                        Message.of("footnote-unused.note", name),
                        Message.of("footnote-unused.hint-mark", name));
            }
        }
    }

    private void reportUndefined(Node parent, FootnoteRepository notes) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Footnote mark && mark.getFootnoteBlock(notes) == null) {
                String name = mark.getText().toString();
                if (NAME.matcher(name).matches()) {
                    reportUndefined(mark, name);
                }
            }
            reportUndefined(child, notes);
        }
    }

    private void reportUndefined(Footnote mark, String name) {
        String text = source.text();
        int wide = text.indexOf("\n[^" + name + "]：", bodyStart);
        if (bodyStart + mark.getStartOffset() == wide + 1) {
            // What should be the note is reported at its marks.
            return;
        }
        findings.report(
                Code.FOOTNOTE_UNDEFINED,
                at(mark),
                Message.of("footnote-undefined.mark", name),
                wide < 0
                        ? Message.of("footnote-undefined.hint-note", name)
                        : Message.of(
                                "footnote-undefined.hint-colon",
                                name,
                                source.at(wide + 1).line()));
    }

    private Location at(Node node) {
        return source.at(bodyStart + node.getStartOffset());
    }
}
