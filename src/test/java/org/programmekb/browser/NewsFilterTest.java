package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filters of the list of news, which has several pages. */
@Tag("browser")
class NewsFilterTest {
    private static final BakedSite HARBOUR = BakedSite.HARBOUR;

    private static FilterSession reader;

    @BeforeAll
    static void start() throws IOException {
        reader = FilterSession.on(HARBOUR);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @AfterEach
    void reset() {
        reader.reset();
    }

    @Test
    void news_of_all_pages_are_found_and_their_links_lead_where_they_led() {
        reader.open(HARBOUR, "en/news/?year=2022&year=2023&cluster=quiet-ports", statusOfNews());
        List<String> titles = reader.seen("main .news-entry :is(h2, h3)");
        assertThat(titles).hasSizeGreaterThan(1);
        assertThat(reader.list("main div > .news-list time", "map((e) => e.getAttribute('datetime'))"))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(date -> date.matches("202[23].*"));
        for (String link : reader.list("main div > .news-list a", "map((e) => e.href)")) {
            assertThat(link).startsWith(reader.address(HARBOUR, "en/"));
            assertThat(HARBOUR.folder()
                            .resolve(link.substring(reader.address(HARBOUR, "").length()) + "index.html"))
                    .exists();
        }
        assertThat(reader.seen(".paging")).isEmpty();
        reader.browser.click(".filter-clear");
        reader.awaitStatus("All 35 news items");
        assertThat(reader.seen("main .news-entry")).hasSize(20);
    }

    @Test
    @Tag("slow")
    void more_news_come_on_demand_and_the_focus_goes_to_the_first_of_them() {
        reader.open(HARBOUR, "en/news/", "");
        for (String year : reader.list("details[data-key=year] a", "map((e) => e.dataset.value)")) {
            reader.choose("year", year);
        }
        reader.awaitStatus("35 of 35 news items");
        assertThat(reader.seen("main .news-entry")).hasSize(20);
        reader.browser.click(".show-more");
        assertThat(reader.browser.await("document.activeElement.matches('.news-entry:nth-child(21) a')", true))
                .isEqualTo(true);
    }

    @Test
    void if_the_other_pages_cannot_be_loaded_the_link_of_the_choice_is_followed() {
        reader.browser.block("*/en/news/page/*");
        String oldest = HARBOUR.files().stream()
                .filter(file -> file.matches("en/news/\\d{4}/index.html"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", "");
        reader.browser.open(reader.address(HARBOUR, "en/news/?year=" + oldest));
        String year = "location.pathname.endsWith('/en/news/" + oldest + "/')";
        assertThat(reader.browser.await(year, true)).isEqualTo(true);
        reader.browser.console();
    }

    @Test
    @Tag("slow")
    void the_news_of_a_year_lead_to_those_of_a_year_and_a_theme() {
        reader.browser.open(reader.address(HARBOUR, "en/news/2023/"));
        reader.unfold("cluster");
        String link = "document.querySelector('[data-value=quiet-ports]').search";
        assertThat(reader.browser.await(link, "?year=2023&cluster=quiet-ports"))
                .isEqualTo("?year=2023&cluster=quiet-ports");
        reader.browser.click("[data-value=quiet-ports]");
        reader.awaitStatus("2 of 35 news items");
        reader.browser.back();
        assertThat(reader.list("[data-value='2022']", "map((e) => e.href)"))
                .containsExactly(reader.address(HARBOUR, "en/news/2022/"));
    }

    @Test
    void news_of_all_pages_are_in_the_file(@TempDir Path folder) throws IOException {
        reader.open(HARBOUR, "en/news/?year=2022&year=2023&cluster=quiet-ports", statusOfNews());
        byte[] saved = reader.save(folder, "news-year-2023-2022-cluster-quiet-ports.csv");
        String text = new String(saved, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFid,date,").endsWith("\r\n");
        assertThat(text.split("\r\n"))
                .hasSize(1 + Integer.parseInt(statusOfNews().replaceAll(" .*", "")));
    }

    /** How many items of the open data are of these years and this theme. */
    private static String statusOfNews() {
        long count = lines("news.csv")
                .skip(1)
                .filter(line -> line.matches("news/[^,]+,202[23].*"))
                .filter(line -> line.matches(".*cluster/quiet-ports[ ,].*"))
                .count();
        return count + " of 35 news items";
    }

    private static Stream<String> lines(String file) {
        return HARBOUR.text("data/v1/" + file).lines();
    }
}
