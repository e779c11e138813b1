package org.programmekb.browser;

import org.junit.jupiter.api.Tag;

/** Pages that run from right to left, and Latin letters beyond English. */
@Tag("slow")
class FourLanguagesPagesTest extends PagesInBrowser {
    FourLanguagesPagesTest() {
        super(SamplePages.of(BakedSite.FOUR), true);
    }
}
