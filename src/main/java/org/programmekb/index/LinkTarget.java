package org.programmekb.index;

import org.programmekb.diagnostic.Code;
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

    /** An organisation in the list of organisations. */
    record ToOrganisation(String id) implements LinkTarget {}

    /** A term in the glossary. */
    record ToTerm(String id) implements LinkTarget {}

    /** A person in the list of people. */
    record ToPerson(String id) implements LinkTarget {}

    /** A file of the site: its path below the root, and its source. */
    record ToFile(String path, String fragment, SourceFile file) implements LinkTarget {}

    /** A target that does not exist. */
    record Broken(Code code, String message, String hint) implements LinkTarget {}
}
