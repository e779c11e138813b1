package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every feed, by the RELAX NG schema of Atom and as a feed reader takes it. */
@Tag("sites")
class FeedSchemaTest {
    private static List<String> feeds(BakedSite site) {
        return site.files().stream().filter(file -> file.endsWith("feed.xml")).toList();
    }

    /** What the schema says against a feed. */
    private static List<String> findings(String name, String feed) throws Exception {
        List<String> findings = new ArrayList<>();
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException finding) {
                findings.add(name + ": " + finding.getMessage());
            }

            @Override
            public void error(SAXParseException finding) {
                warning(finding);
            }

            @Override
            public void fatalError(SAXParseException finding) {
                warning(finding);
            }
        };
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, handler);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        assertThat(driver.loadSchema(ValidationDriver.fileInputSource("src/test/resources/atom/atom.rnc")))
                .as("the schema is read: %s", findings)
                .isTrue();
        driver.validate(new InputSource(new StringReader(feed)));
        return findings;
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_of_atom_accepts_every_feed(BakedSite site) throws Exception {
        assertThat(feeds(site)).isNotEmpty();
        for (String feed : feeds(site)) {
            assertThat(findings(feed, site.text(feed))).isEmpty();
        }
    }

    @Test
    void the_schema_is_no_rubber_stamp() throws Exception {
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom'><id>x</id><title>x</title><updated>%s</updated>%s</feed>";

        assertThat(findings("good", feed.formatted("2020-01-01T00:00:00Z", ""))).isEmpty();
        assertThat(findings("date", feed.formatted("2020-01", ""))).isNotEmpty();
        assertThat(findings("entry", feed.formatted("2020-01-01T00:00:00Z", "<entry><id>x</id></entry>")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_feed_reader_accepts_every_feed(BakedSite site) throws Exception {
        for (String name : feeds(site)) {
            SyndFeed feed = new SyndFeedInput()
                    .build(new XmlReader(
                            new ByteArrayInputStream(site.text(name).getBytes(StandardCharsets.UTF_8))));
            assertThat(feed.getEntries()).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(50);
            for (SyndEntry entry : feed.getEntries()) {
                assertThat(entry.getUri())
                        .as(name)
                        .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
                assertThat(entry.getTitle()).as(name).isNotBlank();
                assertThat(entry.getUpdatedDate()).as(name).isAfterOrEqualTo(entry.getPublishedDate());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ids_are_unique_and_the_same_entry_has_one_id_in_all_feeds(BakedSite site) {
        Set<String> ids = new HashSet<>();
        Set<String> entries = new HashSet<>();
        for (String name : feeds(site)) {
            Document feed = Jsoup.parse(site.text(name), Parser.xmlParser());
            assertThat(ids.add(feed.selectFirst("feed > id").text())).as(name).isTrue();
            List<String> own = feed.select("entry > id").eachText();
            assertThat(own).as(name).doesNotHaveDuplicates();
            for (Element entry : feed.select("entry")) {
                entries.add(entry.selectFirst("id").text() + " "
                        + entry.selectFirst("link[hreflang="
                                        + feed.selectFirst("feed").attr("xml:lang") + "]")
                                .attr("href"));
            }
        }
        assertThat(entries.stream().map(entry -> entry.split(" ")[0])).doesNotHaveDuplicates();
        assertThat(entries.stream().map(entry -> entry.split(" ")[1])).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_address_is_complete_and_leads_somewhere(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        for (String name : feeds(site)) {
            Document feed = Jsoup.parse(site.text(name), Parser.xmlParser());
            List<String> addresses =
                    new ArrayList<>(feed.select("link, author > uri").eachAttr("href"));
            feed.select("icon, logo, category[scheme]")
                    .forEach(element ->
                            addresses.add(element.hasAttr("scheme") ? element.attr("scheme") : element.text()));
            for (Element content : feed.select("content")) {
                Document html = Jsoup.parseBodyFragment(content.wholeText());
                addresses.addAll(html.select("[href]").eachAttr("href"));
                addresses.addAll(html.select("[src]").eachAttr("src"));
            }
            for (String address : addresses) {
                assertThat(address).as(name).matches("(https?|mailto|tel):.+");
                if (address.startsWith(BakedSite.ORIGIN)) {
                    assertThat(links.file(URI.create(address.replaceFirst("#.*", ""))))
                            .as(name + " " + address)
                            .isPresent();
                }
            }
        }
    }
}
