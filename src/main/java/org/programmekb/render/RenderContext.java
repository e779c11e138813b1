package org.programmekb.render;

import java.util.Map;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.SiteIndex;
import org.programmekb.source.GitHistory;

/**
 * What all pages of a site are made from.
 *
 * @param index the published content
 * @param links resolves links in prose
 * @param messages interface texts of every language
 * @param assets addresses of style sheets and icons
 * @param history dates of change
 */
public record RenderContext(
        SiteIndex index, LinkResolver links, Map<Language, Messages> messages, AssetUrls assets, GitHistory history) {
    /** The settings of the site. */
    public SiteConfig config() {
        return index.config();
    }

    /** The interface texts of a language. */
    public Messages messages(Language language) {
        Messages texts = messages.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("not a language of the site: " + language.code());
        }
        return texts;
    }

    /** The root-relative address of a path below the site's root. */
    public String url(String path) {
        return config().basePath() + path;
    }

    /** The absolute address of a path below the site's root. */
    public String absoluteUrl(String path) {
        return config().siteUrl().resolve(path).toString();
    }
}
