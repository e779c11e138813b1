package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout data that every page has.
 *
 * @param frame header and footer shared with other pages; its components are repeated here
 * @param title the page's title; on the home page the same as {@code siteTitle}
 * @param lang language tag of the page, {@code direction} {@code ltr} or {@code rtl}
 * @param canonical absolute address; on a fallback page that of the original
 * @param address absolute address of this page itself; null if it has none of its own
 * @param languages one for each language of the site, in the configured order
 * @param searchUrl address of the search page, or null if the site has none
 * @param breadcrumb from the home page to the parent, without the page itself; empty on the home page
 * @param footer static pages and the site map, in display order
 * @param feeds title and URL of the feeds for this page; all are announced in the head, the first is also a visible
 *     link
 * @param subscribeUrl the page that explains feeds; null if there are none
 * @param editUrl where the source file can be edited, null on generated pages
 * @param changed date of the last change of the source
 * @param notice a text on every page of the site, for instance that all of it is fictional
 * @param preview {@code draft}, {@code scheduled} or {@code expired} when the page is only in a preview build
 * @param basePath with a slash at both ends
 * @param openGraph preview in social media; null on a page that is not meant to be shared
 * @param structuredData JSON-LD, safe inside a script element; null on a page without any
 * @param data address of the JSON about the document that the page shows, or null
 * @param robots value of the meta tag, for instance {@code noindex}
 */
public record Shell(
        Frame frame,
        String siteTitle,
        @Nullable String tagline,
        String lang,
        String direction,
        String title,
        @Nullable String description,
        @Nullable String canonical,
        @Nullable String address,
        List<Alternate> alternates,
        List<LanguageLink> languages,
        String homeUrl,
        @Nullable String searchUrl,
        List<NavigationEntry> navigation,
        List<Link> breadcrumb,
        List<Link> footer,
        List<Link> feeds,
        @Nullable String subscribeUrl,
        @Nullable String editUrl,
        @Nullable String discussionUrl,
        @Nullable DateText changed,
        @Nullable String notice,
        @Nullable TranslationNotice translation,
        @Nullable String preview,
        String basePath,
        Assets assets,
        String contentSecurityPolicy,
        @Nullable OpenGraph openGraph,
        @Nullable String structuredData,
        @Nullable String data,
        @Nullable String robots) {
    public Shell {
        alternates = List.copyOf(alternates);
        languages = List.copyOf(languages);
        navigation = List.copyOf(navigation);
        breadcrumb = List.copyOf(breadcrumb);
        footer = List.copyOf(footer);
        feeds = List.copyOf(feeds);
    }
}
