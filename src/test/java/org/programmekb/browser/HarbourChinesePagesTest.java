package org.programmekb.browser;

/** The Chinese pages of the site that uses every field. */
class HarbourChinesePagesTest extends PagesInBrowser {
    HarbourChinesePagesTest() {
        super(SamplePages.of(BakedSite.HARBOUR, "zh"), false);
    }
}
