package org.programmekb.browser;

import org.junit.jupiter.api.Tag;

/** The Chinese pages of the programme's own site. */
@Tag("slow")
class OwnChinesePagesTest extends PagesInBrowser {
    OwnChinesePagesTest() {
        super(SamplePages.of(BakedSite.OWN, "zh"), true);
    }
}
