package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dates, hours and addresses as people write them, and what the editor makes of them. */
@Tag("browser")
@Tag("slow")
final class EditorProposedValuesTest extends EditorSession {
    @Test
    void a_date_in_any_usual_form_is_taken_and_asked_about_if_it_can_be_another_one() throws IOException {
        assertThat(browser.findings(
                        "dates.js",
                        List.of(
                                "14 March 2025",
                                "March 14th, 2025",
                                "14. März 2025",
                                "14 de marzo de 2025",
                                "03/2026",
                                "2025年3月14日",
                                "２０２５年９月",
                                "2025.9.18",
                                "2025年3月14日（星期五）下午两点半",
                                "14 March 2025, 2:30 pm",
                                "14 October 2026 11.30",
                                "14.10.2026 11.30 Uhr",
                                "mar. 13 oct. 2026 à 9 h",
                                "上午11:30",
                                "11h30",
                                "二〇二五年十二月三十一日",
                                "14.3.2025",
                                "14.3.25, 9:30",
                                "03/04/2025",
                                "03.04.2025",
                                "3 listopada 2025",
                                "before May 2025",
                                "2025年秋",
                                "Q3 2025",
                                "14 March 2025, 9:30-11:30",
                                "14.3.2025 25:70",
                                "31.2.2025",
                                "soon")))
                .containsExactly(
                        "14 March 2025: 2025-03-14",
                        "March 14th, 2025: 2025-03-14",
                        "14. März 2025: 2025-03-14",
                        "14 de marzo de 2025: 2025-03-14",
                        "03/2026: 2026-03",
                        "2025年3月14日: 2025-03-14",
                        "２０２５年９月: 2025-09",
                        "2025.9.18: 2025-09-18",
                        "2025年3月14日（星期五）下午两点半: 2025-03-14T14:30",
                        "14 March 2025, 2:30 pm: 2025-03-14T14:30",
                        "14 October 2026 11.30: 2026-10-14T11:30",
                        "14.10.2026 11.30 Uhr: 2026-10-14T11:30",
                        "mar. 13 oct. 2026 à 9 h: 2026-10-13T09:00",
                        "上午11:30: 2026-10-14T11:30",
                        "11h30: 2026-10-14T11:30",
                        "二〇二五年十二月三十一日: 2025-12-31",
                        "14.3.2025: 2025-03-14",
                        "14.3.25, 9:30: 2025-03-14T09:30 or 2014-03-25T09:30?",
                        "03/04/2025: 2025-04-03 or 2025-03-04?",
                        "03.04.2025: 2025-04-03",
                        "3 listopada 2025: 2025-11-03 or 2025-10-03?",
                        "before May 2025: 2025-05?",
                        "2025年秋: ?",
                        "Q3 2025: ?",
                        "14 March 2025, 9:30-11:30: ?",
                        "14.3.2025 25:70: ?",
                        "31.2.2025: ?",
                        "soon: ?");
        project.write("content/news/visit.yaml", "date: 2024-02\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        String date = "[data-path='[\"date\"]']";
        write(date + " input", "03/04/2025");
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll(`" + date + " button`)].map(button => button.textContent)"))
                .isEqualTo(List.of("3 April 2025", "4 March 2025"));
        browser.evaluate("void document.querySelector(`" + date + " button`).click()");
        save();

        assertThat(project.read("content/news/visit.yaml")).isEqualTo("date: 2025-04-03\n");
        write(date + " input", "３ March 2025");
        assertThat(browser.evaluate("[document.querySelector(`" + date + " > .help`).textContent.slice(0, 12),"
                        + " document.querySelectorAll(`" + date + " button`).length]"))
                .as("a date that can be no other one is not asked about")
                .isEqualTo(List.of("As exact as ", 0L));
        save();
        assertThat(project.read("content/news/visit.yaml")).isEqualTo("date: 2025-03-03\n");
    }

