package org.programmekb.browser;

/** Half of the English pages of the site that uses every field: what runs by default. */
class HarbourEnglishPagesTest extends PagesInBrowser {
    HarbourEnglishPagesTest() {
        super(SamplePages.half(SamplePages.of(BakedSite.HARBOUR, "en"), 0), true);
    }
}
