package org.programmekb.browser;

import org.junit.jupiter.api.Tag;

/** The Chinese pages of the site that uses every field. */
@Tag("slow")
class HarbourChinesePagesTest extends PagesInBrowser {
    HarbourChinesePagesTest() {
        super(SamplePages.of(BakedSite.HARBOUR, "zh"), false);
    }
}
