package org.programmekb.compare;

import java.util.Optional;

/**
 * How a summary leads to the pages of the site: by links, or by paths, because the site is only there as files.
 *
 * @param prefix what comes before the path of a page in a link, which is nothing for a file beside the site; empty for paths
 * @param file the name of a file beside the site that has the links; empty if there is none
 */
public record PageLinks(Optional<String> prefix, Optional<String> file) {
    /** Links with this before the path of each page. */
    public static PageLinks after(String prefix) {
        return new PageLinks(Optional.of(prefix), Optional.empty());
    }

    /** Paths; another file may have the links. */
    public static PageLinks in(Optional<String> file) {
        return new PageLinks(Optional.empty(), file);
    }

    /** The title of a page, with a link or its path, in Markdown. */
    String to(PageState page) {
        if (prefix.isPresent()) {
            return Markdown.link(page.title(), prefix.get() + Markdown.path(page.file()));
        }
        String path = Markdown.code(page.file());
        return page.title().equals(page.file()) ? path : Markdown.text(page.title()) + " " + path;
    }
}
