package org.programmekb.browser;

/** The English pages of the programme's own site, and those of no language. */
class OwnEnglishPagesTest extends PagesInBrowser {
    OwnEnglishPagesTest() {
        super(SamplePages.of(BakedSite.OWN, "en"), false);
    }
}
