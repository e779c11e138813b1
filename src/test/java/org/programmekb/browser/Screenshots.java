package org.programmekb.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmekb.browser.SamplePages.Sample;

/** Pictures for people to look at, in {@code target/screenshots}; by its name no part of the suite: {@code mvn test -Dtest=Screenshots}. */
class Screenshots {
    @Test
    void show_every_kind_of_page_on_three_widths_in_both_schemes() throws Exception {
        Path folder = Path.of("target", "screenshots");
        try (SiteServer server = SiteServer.start(BakedSite.values());
                Browser browser = Browser.start()) {
            for (int width : List.of(360, 768, 1280)) {
                browser.width(width);
                for (String scheme : List.of("light", "dark")) {
                    browser.scheme(scheme);
                    Path pictures = Files.createDirectories(folder.resolve(width + "-" + scheme));
                    for (Sample sample : SamplePages.all()) {
                        browser.open(sample.address(server));
                        Files.write(pictures.resolve(name(sample)), browser.picture());
                    }
                }
            }
        }
    }

    private static String name(Sample sample) {
        return sample.toString().replaceFirst("/$", "").replace('/', '_').replace(".html", "") + ".png";
    }
}
