package org.programmekb.index;

import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.names.Subject;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/** Target of a link in a document. */
public sealed interface LinkTarget {
    /** An address outside the site. */
    record External(String url) implements LinkTarget {}

    /** An anchor in the same document; the fragment has no {@code #}. */
    record SamePage(String fragment) implements LinkTarget {}

    /** A document, in the reader's language; the fragment has no {@code #} and may be empty. */
    record ToEntry(ContentId id, String fragment) implements LinkTarget {}

    /** A term, an organisation, a person or a source, which has an anchor in the list of its kind. */
    record ToSubject(Subject.Kind kind, String id) implements LinkTarget {}

    /** The source with this id in the list of sources of the same page. */
    record ToCitation(String source) implements LinkTarget {}

    /** A file of the site: its path below the root, the query with its mark, if there is one, and its source. */
    record ToFile(String path, String query, String fragment, SourceFile file) implements LinkTarget {}

    /** A page that JBake makes: its path below the root. Whether it is there is found when all pages are made. */
    record ToPage(String path, String fragment) implements LinkTarget {}

    /** Something in a file that cannot be read, which is reported there. */
    record Unread() implements LinkTarget {}

    /**
     * A target that does not exist.
     *
     * @param meant the target that the author probably meant
     * @param advice the hint if there is none
     */
    record Broken(Code code, Message message, Optional<String> meant, Message advice) implements LinkTarget {
        Message hint() {
            return meant.map(Suggestion::hint).orElse(advice);
        }
    }
}
