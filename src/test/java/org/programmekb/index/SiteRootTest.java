package org.programmekb.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRootTest {
    private static final SiteRoot ROOT = new SiteRoot(URI.create("https://example.org/kb/"));

    @ParameterizedTest
    @CsvSource({
        "index.html, ./",
        "en/index.html, ../",
        "zh/tags/渡轮/index.html, ../../../",
        "en/old.php, ../",
        "404.html, /kb/",
        "en/404.html, ../",
        "blog/feed.xml, https://example.org/kb/"
    })
    void theWayToTheRootDependsOnTheFile(String path, String root) {
        byte[] page = "海<a href='_en/#x'>_</a>口_".replace('_', SiteRoot.MARK).getBytes(StandardCharsets.UTF_8);

        assertThat(new String(ROOT.complete(path, page), StandardCharsets.UTF_8))
                .isEqualTo("海<a href='" + root + "en/#x'>" + root + "</a>口" + root);
    }

    @Test
    void aPageWhoseRelativeAddressesBeginElsewhereHasAbsoluteOnes() {
        String page = "<BASE href='../'><a href='_en/'>x</a>".replace('_', SiteRoot.MARK);

        assertThat(new String(
                        ROOT.completeMade("blog/a.html", page.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8))
                .isEqualTo("<BASE href='../'><a href='/kb/en/'>x</a>");
        assertThat(ROOT.completeMade("blog/a.html", new byte[] {'<', SiteRoot.MARK}))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<../");
    }

    @Test
    void aPageCanHaveManyAddresses() {
        byte[] page = String.valueOf(SiteRoot.MARK).repeat(1000).getBytes(StandardCharsets.UTF_8);

        assertThat(new String(ROOT.complete("en/a", page), StandardCharsets.UTF_8))
                .isEqualTo("../".repeat(1000));
    }

    @Test
    void aMarkIsFoundAtEveryPlaceAndBesideEveryByte() {
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            byte[] page = new byte[19];
            Arrays.fill(page, (byte) value);
            for (int at = 0; at < page.length; at++) {
                byte[] marked = page.clone();
                marked[at] = SiteRoot.MARK;
                String expected = new String(marked, StandardCharsets.ISO_8859_1).replace("\4", "../");

                assertThat(new String(ROOT.complete("en/a", marked), StandardCharsets.ISO_8859_1))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aFileWithoutAddressesIsTheSame() {
        byte[] page = {1, 2, 3, 5};

        assertThat(ROOT.complete("en/index.html", page)).isSameAs(page);
    }

    @Test
    void onlyAddressesOfTheSiteHaveAPathBelowTheRoot() {
        assertThat(SiteRoot.below(SiteRoot.MARK + "en/")).isEqualTo("en/");
        assertThatThrownBy(() -> SiteRoot.below("https://example.org/")).isInstanceOf(IllegalArgumentException.class);
    }
}
