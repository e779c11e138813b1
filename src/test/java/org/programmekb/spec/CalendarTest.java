package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.BakedSite;

/** Calendars, read by a calendar library. */
@Tag("sites")
final class CalendarTest {
    private static final int LONGEST = 75;

    private static final Site SITE = Site.of("""
            -- content/cities/port-merrow.yaml --
            name: {en: Port Merrow, zh: 墨罗港}
            pinyin: moluogang
            -- content/cities/port-merrow.en.md --
            ---
            title: Port Merrow
            ---
            A town.
            -- content/news/hours.yaml --
            date: 2024-05-02
            cities: [port-merrow]
            event:
              from: 2024-05-02T09:30+08:00
              to: 2024-05-02T17:00+08:00
              place: {en: "Town hall; second floor, left", zh: 市政厅}
              online: https://meet.example.org/workshop
            -- content/news/hours.en.md --
            ---
            title: A workshop with a name that is far longer than one line of a calendar may be, as names are
            summary: "Back\\\\slash; semicolon, comma"
            ---
            Text.
            -- content/news/hours.zh.md --
            ---
            title: 一次名称很长的研讨会，长到日历文件中的一行远远放不下它的全部文字，必须折成好几行才能写完
            ---
            正文。
            -- content/news/days.yaml --
            date: 2024-06-01
            event: {from: 2024-07-01, to: 2024-07-03}
            -- content/news/days.en.md --
            ---
            title: Three days
            ---
            Text.
            -- content/news/day.yaml --
            date: 2024-06-01
            event: {from: 2024-08-05}
            -- content/news/day.en.md --
            ---
            title: One day
            ---
            Text.
            -- content/news/month.yaml --
            date: 2024-06-01
            event: {from: 2024-08}
            -- content/news/month.en.md --
            ---
            title: Some day in August
            ---
            Text.
            """);

    private static VEvent event(ICalendar calendar, String title) {
        return calendar.getEvents().stream()
                .filter(each -> each.getSummary().getValue().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static ICalendar calendar(Result result, String path) {
        return Biweekly.parse(result.text(path)).first();
    }

    @Test
    void aCalendarHoldsTheEventsOfItsLanguageWhoseDaysAreKnown() throws IOException {
        Result result = SITE.build();

        assertThat(calendar(result, "en/events.ics").getEvents())
                .extracting(each -> each.getUrl().getValue().replaceFirst(".*/(.+)/", "$1"))
                .containsExactly("day", "days", "hours");
        assertThat(calendar(result, "zh/events.ics").getEvents()).hasSize(1);
        assertThat(calendar(result, "en/cities/port-merrow/events.ics").getEvents())
                .hasSize(1);
    }

    @Test
    void textsAreWholeAndTimesAreThoseOfTheEvent() throws IOException {
        ICalendar calendar = calendar(SITE.build(), "en/events.ics");

        VEvent hours = event(calendar, "A workshop");
        assertThat(hours.getSummary().getValue()).endsWith("may be, as names are");
        assertThat(hours.getDescription().getValue()).isEqualTo("Back\\slash; semicolon, comma");
        assertThat(hours.getLocation().getValue()).isEqualTo("Town hall; second floor, left");
        assertThat(hours.getConferences()).hasSize(1);
        assertThat(hours.getDateStart().getValue().toInstant()).hasToString("2024-05-02T01:30:00Z");
        assertThat(hours.getDateEnd().getValue().toInstant()).hasToString("2024-05-02T09:00:00Z");
        assertThat(hours.getUrl().getValue()).isEqualTo("https://example.org/en/news/hours/");
        VEvent days = event(calendar, "Three days");
        assertThat(days.getDateStart().getValue().getRawComponents().toString(false, true))
                .isEqualTo("2024-07-01");
        assertThat(days.getDateEnd().getValue().getRawComponents().toString(false, true))
                .isEqualTo("2024-07-04");
        assertThat(event(calendar, "One day")
                        .getDateEnd()
                        .getValue()
                        .getRawComponents()
                        .toString(false, true))
                .isEqualTo("2024-08-06");
    }

    @Test
    void anEventHasTheSameIdInEveryLanguageAndInEveryBuild() throws IOException {
        Result first = SITE.build();
        Result later = SITE.buildAt("2025-01-01T00:00:00Z");

        String id =
                event(calendar(first, "en/events.ics"), "A workshop").getUid().getValue();
        assertThat(event(calendar(first, "zh/events.ics"), "一次").getUid().getValue())
                .isEqualTo(id);
        assertThat(later.text("en/events.ics")).isEqualTo(first.text("en/events.ics"));
    }

    /** What the library objects to, and lines that are too long or end in another way. */
    private static List<String> findings(String path, byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        List<String> findings = new ArrayList<>();
        try (ICalReader reader = new ICalReader(text)) {
            ICalendar calendar = reader.readNext();
            reader.getWarnings().forEach(warning -> findings.add(path + ": " + warning));
            calendar.validate(ICalVersion.V2_0).forEach(warning -> findings.add(path + ": " + warning));
        }
        if (!text.endsWith("\r\n") || text.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            findings.add(path + ": a line does not end with CR and LF");
        }
        Arrays.stream(text.split("\r\n"))
                .filter(line -> line.getBytes(StandardCharsets.UTF_8).length > LONGEST)
                .forEach(line -> findings.add(path + ": too long: " + line));
        return findings;
    }

    private static void check(Result result, int least) throws IOException {
        assertThat(result.status()).as(result.err()).isZero();
        List<String> calendars = result.files().keySet().stream()
                .filter(path -> path.endsWith(".ics"))
                .toList();
        assertThat(calendars).hasSizeGreaterThanOrEqualTo(least);
        for (Map.Entry<String, byte[]> file : result.files().entrySet()) {
            if (calendars.contains(file.getKey())) {
                assertThat(findings(file.getKey(), file.getValue())).isEmpty();
            }
        }
    }

    @Test
    void theLibraryObjectsToNoCalendar() throws IOException {
        check(SITE.build(), 3);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWN", "HARBOUR"})
    void theLibraryObjectsToNoCalendarOfTheRealSites(BakedSite site) throws IOException {
        check(Result.of(site), site == BakedSite.OWN ? 0 : 4);
    }

    @Test
    void theLibraryIsNoRubberStamp() throws IOException {
        String broken =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        assertThat(findings("x", broken.getBytes(StandardCharsets.UTF_8))).hasSizeGreaterThan(1);
    }
}
