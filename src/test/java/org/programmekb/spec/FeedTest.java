package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feeds, read by a feed reader. */
@Tag("sites")
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
        assertThat(feed.getAuthors()).extracting(SyndPerson::getName).containsExactly("测试项目");
        assertThat(feed.getLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .contains(
                        "self https://example.org/a/b/zh/cities/port-merrow/feed.xml",
                        "alternate https://example.org/a/b/zh/cities/port-merrow/",
                        "alternate https://example.org/a/b/en/cities/port-merrow/feed.xml");
        assertThat(feed.getPublishedDate()).isNotNull();
    }

    @Test
    void anEntryHasCompleteAddressesADateAndItsText() throws Exception {
        SyndEntry entry = feed(SITE.build("--base-url", "https://example.org/a/b"), "en/feed.xml")
                .getEntries()
                .get(1);

        assertThat(entry.getLink()).isEqualTo("https://example.org/a/b/en/news/both/");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2024-01-03T12:00:00Z"));
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

    private static List<String> ids(Result result, String path) {
        return Jsoup.parse(result.text(path), Parser.xmlParser()).select("id").eachText();
    }

    /** The same site, in which an item and the city of a feed have new names and titles. */
    private static Site renamed() {
        Map<String, String> files = new LinkedHashMap<>(SITE.files());
        Map.of("news/both", "news/fish", "cities/port-merrow", "cities/merrow-harbour")
                .forEach((before, after) -> List.of(".yaml", ".en.md", ".zh.md").forEach(ending -> {
                    String text = files.remove("content/" + before + ending);
                    if (text != null) {
                        files.put(
                                "content/" + after + ending,
                                ending.equals(".yaml")
                                        ? text
                                        : text.replaceFirst(
                                                "title: .*", "title: New title\naliases: [" + before + "]"));
                    }
                }));
        files.replaceAll((path, text) -> path.endsWith(".svg")
                ? text
                : text.replace("[port-merrow]", "[merrow-harbour]")
                        .replace("port-merrow.en.md", "merrow-harbour.en.md"));
        return new Site(files);
    }

    @Test
    void idsOutliveTitlesNamesAndTheAddressOfTheSite() {
        Result before = SITE.build();
        Result after = renamed().build("--base-url", "https://elsewhere.example/kb");

        assertThat(after.text("en/feed.xml")).contains("New title", "https://elsewhere.example/kb/en/news/fish/");
        for (String feed : List.of("en/feed.xml", "zh/feed.xml", "en/clusters/quiet-ports/feed.xml")) {
            assertThat(ids(after, feed)).isEqualTo(ids(before, feed));
        }
        assertThat(ids(after, "en/cities/merrow-harbour/feed.xml"))
                .isEqualTo(ids(before, "en/cities/port-merrow/feed.xml"));
    }

    @Test
    void theOldestFormerAddressOfItsOwnKindDecidesAndNoOtherAlias() {
        List<String> before = ids(SITE.build(), "en/feed.xml");
        Site twice = SITE.without("content/news/english.en.md").with("""
                -- content/news/third-name.en.md --
                ---
                title: Only in English
                date: 2024-02
                cities: [port-merrow]
                aliases: [pages/english, /old/english.html, /en/news/english/, news/second-name]
                ---
                Text.
                """);

        assertThat(ids(twice.build(), "en/feed.xml")).isEqualTo(before);
    }

    @Test
    void languagesAndSitesHaveIdsOfTheirOwn() {
        Result result = SITE.build();
        Set<String> all = new HashSet<>();
        List<String> feeds = result.files().keySet().stream()
                .filter(file -> file.endsWith("feed.xml"))
                .toList();
        feeds.forEach(feed -> all.add(ids(result, feed).get(0)));
        assertThat(all).hasSameSizeAs(feeds);

        assertThat(ids(result, "en/feed.xml")).doesNotContainAnyElementsOf(ids(result, "zh/feed.xml"));
        assertThat(ids(SITE.configured("site.host=https://example.com").build(), "en/feed.xml"))
                .doesNotContainAnyElementsOf(ids(result, "en/feed.xml"));
        Site moved = SITE.configured("site.host=https://example.com\nsite.id=example.org");
        assertThat(ids(moved.build(), "en/feed.xml")).isEqualTo(ids(result, "en/feed.xml"));
    }

    @Test
    void anEntrySaysWhatItIsAboutAndWhereItsTranslationsAre() {
        Site site = SITE.configured("site.rights.en=Free to use\nsite.rights.zh=自由使用")
                .withFile(
                        "content/news/both.en.md",
                        SITE.files()
                                .get("content/news/both.en.md")
                                .replace("summary:", "tags: [food, \"a & b\"]\nsummary:"));
        Document feed = Jsoup.parse(site.build().text("en/feed.xml"), Parser.xmlParser());
        Element entry = feed.select("entry").get(1);

        assertThat(entry.select("category").eachAttr("term"))
                .containsExactly("food", "a & b", "port-merrow", "quiet-ports");
        assertThat(entry.select("category[term=quiet-ports]").attr("scheme"))
                .isEqualTo("https://example.org/en/clusters/");
        assertThat(entry.select("category[term=quiet-ports]").attr("label")).isEqualTo("Quiet ports");
        assertThat(entry.select("link[rel=alternate]"))
                .extracting(link -> link.attr("hreflang") + " " + link.attr("href"))
                .containsExactly("en https://example.org/en/news/both/", "zh-Hans https://example.org/zh/news/both/");
        assertThat(feed.select("feed > rights").text()).isEqualTo("Free to use");
        assertThat(feed.select("feed > generator").text()).isEqualTo("kb");
        assertThat(feed.select("feed > icon").text()).isEqualTo("https://example.org/drawn/icon.svg");
        assertThat(feed.select("feed > logo").text()).isEqualTo("https://example.org/drawn/preview.png");
    }

    @Test
    void charactersThatXmlForbidsDoNotReachTheFile() throws Exception {
        Site site = SITE.with("""
                -- content/news/hostile.en.md --
                ---
                title: "Bell\\x07 and \\x1b[31m ]]> <b>&amp;</b>"
                summary: "\\x01\\x0b"
                tags: ["\\x02tag"]
                date: 2024-03
                ---
                A \u0008 in the text.
                """);
        Result result = site.build();

        assertThat(result.err()).doesNotContain("error[");
        assertThat(result.text("en/feed.xml")).doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");
        assertThat(titles(feed(result, "en/feed.xml"))).startsWith("Bell and [31m ]]> <b>&amp;</b>");
    }
}
