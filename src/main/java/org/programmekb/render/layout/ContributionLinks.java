package org.programmekb.render.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.SourceFile;

/** Links for readers who want to propose a change to a page or discuss it. */
record ContributionLinks(SiteConfig config) {
    /** The address where a source file can be edited, if the site has one. */
    Optional<String> edit(SourceFile source) {
        return config.editUrl().map(url -> url.replace("{path}", encodePath(source.path())));
    }

    /** The address where a page is discussed, if the site has one. */
    Optional<String> discuss(String title, String url) {
        return config.discussionUrl()
                .map(pattern -> pattern.replace("{title}", encode(title)).replace("{url}", encode(url)));
    }

    private static String encodePath(String path) {
        return String.join(
                "/",
                Arrays.stream(path.split("/")).map(ContributionLinks::encode).toList());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
