package org.programmekb.render.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is the same above and below the content of all pages of a language that lie below the same place of the navigation; its
 * parts are printed once for all of them.
 *
 * @param searchUrl of the page for searching, null where the site has none
 * @param footer static pages and the site map, in the order to show
 * @param notice a text on every page of the site, for instance that all of it is fictional
 */
public record Frame(
        String siteTitle,
        @Nullable String tagline,
        String homeUrl,
        @Nullable String searchUrl,
        List<NavigationEntry> navigation,
        List<Link> footer,
        @Nullable String notice) {
    public Frame {
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
    }

    /** Of what tells the frames of a site apart: the record's own would hash every link for every page. */
    @Override
    public int hashCode() {
        int hash = homeUrl.hashCode();
        for (NavigationEntry entry : navigation) {
            hash = hash * 31 + (entry.current() == null ? 0 : 1);
        }
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Frame frame
                        && homeUrl.equals(frame.homeUrl)
                        && siteTitle.equals(frame.siteTitle)
                        && Objects.equals(tagline, frame.tagline)
                        && Objects.equals(searchUrl, frame.searchUrl)
                        && Objects.equals(notice, frame.notice)
                        && navigation.equals(frame.navigation)
                        && footer.equals(frame.footer);
    }
}