    @Test
    void the_form_says_as_officers_write_it_how_a_date_can_look() throws IOException {
        assertThat(browser.findings("date-examples.js", List.of("en", "zh", "ar", "de", "es", "fr", "it", "ja", "pt")))
                .isEmpty();
        project.write("content/news/visit.yaml", "date: 2024-02\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        String help = "document.querySelector(`[data-path='[\"date\"]'] > .help`).textContent";
        String examples = "2020, February 2020, 14 February 2020 or 14 February 2020 at 09:30";
        assertThat(browser.evaluate(help)).isEqualTo("As exact as you know it: " + examples);
        write("[data-path='[\"date\"]'] input", "soon");
        assertThat(browser.evaluate(help)).isEqualTo("write a date like " + examples);
    }

    @Test
    void an_hour_is_written_with_the_time_zone_that_stands_beside_it() throws IOException {
        project.write("content/news/visit.yaml", "date: 2024-02\nevent:\n  from: 2024-03-01T09:30+08:00\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        String to = "[data-path='[\"event\",\"to\"]']";
        String zone =
                "(one => [one.querySelector('input').value, one.querySelector('.zone select')?.selectedOptions[0].textContent ?? ''])"
                        + "(document.querySelector(`%s`))";
        assertThat(browser.evaluate(zone.formatted("[data-path='[\"event\",\"from\"]']")))
                .isEqualTo(List.of("2024-03-01 09:30", "China Standard Time (UTC+8)"));
        assertThat(browser.evaluate(zone.formatted(to))).isEqualTo(List.of("", ""));

        // An hour alone is that of the day on which the event begins.
        write(to + " input", "上午11:00");
        assertThat(browser.evaluate("document.querySelector(`" + to + " > .help`).textContent"))
                .isEqualTo("This is read as 1 March 2024 at 11:00.");
        browser.evaluate("void document.querySelector('h1').focus()");
        assertThat(browser.evaluate(zone.formatted(to)))
                .isEqualTo(List.of("2024-03-01 11:00", "China Standard Time (UTC+8)"));
        assertThat(choose("[\"event\",\"to\"]", "Europe/Brussels")).isEqualTo("Central European Time (UTC+1)");
        save();
        assertThat(project.read("content/news/visit.yaml"))
                .isEqualTo("date: 2024-02\nevent:\n  from: 2024-03-01T09:30+08:00\n  to: 2024-03-01T11:00+01:00\n");

        write(to + " input", "2024-07-01 11:00");
        assertThat(browser.evaluate(zone.formatted(to)))
                .isEqualTo(List.of("2024-07-01 11:00", "Central European Time (UTC+2)"));
        save();
        assertThat(project.read("content/news/visit.yaml")).endsWith("  to: 2024-07-01T11:00+02:00\n");

        // What is typed with a difference keeps it, and a time without one is that of the site.
        write(to + " input", "2024-07-01T11:00-03:30");
        assertThat(browser.evaluate(zone.formatted(to))).isEqualTo(List.of("2024-07-01T11:00-03:30", "UTC−3:30"));
        save();
        project.write("content/news/later.yaml", "date: 2024-02\nevent:\n  from: 2024-03-01T09:30\n");
        project.write("jbake.properties", project.read("jbake.properties") + "site.timezone=Europe/Athens\n");
        editor.configured(project.config());
        turnTo("news");
        reload();
        turnTo("news/later");
        assertThat(browser.evaluate(zone.formatted("[data-path='[\"event\",\"from\"]']")))
                .isEqualTo(List.of("2024-03-01 09:30", "Eastern European Time (UTC+2)"));
        assertThat(browser.evaluate("document.querySelector('.save:enabled') === null"))
                .isEqualTo(true);
    }

    @Test
    void an_hour_follows_the_city_of_the_event_until_somebody_chooses_a_zone() throws IOException {
        project.write("content/news/visit.yaml", "date: 2024-02\nevent:\n  from: 2024-03-01\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        String from = "[data-path='[\"event\",\"from\"]']";
        String to = "[data-path='[\"event\",\"to\"]']";
        String place = "[data-path='[\"event\",\"place\",\"%s\"]']";
        write(from + " input", "2024-03-01 09:30");
        write(to + " input", "2024-03-01 17:00");
        assertThat(zones(from, to)).isEqualTo(List.of("UTC", "UTC"));
        String unsure = "document.querySelectorAll('.zone .unsure:not(:empty)').length";
        assertThat(browser.evaluate(unsure)).isEqualTo(2L);

        String cities = "[data-path='[\"cities\"]']";
        browser.evaluate("void (document.querySelector(`" + cities + " .adder select`).value = 'haikou',"
                + " document.querySelector(`" + cities + " .adder button`).click())");
        assertThat(zones(from, to)).isEqualTo(List.of("China Standard Time (UTC+8)", "China Standard Time (UTC+8)"));
        assertThat(browser.evaluate(unsure)).isEqualTo(0L);
        write(place.formatted("en"), "Town hall of Nice");
        assertThat(zones(from, to))
                .isEqualTo(List.of("Central European Time (UTC+1)", "Central European Time (UTC+1)"));
        write(place.formatted("en"), "Nicety, or Brussels");
        assertThat(zones(from, to)).isEqualTo(List.of("UTC", "UTC"));
        assertThat(browser.evaluate(unsure)).isEqualTo(2L);
        write(place.formatted("zh"), "海口市政府");
        write(place.formatted("en"), "");
        assertThat(choose("[\"event\",\"to\"]", "Europe/Athens")).isEqualTo("Eastern European Time (UTC+2)");
        write(place.formatted("zh"), "尼斯");
        assertThat(zones(from, to))
                .as("what somebody has chosen holds for the other hour, too")
                .isEqualTo(List.of("Eastern European Time (UTC+2)", "Eastern European Time (UTC+2)"));
        assertThat(browser.evaluate(unsure)).isEqualTo(0L);
        save();

        assertThat(project.read("content/news/visit.yaml"))
                .contains("  from: 2024-03-01T09:30+02:00\n  to: 2024-03-01T17:00+02:00\n");
    }

    private static Object zones(String... fields) {
        return browser.evaluate("["
                + String.join(
                        ",",
                        Stream.of(fields)
                                .map(field -> "document.querySelector(`" + field
                                        + " .zone select`).selectedOptions[0].textContent")
                                .toList())
                + "]");
    }

    @Test
    void a_chinese_title_gives_an_address_in_pinyin_and_other_scripts_the_day() {
        turnTo("new/news");
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String title : List.of("两市市长会面", "海口与尼斯绿色港口研讨会", "可持续交通工作组会议", "2025年城市合作论坛", "東京での会合", "اجتماع")) {
            write("#title-zh", title);
            addresses.put(title, String.valueOf(browser.evaluate("document.querySelector('#slug').value")));
        }
        assertThat(addresses)
                .containsExactly(
                        Map.entry("两市市长会面", "liangshi-shizhang-huimian"),
                        Map.entry("海口与尼斯绿色港口研讨会", "haikou-yu-nisi-luse-gangkou-yantaohui"),
                        Map.entry("可持续交通工作组会议", "kechixu-jiaotong-gongzuozu-huiyi"),
                        Map.entry("2025年城市合作论坛", "2025-nian-chengshi-hezuo-luntan"),
                        Map.entry("東京での会合", "news-" + LocalDate.now(ZoneOffset.UTC)),
                        Map.entry("اجتماع", "news-" + LocalDate.now(ZoneOffset.UTC)));
        write("#title-en", "Mayors meet");
        assertThat(browser.evaluate("document.querySelector('#slug').value")).isEqualTo("mayors-meet");
    }
}
