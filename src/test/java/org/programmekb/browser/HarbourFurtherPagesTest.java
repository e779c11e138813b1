package org.programmekb.browser;

import org.junit.jupiter.api.Tag;

/** The other half of the English pages of the site that uses every field, and a page of no language. */
@Tag("slow")
class HarbourFurtherPagesTest extends PagesInBrowser {
    HarbourFurtherPagesTest() {
        super(SamplePages.half(SamplePages.of(BakedSite.HARBOUR, "en"), 1), false);
    }
}
