package org.programmekb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.BakedSite;

@Tag("sites")
class ScannedSitesTest {
    @ParameterizedTest
    @EnumSource(names = {"OWN", "HARBOUR"})
    void everyPageOfTheSitesIsReadWithoutATreeAndAsJsoupReadsIt(BakedSite site) throws IOException {
        List<String> differences = new ArrayList<>();
        for (String page : site.pages()) {
            byte[] html = Files.readAllBytes(site.folder().resolve(page));
            FactCollector scanned = new PageScanner(html).scan();
            // What is for readers without scripts, and the drawing of a home page, are left to jsoup.
            boolean isRight = scanned == null
                    ? site.text(page).contains("<noscript") || site.text(page).contains("<clipPath")
                    : scanned.facts("x").equals(FactCollector.parse(html).facts("x"));
            if (!isRight) {
                differences.add(page);
            }
        }
        assertThat(site.pages()).hasSizeGreaterThan(100);
        assertThat(differences).isEmpty();
    }
}
