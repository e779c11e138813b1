package org.programmekb.browser;

import org.junit.jupiter.api.Tag;

/** The English pages of the programme's own site, and those of no language. */
@Tag("slow")
class OwnEnglishPagesTest extends PagesInBrowser {
    OwnEnglishPagesTest() {
        super(SamplePages.of(BakedSite.OWN, "en"), false);
    }
}
