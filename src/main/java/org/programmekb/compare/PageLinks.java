package org.programmekb.compare;

/** How a summary leads to the pages of the site. */
public sealed interface PageLinks {
    /** The title of a page, with a link or its path, in Markdown. */
    String to(PageState page);

    /**
     * By links.
     *
     * @param prefix what comes before the path of a page; nothing for a file beside the site
     */
    record After(String prefix) implements PageLinks {
        @Override
        public String to(PageState page) {
            return Markdown.link(page.title(), prefix + Markdown.path(page.file()));
        }
    }

    /**
     * By paths, because the site is only there as files; another file has the links.
     *
     * @param name of the file beside the site
     */
    record InFile(String name) implements PageLinks {
        @Override
        public String to(PageState page) {
            return path(page);
        }
    }

    /** By paths. */
    record None() implements PageLinks {
        @Override
        public String to(PageState page) {
            return path(page);
        }
    }

    private static String path(PageState page) {
        String file = Markdown.code(page.file());
        return page.title().equals(page.file()) ? file : Markdown.text(page.title()) + " " + file;
    }
}
