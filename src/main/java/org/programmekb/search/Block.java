package org.programmekb.search;

/**
 * A piece of a document's text, such as a paragraph.
 *
 * @param weight how much the text says about the topic of the document
 * @param text without line breaks
 */
record Block(int weight, String text) {
    /** The weight of running text. */
    static final int BODY = 0;
    /** The weight of summaries and headings. */
    static final int HEADING = 1;
    /** The weight of a title. */
    static final int TITLE = 2;
    /** The weight of the name of what a page is about. */
    static final int NAME = 3;

    Block {
        text = text.replace('\n', ' ');
    }
}
