package org.programmekb.config;

import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.config.SiteConfig.PageLimits;

/** Parser for the keys {@code limits.*}. */
record LimitSettings(Settings settings) {
    /** What an array can hold, and more than any page, image or patience. */
    private static final int MOST = 1_000_000_000;
    /** Deeper input is more than the stack of a thread can take. */
    private static final int DEEPEST = 1_000;

    Limits read() {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                settings.number("limits.document.bytes", usual.documentBytes(), MOST),
                settings.number("limits.document.seconds", usual.documentSeconds(), MOST),
                settings.number("limits.file.bytes", usual.fileBytes(), MOST),
                settings.number("limits.yaml.depth", usual.yamlDepth(), DEEPEST),
                settings.number("limits.yaml.items", usual.yamlItems(), MOST),
                settings.number("limits.html.depth", usual.htmlDepth(), DEEPEST),
                settings.number("limits.includes", usual.includes(), MOST),
                settings.number("limits.attribute.bytes", usual.attributeBytes(), MOST),
                settings.number("limits.image.pixels", usual.imagePixels(), MOST),
                new PageLimits(
                        settings.number("limits.page.seconds", usual.page().seconds(), MOST),
                        settings.number("limits.page.bytes", usual.page().bytes(), MOST)));
    }
}
