package org.programmekb.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

class AddressesTest {
    private static final Language ZH = new Language("zh", "zh-Hans", "简体中文", false);
    private static final ContentId NICE = new ContentId(ContentType.CITY, "nice");

    @Test
    void everyPageHasAnAddressThatStays() {
        assertThat(List.of(
                        Addresses.home(ZH),
                        Addresses.of(new ContentId(ContentType.PAGE, "about"), ZH),
                        Addresses.of(NICE, ZH),
                        Addresses.index(ContentType.LAP, ZH),
                        Addresses.year(2020, ZH),
                        Addresses.newsOf(NICE, ZH),
                        Addresses.page("zh/news/", 1),
                        Addresses.page("zh/news/", 2),
                        Addresses.projectMatrix(ZH),
                        Addresses.at(Addresses.projectMatrix(ZH), "2020-06"),
                        Addresses.figures(ZH),
                        Addresses.stocktaking(ZH),
                        Addresses.involved(ZH),
                        Addresses.glossary(ZH),
                        Addresses.events(ZH),
                        Addresses.calendar(ZH),
                        Addresses.calendar(NICE, ZH),
                        Addresses.tags(ZH),
                        Addresses.tag("quay", ZH),
                        Addresses.linksTo(NICE, ZH),
                        Addresses.siteMap(ZH),
                        Addresses.search(ZH),
                        Addresses.searchTexts(ZH),
                        Addresses.searchNote(ZH),
                        Addresses.translations(ZH),
                        Addresses.feed(ZH),
                        Addresses.feed(NICE, ZH),
                        Addresses.data(ZH),
                        Addresses.dataFile("cities.csv"),
                        Addresses.dataOf(NICE),
                        Addresses.attachment("news/map.pdf")))
                .containsExactly(
                        "zh/",
                        "zh/about/",
                        "zh/cities/nice/",
                        "zh/laps/",
                        "zh/news/2020/",
                        "zh/cities/nice/news/",
                        "zh/news/",
                        "zh/news/page/2/",
                        "zh/projects/matrix/",
                        "zh/projects/matrix/2020-06/",
                        "zh/figures/",
                        "zh/stocktaking/",
                        "zh/involved/",
                        "zh/glossary/",
                        "zh/events/",
                        "zh/events.ics",
                        "zh/cities/nice/events.ics",
                        "zh/tags/",
                        "zh/tags/quay/",
                        "zh/cities/nice/links/",
                        "zh/site-map/",
                        "zh/search/",
                        "zh/search/texts.json",
                        "zh/search/on-disk.js",
                        "zh/translations/",
                        "zh/feed.xml",
                        "zh/cities/nice/feed.xml",
                        "zh/data/",
                        "data/v1/cities.csv",
                        "data/v1/cities/nice.json",
                        "media/news/map.pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a/Az09.-_~!$&'()*+,;=:@ | a/Az09.-_~!$&'()*+,;=:@
                    a b?c#d%e               | a%20b%3Fc%23d%25e
                    a[b]^{c}                | a%5Bb%5D%5E%7Bc%7D
                    `a"<b>\\               | %60a%22%3Cb%3E%5C
                    港口                     | %E6%B8%AF%E5%8F%A3
                    """, quoteCharacter = '¬')
    void aPathIsWrittenSoThatAnAddressMayHoldIt(String path, String encoded) {
        assertThat(Addresses.encoded(path)).isEqualTo(encoded);
        assertThat(Addresses.decoded(encoded)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"100%, 100%", "a%zz%20b, a%zz b", "a+b, a+b", "plain, plain"})
    void aPercentSignBeforeNoNumberStandsForItself(String raw, String decoded) {
        assertThat(Addresses.decoded(raw)).isEqualTo(decoded);
    }
}
