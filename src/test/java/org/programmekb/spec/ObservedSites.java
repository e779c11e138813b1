package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Two sites whose pages together have every value that templates receive: in the first everything is known, in the second as
 * little as possible.
 *
 * @param full the harbour programme with all settings of a look, history, drafts and translations that are missing or old
 * @param sparse one document of each type
 */
record ObservedSites(Path full, Path sparse) {
    private static final Map<String, String> LATER = Map.of("SOURCE_DATE_EPOCH", "1718445600");
    private static final String LOGO =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 40\" width=\"60\" height=\"40\"/>\n";
    private static final String LOOK = """
            site.logo=images/logo.svg
            site.logo.dark=images/logo.svg
            site.funding.logo=images/logo.svg
            site.funding.logo.alt.en=Emblem
            site.funding.logo.alt.zh=标志
            site.footer.en=Questions: [office](https://example.org/office)
            site.footer.zh=咨询：[办公室](https://example.org/office)
            site.imprint=https://example.org/imprint
            site.contact=mailto:office@example.org
            site.edit.url=https://example.org/edit/{path}
            site.discussion.url=https://example.org/ask?title={title}&body={url}
            site.data.licence=https://example.org/licence
            site.data.licence.name=Licence
            site.page.size=3
            site.cards=on
            translations.gate=off
            """;
    private static final String FILES = """
            sources:
              - {title: Minutes, url: "https://example.org/minutes"}
              - press-report
            attachments:
              - file: ../files/merrow-lume.pdf
                title: {en: Minutes, zh: 纪要}
            """;
    /** What the harbour programme lacks: files and sources of each type, and a city of which little is known. */
    private static final Site MORE = Site.of("""
            -- content/cities/far-quay.yaml --
            name: {en: Far Quay, zh: 远码头}
            partners: [silverhaven]
            clusters: [sea-skills]
            -- content/cities/lookout.yaml --
            name: {en: Lookout, zh: 望台}
            role: observer
            -- content/clusters/tides.yaml --
            name: {en: Tides, zh: 潮汐}
            cities: [silverhaven]
            -- content/laps/apart.yaml --
            name: {en: Apart, zh: 单独计划}
            cities: [far-quay]
            clusters: [tides]
            actions:
              - {title: Build, budget: {amount: 1000, currency: EUR}}
              - {title: Open, budget: {amount: 2000, currency: EUR}}
            -- content/projects/pier.yaml --
            cities: [silverhaven]
            -- content/news/note.yaml --
            date: 2024-01-01
            cities: [silverhaven]
            agreements:
              - {kind: memorandum, parties: [silverhaven, twin-capes]}
              - {kind: memorandum, parties: [silverhaven, kestrel-point]}
            -- content/pages/note.yaml --
            tags: [harbour]
            -- content/phases.yaml --
            first:
              name: {en: First phase, zh: 第一期}
              short: {en: One, zh: 一期}
              from: 2020
              to: 2023
              financed-by: [programme-office]
              description: {en: Ten cities., zh: 十个城市。}
              sources: [press-report]
            second:
              name: {en: Second phase, zh: 第二期}
              from: 2024
              follows: first
            -- content/sources.yaml --
            press-report:
              title: {en: Report, zh: 报道}
              url: https://example.org/press
              archive: https://example.org/archive
              publisher: {en: Post, zh: 邮报}
              date: 2024-02
              read: 2024-03
              language: fr
              kind: press
            -- content/cities/row.yaml --
            page: no
            name: {en: Row, zh: 行}
            side: south
            partners: [silverhaven]
            population: {value: 100, year: 2020}
            -- content/cooperations/row-silverhaven.yaml --
            page: yes
            cities: [row, silverhaven]
            -- content/clusters/row.yaml --
            page: no
            name: {en: Row, zh: 行}
            sdgs: [3]
            -- content/laps/row.yaml --
            page: no
            cities: [far-quay]
            phase: First
            -- content/projects/row.yaml --
            page: no
            cities: [far-quay]
            since: 2020
            -- content/news/row.yaml --
            page: no
            date: 2024-01-02
            event: {from: 2024-01-02}
            -- content/practices/row.yaml --
            page: no
            cities: [far-quay]
            """);

