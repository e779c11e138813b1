package org.programmekb.browser;

/** The English pages of the site that uses every field, and those of no language. */
class HarbourEnglishPagesTest extends PagesInBrowser {
    HarbourEnglishPagesTest() {
        super(SamplePages.of(BakedSite.HARBOUR, "en"), true);
    }
}
