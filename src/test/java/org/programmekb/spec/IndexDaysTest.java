package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.index.EntryList;
import org.programmekb.index.Hidden;

/** What the day of a build changes: when the site has to be built again, and which events are over. */
final class IndexDaysTest {
    @TempDir
    private Path folder;

    private IndexedProject on(Site site, String day) throws IOException {
        return IndexedProject.of(site, folder, Instant.parse(day + "T10:00:00Z"));
    }

    private List<Instant> changes(Site site, String from) throws IOException {
        List<Instant> changes = new ArrayList<>();
        Optional<Instant> next = Optional.of(Instant.parse(from + "T00:00:00Z"));
        while (next.isPresent() && changes.size() < 20) {
            next = IndexedProject.of(site, folder, next.get()).index().nextChange();
            next.ifPresent(changes::add);
        }
        return changes;
    }

    @Test
    void theSiteChangesByItselfOnTheDaysThatItsSourcesName() throws IOException {
        Site site = Site.of("""
                -- content/pages/later.en.md --
                ---
                title: Later
                publish-on: 2024-07-01
                expires: 2024-07-02
                ---
                -- content/cities/nice.yaml --
                name: Nice
                joined: 2024-07-04
                -- content/cities/nice.en.md --
                ---
                title: Nice
                ---
                -- content/projects/tram.yaml --
                cities: [nice]
                stages: [{stage: identified, date: 2023-01}, {stage: memorandum, date: 2024-07-05}]
                -- content/projects/tram.en.md --
                ---
                title: Tram
                ---
                -- content/laps/plan.yaml --
                cities: [nice]
                period: {from: 2024-07-06, to: 2026}
                -- content/laps/plan.en.md --
                ---
                title: Plan
                ---
                -- content/news/meeting.yaml --
                date: 2024-06-01
                event:
                  from: 2024-07-07
                  to: 2024-07-08
                  decisions:
                    - {text: A tram is built., status: done, done: 2024-07-10}
                -- content/news/meeting.en.md --
                ---
                title: Meeting
                ---
                """);

        // Midnight in Brussels; an event and a document last to the end of their last day.
        assertThat(changes(site, "2024-06-15"))
                .extracting(Instant::toString)
                .containsExactly(
                        "2024-06-30T22:00:00Z",
                        "2024-07-02T22:00:00Z",
                        "2024-07-03T22:00:00Z",
                        "2024-07-04T22:00:00Z",
                        "2024-07-05T22:00:00Z",
                        "2024-07-08T22:00:00Z",
                        "2024-07-09T22:00:00Z");
        assertThat(changes(site, "2025-01-01")).isEmpty();
    }

    private static Site events() {
        Site site = Site.of("""
                -- content/cities/nice.yaml --
                name: Nice
                -- content/cities/nice.en.md --
                ---
                title: Nice
                ---
                """);
        for (String days : List.of("a 05-01 06-20", "b 05-02 06-10", "c 05-03 06-30", "d 05-04 06-01")) {
            String[] day = days.split(" ");
            site = site.withFile(
                            "content/news/" + day[0] + ".yaml",
                            "date: 2024-" + day[1] + "\ncities: [nice]\nevent: {from: 2024-" + day[2] + "}\n")
                    .withFile("content/news/" + day[0] + ".en.md", "---\ntitle: " + day[0] + "\n---\n");
        }
        return site;
    }

    private static List<String> slugs(EntryList<? extends Entry> list) {
        return list.all().stream().map(entry -> entry.id().slug()).toList();
    }

    @Test
    void eventsAreInTheOrderOfTheirBeginNotOfTheirNews() throws IOException {
        IndexedProject project = on(events(), "2024-06-15");
        Language language = project.config().defaultLanguage();
        var events = project.index().events(language);

        assertThat(slugs(events.all())).containsExactly("c", "a", "b", "d");
        assertThat(slugs(events.upcoming(Optional.empty()))).containsExactly("a", "c");
        assertThat(slugs(events.past())).containsExactly("b", "d");
        assertThat(slugs(events.of(project.programme().cities().get(0).id()))).containsExactly("c", "a", "b", "d");
    }

    @Test
    void whatIsNotPublicIsCountedOnceByItsReason() throws IOException {
        Site site = Site.of("""
                -- content/pages/a.en.md --
                ---
                title: A
                status: draft
                ---
                -- content/pages/a.zh.md --
                ---
                title: 甲
                status: draft
                ---
                -- content/pages/b.en.md --
                ---
                title: B
                publish-on: 2024-07-01
                ---
                -- content/pages/c.en.md --
                ---
                title: C
                ---
                """);

        assertThat(Hidden.of(on(site, "2024-06-15").index())).isEqualTo(new Hidden(1, 1, 0));
        assertThat(Hidden.of(on(site, "2024-06-15").index()).counts().toString())
                .isEqualTo("{draft=1, scheduled=1}");
        assertThat(Hidden.of(on(site, "2024-07-02").index())).isEqualTo(new Hidden(1, 0, 0));
    }
}