    private static final Site LITTLE = Site.of("""
            -- content/cities/one.en.md --
            ---
            title: One
            name: One
            ---
            -- content/cities/two.en.md --
            ---
            title: Two
            name: Two
            ---
            -- content/cities/alone.en.md --
            ---
            title: Alone
            name: Alone
            ---
            -- content/clusters/one.en.md --
            ---
            title: One
            name: One
            ---
            -- content/clusters/two.en.md --
            ---
            title: Two
            name: Two
            cities: [one]
            ---
            -- content/cooperations/one-two.en.md --
            ---
            title: One and two
            cities: [one, two]
            ---
            -- content/laps/one.en.md --
            ---
            title: One
            cities: [one, two]
            clusters: [two]
            actions: [{title: Build}]
            indicators: [{title: Trees}]
            ---
            -- content/projects/one.en.md --
            ---
            title: One
            cities: [one]
            clusters: [two]
            ---
            -- content/news/one.en.md --
            ---
            title: One
            date: 2024
            cities: [one]
            ---
            -- content/news/event.en.md --
            ---
            title: Event
            date: 2024-05-01
            cities: [one]
            event: {from: 2024-07-01}
            ---
            -- content/pages/about.en.md --
            ---
            title: About
            ---
            We.
            -- content/organisations.yaml --
            office:
              name: {en: Office, zh: 办公室}
            -- content/people.yaml --
            ada:
              name: {en: Ada, zh: 艾达}
              organisation: office
            -- content/glossary.yaml --
            port:
              term: {en: port, zh: 港口}
              meaning: {en: A place for ships., zh: 停船的地方。}
            """).configured("""
            site.data=off
            site.search=off
            """);

    static ObservedSites in(Path folder) throws IOException, InterruptedException {
        Path full = folder.resolve("full");
        Path harbour = Path.of("examples/harbour-programme");
        Site site = Site.of("").withFile("jbake.properties", Files.readString(harbour.resolve("jbake.properties")));
        new Tree(harbour.resolve("content")).copyTo(full.resolve("content"));
        Project project =
                site.configured(LOOK).withFile("assets/images/logo.svg", LOGO).in(full);
        for (Map.Entry<String, String> file : MORE.files().entrySet()) {
            if (file.getKey().startsWith("content/")) {
                Files.writeString(full.resolve(file.getKey()), file.getValue() + FILES);
                Files.writeString(
                        full.resolve(file.getKey().replace(".yaml", ".en.md")),
                        "---\ntitle: Another\nsummary: Short.\n---\nText.\n");
            }
        }
        append(
                full.resolve("content/cooperations/port-merrow-puerto-lume.yaml"),
                FILES.substring(FILES.indexOf("attachments")));
        append(full.resolve("content/people.yaml"), "lone:\n  name: {en: Lone Walker, zh: 独行者}\n");
        for (int i = 0; i < 30; i++) {
            append(full.resolve("content/organisations.yaml"), "club-" + i + ":\n  name: Club " + i + "\n");
        }
        for (int i = 0; i < 15; i++) {
            Files.writeString(
                    full.resolve("content/pages/note-" + i + ".en.md"),
                    "---\ntitle: Note " + i + "\ntags: [harbour]\n---\n[City](kb:city/silverhaven) and Lone Walker.\n");
        }
        Repository repository = Repository.in(full);
        Files.writeString(full.resolve(".gitignore"), "/output\n/output.*/\n/.kb/\n");
        repository.git("2024-05-01T10:00:00Z", "config", "user.name", "Ada Merrow");
        repository.commit("2024-05-01T10:00:00Z");
        project.at("2024-05-01T10:00:00Z").run("translations", "accept", "content/pages/privacy.zh.md");
        Path changed = full.resolve("content/pages/privacy.en.md");
        Files.writeString(changed, Files.readString(changed).replace("A fictional programme", "An invented programme"));
        repository.commit("2024-05-02T10:00:00Z");
        Path sparse = folder.resolve("sparse");
        LITTLE.in(sparse);
        return new ObservedSites(full, sparse);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    void observe(TemplateValues values) throws IOException {
        values.observe(full, LATER);
        values.observe(sparse, LATER);
    }
}
