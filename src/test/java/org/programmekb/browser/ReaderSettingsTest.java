package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.SamplePages.Sample;

/** Nothing of a page is lost on a small screen, with larger text, with more space between letters, in the colours of the system, or on paper. */
@Tag("browser")
class ReaderSettingsTest {
    private static SiteServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SiteServer.start(BakedSite.OWN, BakedSite.HARBOUR);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    @Tag("slow")
    void no_setting_loses_anything_of_an_essential_kind_of_page() {
        Collection<Sample> pages = PageKinds.essential();
        assertThat(pages).hasSize(8);
        assertThat(findings(pages)).isEmpty();
    }

    @Test
    @Tag("slow")
    void no_setting_loses_anything_of_a_kind_of_page() {
        Collection<Sample> pages = PageKinds.largest().values();
        assertThat(pages).hasSizeGreaterThan(25);
        assertThat(findings(pages)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void no_setting_loses_anything_of_any_page(BakedSite site) {
        assertThat(findings(PageKinds.all(site))).isEmpty();
    }

    private static List<String> findings(Collection<Sample> pages) {
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            ReaderSettings settings = new ReaderSettings(browser);
            for (Sample page : pages) {
                settings.look(page.address(server)).forEach(finding -> findings.add(page + ": " + finding));
            }
        }
        return findings;
    }
}
