package org.programmekb.browser;

/** The Chinese pages of the programme's own site. */
class OwnChinesePagesTest extends PagesInBrowser {
    OwnChinesePagesTest() {
        super(SamplePages.of(BakedSite.OWN, "zh"), true);
    }
}
