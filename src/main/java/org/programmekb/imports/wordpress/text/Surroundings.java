package org.programmekb.imports.wordpress.text;

import java.util.List;
import java.util.Optional;

/** What a text needs to know of the rest of the import. */
public interface Surroundings {
    /**
     * A picture that is part of the project.
     *
     * @param path from the document
     * @param alt its description; never empty
     * @param caption empty if it has none
     */
    record Picture(String path, String alt, String caption) {}

    /** The target of a link as a document writes it; empty if readers cannot follow it. */
    Optional<String> link(String address);

    /** The whole address of one that may be written from the page that contains it. */
    String absolute(String address);

    /** Whether a link only leads to the picture or to the page that shows it alone. */
    boolean isAttachment(String address);

    /**
     * A picture of the text.
     *
     * @param address as written in the text
     * @param id the number of its item; 0 if it is not stated
     * @param alt its description in the text; may be empty
     * @param caption its caption in the text; may be empty
     * @return empty if it is not part of the project
     */
    Optional<Picture> picture(String address, long id, String alt, String caption);

    /** The address of the file of an item; empty if there is no such file. */
    String file(long id);

    /** The caption of the file of an item; empty if it has none. */
    String caption(long id);

    /** The numbers of the pictures that were uploaded for this item. */
    List<Long> pictures();

    /** The marks for what was asked last, to stand beside it. */
    String marks();

    /** A mark for the text at a place that a person has to look at. */
    String mark(Issue issue, String value);
}
