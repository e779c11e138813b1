package org.programmekb.browser;

/** Pages that run from right to left, and Latin letters beyond English. */
class FourLanguagesPagesTest extends PagesInBrowser {
    FourLanguagesPagesTest() {
        super(SamplePages.of(BakedSite.FOUR), true);
    }
}
