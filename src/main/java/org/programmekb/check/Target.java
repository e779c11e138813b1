package org.programmekb.check;

/** Where an address in a page leads. */
sealed interface Target {
    /**
     * Into the site.
     *
     * @param path below the root of the site, decoded; empty or with a slash at its end for a folder
     * @param fragment the anchor, decoded; empty if there is none
     */
    record Inside(String path, String fragment) implements Target {}

    /** Elsewhere, which is not checked. */
    record Outside() implements Target {}

    /** Nowhere, whatever files the site has. */
    record Nowhere(String reason) implements Target {}
}
