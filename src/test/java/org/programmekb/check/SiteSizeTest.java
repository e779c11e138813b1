package org.programmekb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.programmekb.config.SettingsFile;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

class SiteSizeTest {
    private static final String PAGES = "https://ports.github.io/site/";

    private final Diagnostics found = new Diagnostics(Map.of());

    @Test
    void warnsBeforeASiteReachesTheLimitAndNamesTheThreeLargestParts() {
        SiteSize size = new SiteSize(TestSite.config(PAGES), 10_000_000);
        size.add("en/index.html", 900_000);
        size.add("zh/index.html", 1_000_000);
        size.add("en/index.md", 500_000);
        size.add("search/v1/en/1.bin", 700_000);
        size.add("data/v1/cities.json", 600_000);
        size.addCopy("en/quay.JPG", 2_300_000, Location.of("content/quay.JPG"));
        size.addCopy("en/film.mp4", 2_000_000, Location.of("content/film.mp4"));
        size.report(found);
        assertThat(found.all()).isEmpty();

        size.add("en/more/index.html", 1);
        size.report(found);
        assertThat(found.all()).map(Diagnostic::location).containsExactly(Location.of(SettingsFile.NAME));
        assertThat(found.all().get(0).message())
                .hasToString("the site has 8.0 MB; GitHub Pages publishes at most 10 MB. It consists mostly of"
                        + " pictures (2.3 MB), other files (2.0 MB), pages (1.9 MB)");
    }

    @Test
    void aSiteElsewhereHasNoSuchLimit() {
        SiteSize size = new SiteSize(TestSite.config("https://kb.example/"), 1_000);
        size.addCopy("film.mp4", 200_000_000, Location.of("content/film.mp4"));
        size.report(found);
        assertThat(found.all()).isEmpty();
    }
}
