package org.programmekb.index;

import org.programmekb.diagnostic.Code;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/** What a link in a document leads to. */
public sealed interface LinkTarget {
    /** An address outside the site. */
    record External(String url) implements LinkTarget {}

    /** A place in the same document; the fragment has no {@code #}. */
    record SamePage(String fragment) implements LinkTarget {}

    /** A document, in the reader's language; the fragment has no {@code #} and may be empty. */
    record ToEntry(ContentId id, String fragment) implements LinkTarget {}

    /** An organisation in the list of all. */
    record ToOrganisation(String id) implements LinkTarget {}

    /** A term of the glossary. */
    record ToTerm(String id) implements LinkTarget {}

    /** A person in the list of those whom documents name. */
    record ToPerson(String id) implements LinkTarget {}

    /** A file of the site, by its path below the root, and where it comes from. */
    record ToFile(String path, String fragment, SourceFile file) implements LinkTarget {}

    /** Nothing that exists. */
    record Broken(Code code, String message, String hint) implements LinkTarget {}
}
