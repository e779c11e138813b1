package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.SamplePages.Sample;

/** Every page of the sites in a real browser, on a phone and on a screen, in both schemes, with all that opens. {@link PagesInBrowser} asks more, of samples. */
@Tag("browser")
@Tag("slow")
class EveryPageTest {
    @ParameterizedTest
    @EnumSource
    void axe_finds_no_violation_nothing_is_too_wide_and_no_request_leaves_the_site(BakedSite site) throws IOException {
        List<String> findings = new ArrayList<>();
        try (SiteServer server = SiteServer.start(site);
                Browser browser = Browser.start()) {
            browser.addAxeToPages();
            for (Sample page : PageKinds.all(site)) {
                Visit visit = new Visit(browser, server, page, true);
                visit.briefly();
                visit.findings().values().forEach(findings::addAll);
            }
        }
        assertThat(findings).isEmpty();
    }
}
