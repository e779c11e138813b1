package org.programmekb.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NewsEntry;
import org.programmekb.render.view.Text;

class NewsEntriesTest {
    private static final Link TITLE = Link.of("Opening", "/en/news/opening/");
    private static final DateText DATE = new DateText("2020-02-14", "14 February 2020");
    private static final Text SUMMARY = Text.of("Summary");
    private static final Link CITY = Link.of("Nice", "/en/cities/nice/");

    private static NewsEntry entry(Link title, DateText date, @Nullable Text summary, List<Link> cities) {
        return new NewsEntry(title, date, false, summary, cities, List.of(), null);
    }

    /** Lists are made again only if the fingerprint of an item changes. */
    @Test
    void eachPartOfAnEntryChangesItsFingerprint() {
        List<NewsEntry> entries = List.of(
                entry(TITLE, DATE, SUMMARY, List.of(CITY)),
                entry(new Link("Closing", null, TITLE.url(), null), DATE, SUMMARY, List.of(CITY)),
                entry(new Link("Opening", "zh-Hans", TITLE.url(), null), DATE, SUMMARY, List.of(CITY)),
                entry(new Link("Opening", null, "/en/news/start/", null), DATE, SUMMARY, List.of(CITY)),
                entry(new Link("Opening", null, TITLE.url(), "in Chinese"), DATE, SUMMARY, List.of(CITY)),
                entry(new Link("Opening", null, TITLE.url(), null, "draft"), DATE, SUMMARY, List.of(CITY)),
                entry(TITLE, new DateText("2020-02-15", DATE.text()), SUMMARY, List.of(CITY)),
                entry(TITLE, new DateText(DATE.iso(), "14.2.2020"), SUMMARY, List.of(CITY)),
                entry(TITLE, DATE, null, List.of(CITY)),
                entry(TITLE, DATE, Text.of("Other"), List.of(CITY)),
                entry(TITLE, DATE, new Text("Summary", "zh-Hans"), List.of(CITY)),
                entry(TITLE, DATE, SUMMARY, List.of()),
                entry(TITLE, DATE, SUMMARY, List.of(CITY, CITY)),
                new NewsEntry(TITLE, DATE, true, SUMMARY, List.of(CITY), List.of(), null),
                new NewsEntry(TITLE, DATE, false, SUMMARY, List.of(), List.of(CITY), null));

        assertThat(entries.stream().map(NewsEntries::fingerprint)).doesNotHaveDuplicates();
    }

    /** A new component belongs into the fingerprint, and into the test above. */
    @Test
    void noPartIsMissingInTheTestAbove() {
        assertThat(Stream.of(NewsEntry.class, Link.class, Text.class, DateText.class)
                        .map(type -> type.getRecordComponents().length))
                .containsExactly(7, 5, 2, 2);
    }
}
