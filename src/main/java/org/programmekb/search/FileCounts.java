package org.programmekb.search;

/**
 * How many files the index of a language has. Few and large ones save requests; on a large site, small ones save bytes.
 *
 * @param terms number of files with terms, a power of two
 * @param textBits base-2 logarithm of the number of documents whose texts share a file
 */
record FileCounts(int terms, int textBits) {
    /** A site with at most so many bytes of text has an index of less than 2 MB, and few files. */
    private static final long SMALL_SITE = 4_500_000;
    /** Bytes of text for each file of a small site, so that a query reads at most two files of terms and three of texts. */
    private static final int LARGE_FILE = 1_500_000;
    /** Bytes of text for each file of other sites: a query reads whole files, but many files take long to write. */
    private static final int SMALL_FILE = 8_000;

    /**
     * The counts for some documents.
     *
     * @param documents number of documents
     * @param size bytes of their text
     * @param site bytes of text in all languages
     */
    static FileCounts of(int documents, long size, long site) {
        int most = Math.max(1, (int) (size / (site <= SMALL_SITE ? LARGE_FILE : SMALL_FILE)));
        int textBits = 0;
        while (documents > (long) most << textBits) {
            textBits++;
        }
        return new FileCounts(Integer.highestOneBit(most), textBits);
    }

    /** Number of files with texts. */
    int texts(int documents) {
        return documents + (1 << textBits) - 1 >> textBits;
    }
}
