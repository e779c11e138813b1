package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feeds, read by a feed reader. */
final class FeedTest {
    private static final Site SITE = Site.of("""
            -- content/cities/port-merrow.yaml --
            name: {en: Port Merrow, zh: 墨罗港}
            pinyin: moluogang
            -- content/cities/port-merrow.en.md --
            ---
            title: Port Merrow
            ---
            A town.
            -- content/clusters/quiet-ports.yaml --
            name: {en: Quiet ports, zh: 安静港口}
            -- content/clusters/quiet-ports.en.md --
            ---
            title: Quiet ports
            ---
            Quiet.
            -- content/images/quay.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>
            -- content/news/both.yaml --
            date: 2024-01-03
            cities: [port-merrow]
            clusters: [quiet-ports]
            -- content/news/both.en.md --
            ---
            title: "Fish & <chips>"
            summary: A summary & more.
            ---
            By [Port Merrow](../cities/port-merrow.en.md#here), below.

            ![Quay](../images/quay.svg)

            ## Here
            -- content/news/both.zh.md --
            ---
            title: 鱼与薯条
            ---
            来自[墨罗港](../cities/port-merrow.en.md)。
            -- content/news/english.en.md --
            ---
            title: Only in English
            date: 2024-02
            cities: [port-merrow]
            ---
            Text.
            -- content/news/chinese.zh.md --
            ---
            title: 只有中文
            date: 2023
            cities: [port-merrow]
            ---
            正文。
            """.replace("#here", ""));

    private static SyndFeed feed(Result result, String path) throws IOException, FeedException {
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(result.files().get(path))));
    }

    private static List<String> titles(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    @Test
    void aFeedHoldsTheNewsOfItsOwnLanguageNewestFirst() throws Exception {
        Result result = SITE.build();

        assertThat(titles(feed(result, "en/feed.xml"))).containsExactly("Only in English", "Fish & <chips>");
        assertThat(titles(feed(result, "zh/feed.xml"))).containsExactly("鱼与薯条", "只有中文");
        assertThat(titles(feed(result, "en/cities/port-merrow/feed.xml")))
                .containsExactly("Only in English", "Fish & <chips>");
        assertThat(titles(feed(result, "zh/cities/port-merrow/feed.xml"))).containsExactly("鱼与薯条", "只有中文");
        assertThat(titles(feed(result, "en/clusters/quiet-ports/feed.xml"))).containsExactly("Fish & <chips>");
        assertThat(titles(feed(result, "zh/clusters/quiet-ports/feed.xml"))).containsExactly("鱼与薯条");
    }

    @Test
    void aFeedSaysWhatItIs() throws Exception {
        SyndFeed feed = feed(SITE.build("--base-url", "https://example.org/a/b"), "zh/cities/port-merrow/feed.xml");

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).contains("测试项目", "墨罗港");
        assertThat(feed.getUri()).isEqualTo("https://example.org/a/b/zh/cities/port-merrow/feed.xml");
        assertThat(feed.getLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .contains(
                        "self https://example.org/a/b/zh/cities/port-merrow/feed.xml",
                        "alternate https://example.org/a/b/zh/cities/port-merrow/");
        assertThat(feed.getPublishedDate()).isNotNull();
    }

    @Test
    void anEntryHasCompleteAddressesADateAndItsText() throws Exception {
        SyndEntry entry = feed(SITE.build("--base-url", "https://example.org/a/b"), "en/feed.xml")
                .getEntries()
                .get(1);

        assertThat(entry.getUri()).isEqualTo("https://example.org/a/b/en/news/both/");
        assertThat(entry.getLink()).isEqualTo("https://example.org/a/b/en/news/both/");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2024-01-02T23:00:00Z"));
        assertThat(entry.getUpdatedDate()).isNotNull();
        assertThat(entry.getDescription().getValue()).isEqualTo("A summary & more.");
        assertThat(entry.getContents())
                .extracting(SyndContent::getValue)
                .singleElement()
                .asString()
                .contains(
                        "href=\"https://example.org/a/b/en/cities/port-merrow/\"",
                        "src=\"https://example.org/a/b/media/images/quay.svg");
    }

    @Test
    void aFeedSaysItsLanguage() {
        Result result = SITE.build();

        assertThat(result.text("zh/feed.xml")).contains("xml:lang=\"zh-Hans\"");
        assertThat(result.text("en/feed.xml")).contains("xml:lang=\"en\"");
    }
}
