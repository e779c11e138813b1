package org.programmekb.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.content.PartialDate;
import org.programmekb.render.view.View;

class PageCitationTest {
    private static final String URL = "https://example.org/en/news/open-day/";
    private static final PartialDate DAY = new PartialDate.OfDay(LocalDate.of(2024, 3, 9));

    private static View cited(String author, String title, String site, PartialDate date) {
        return new PageCitation("news-open-day-en", author, title, site, Optional.ofNullable(date), URL).view();
    }

    private static View dated(PartialDate date) {
        return cited("Harbours", "Open day", "Harbours", date);
    }

    private static String apa(View view) {
        return "" + view.get("apaBefore") + view.get("title") + view.get("apaAfter");
    }

    private static String gbt(View view) {
        return view.get("gbtBefore") + "[2026-11-27]" + view.get("gbtAfter");
    }

    @Test
    void a_site_that_is_its_own_publisher_is_named_once() {
        View view = dated(DAY);
        assertThat(apa(view)).isEqualTo("Harbours. (2024, March 9). Open day. " + URL);
        assertThat(gbt(view)).isEqualTo("Harbours. Open day[EB/OL]. (2024-03-09)[2026-11-27]. " + URL + ".");
        assertThat(view.get("bibtex")).isEqualTo("""
                @misc{news-open-day-en,
                  author = {{Harbours}},
                  title = {{Open day}},
                  year = {2024},
                  month = mar,
                  day = {9},
                  howpublished = {\\url{https://example.org/en/news/open-day/}}
                }""");
    }

    @Test
    void another_publisher_is_the_author() {
        View view = cited("Port Office", "Open day", "Harbours", DAY);
        assertThat(apa(view)).isEqualTo("Port Office. (2024, March 9). Open day. Harbours. " + URL);
        assertThat((String) view.get("bibtex")).contains("author = {{Port Office}}", "organization = {{Harbours}}");
    }

    @Test
    void a_date_is_as_exact_as_it_is_known() {
        View month = dated(new PartialDate.OfMonth(2020, 2));
        assertThat(apa(month)).contains("(2020, February).");
        assertThat(gbt(month)).contains("[EB/OL]. (2020-02)[");
        assertThat((String) month.get("bibtex")).contains("year = {2020},\n  month = feb,\n  howpublished");
        View year = dated(new PartialDate.OfYear(2019));
        assertThat(apa(year)).contains("(2019).");
        assertThat(gbt(year)).contains("[EB/OL]. (2019)[");
        assertThat((String) year.get("bibtex")).contains("year = {2019},\n  howpublished");
        View minute = dated(new PartialDate.OfTime(LocalDate.of(2024, 3, 9), LocalTime.of(9, 30), Optional.empty()));
        assertThat(apa(minute)).isEqualTo(apa(dated(DAY)));
        assertThat(gbt(minute)).isEqualTo(gbt(dated(DAY)));
    }

    @Test
    void without_a_date_APA_says_so_and_the_others_leave_it_out() {
        View view = dated(null);
        assertThat(apa(view)).isEqualTo("Harbours. (n.d.). Open day. " + URL);
        assertThat(gbt(view)).isEqualTo("Harbours. Open day[EB/OL]. [2026-11-27]. " + URL + ".");
        assertThat((String) view.get("bibtex")).doesNotContain("year", "month", "day =");
    }

    @Test
    void a_Chinese_title_stays_as_it_is() {
        View view = cited("港口合作", "开放日怎么办？", "港口合作", DAY);
        assertThat(apa(view)).isEqualTo("港口合作. (2024, March 9). 开放日怎么办？ " + URL);
        assertThat(gbt(view)).startsWith("港口合作. 开放日怎么办？[EB/OL]. (2024-03-09)[");
        assertThat((String) view.get("bibtex")).contains("title = {{开放日怎么办？}}");
    }

    @Test
    void BibTeX_reads_special_characters_as_text() {
        View view = cited("Office & Co.", "50 % of {a_b} ~ #1 $ ^ \\", "Harbours", DAY);
        assertThat((String) view.get("bibtex"))
                .contains(
                        "author = {{Office \\& Co.}}",
                        "title = {{50 \\% of \\textbraceleft{}a\\_b\\textbraceright{} \\textasciitilde{} \\#1 \\$"
                                + " \\textasciicircum{} \\textbackslash{}}}");
        assertThat(apa(view)).startsWith("Office & Co. (2024");
    }
}
