package org.programmekb.check;

import org.programmekb.diagnostic.Message;

/** The target of an address in a page. */
sealed interface Target {
    /**
     * A path in the site.
     *
     * @param path below the root of the site, decoded; empty or with a slash at its end for a folder
     * @param fragment the anchor, decoded; empty if there is none
     */
    record Inside(String path, String fragment) implements Target {
        /** The path of the file. */
        String file() {
            return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        }
    }

    /** An external address, which is not checked. */
    record Outside() implements Target {}

    /** An address that is invalid whatever files the site has. */
    record Nowhere(Message reason) implements Target {}
}
