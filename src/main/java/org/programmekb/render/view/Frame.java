package org.programmekb.render.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Header and footer that all pages of a language with the same place in the navigation share; the printed parts are
 * cached.
 *
 * @param searchUrl address of the search page, or null if the site has none
 * @param footer static pages and the site map, in display order
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

    /** Uses only what differs between frames of a site: the generated method would hash every link for every page. */
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
