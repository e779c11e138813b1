package org.programmekb.search;

/**
 * How many files the index of a language has. Few and large ones save requests; on a large site, small ones save bytes.
 *
 * @param terms number of files with terms, a power of two
 * @param textBits base-2 logarithm of the number of documents whose texts share a file
 * @param isSmall whether the site is small, so that its index has neither pairs of words nor beginnings of words
 */
record FileCounts(int terms, int textBits, boolean isSmall) {
    /** The index of a site with at most so many bytes of text is hardly larger than 2 MB. */
    private static final long SMALL_SITE = 2_300_000;
    /** Bytes of text for each file with terms of a small site, and for each with texts, of which a query needs most. */
    private static final int TERMS_FILE = 50_000;

    private static final int TEXTS_FILE = 200_000;
    /** On a small site, a query reads at most this number of files with terms and of files with texts. */
    private static final int MOST_TERMS = 4;

    private static final int MOST_TEXTS = 3;
    /** Bytes of text for each file of other sites: a query reads whole files, but many files take long to write. */
    private static final int SMALL_FILE = 5_000;

    /**
     * The counts for some documents.
     *
     * @param documents number of documents
     * @param size bytes of their text
     * @param site bytes of text in all languages
     */
    static FileCounts of(int documents, long size, long site) {
        boolean isSmall = site <= SMALL_SITE;
        int terms = (int) Math.max(1, isSmall ? Math.min(size / TERMS_FILE, MOST_TERMS) : size / SMALL_FILE);
        int texts = (int) Math.max(1, isSmall ? Math.min(size / TEXTS_FILE, MOST_TEXTS) : size / SMALL_FILE);
        int textBits = 0;
        while (documents > (long) texts << textBits) {
            textBits++;
        }
        return new FileCounts(Integer.highestOneBit(terms), textBits, isSmall);
    }

    /** Number of files with texts. */
    int texts(int documents) {
        return documents + (1 << textBits) - 1 >> textBits;
    }
}
