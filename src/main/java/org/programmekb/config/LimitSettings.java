package org.programmekb.config;

import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.config.SiteConfig.PageLimits;

/** Parser for the keys {@code limits.*}. */
record LimitSettings(Settings settings) {
    /** What an array can hold, and more than any page, image or patience. */
    private static final int MOST = 1_000_000_000;

    Limits read() {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.documentBytes(),
                settings.number("limits.document.seconds", usual.documentSeconds(), MOST),
                usual.fileBytes(),
                usual.yamlDepth(),
                usual.htmlDepth(),
                usual.includes(),
                usual.attributeBytes(),
                settings.number("limits.image.pixels", usual.imagePixels(), MOST),
                new PageLimits(
                        settings.number("limits.page.seconds", usual.page().seconds(), MOST),
                        settings.number("limits.page.bytes", usual.page().bytes(), MOST)));
    }
}
