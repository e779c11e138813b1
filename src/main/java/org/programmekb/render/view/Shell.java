package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has in common.
 *
 * @param frame what stands above and below the content of many pages alike, also found in components of its own
 * @param title the page's title; on the home page the same as {@code siteTitle}
 * @param lang language tag of the page, {@code direction} {@code ltr} or {@code rtl}
 * @param canonical absolute; on a fallback page the address of the original
 * @param address absolute, of this very page; null where it has none of its own
 * @param languages one for each language of the site, in the configured order
 * @param searchUrl of the page for searching, null where the site has none
 * @param breadcrumb from the home page to the parent, without the page itself; empty on the home page
 * @param footer static pages and the site map, in the order to show
 * @param feeds title and URL of the feeds that concern this page; announced in the head, the first one also linked
 * @param subscribeUrl of the page that explains feeds; null where there are none
 * @param editUrl of the source file, null on generated pages
 * @param changed date of the last change of the source
 * @param notice a text on every page of the site, for instance that all of it is fictional
 * @param preview {@code draft}, {@code scheduled} or {@code expired} when the page is only in a preview build
 * @param basePath with a slash at both ends
 * @param openGraph what the page looks like where somebody shares it; null on a page that nobody shares
 * @param structuredData JSON-LD that may stand in a script as it is; null on a page that says nothing of its own
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
