package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.jsonschema.JsonSchemas;

/** One file adds a type; it is then in every place that has types. {@code docs/spec/34-types.md} shows its pages. */
final class DescribedTypesTest {
    private static final Site SITE = Site.of("""
            -- content/types/practice.yaml --
            folder: practices
            name: {en: {one: practice, other: practices}, zh: 实践}
            after: cluster
            required: [cities]
            fields:
              reports: {type: news, list: yes, label: {en: Reports, zh: 报道}}
              open: {type: period, label: {en: Open days, zh: 开放日}}
              problem: {label: {en: Problem, zh: 问题}, as: abstract}
              solution: {label: {en: Solution, zh: 做法}, data: no}
              owner: {type: party, label: {en: Owner, zh: 负责方}}
            inverse: {cities: {en: Practices here, zh: 本市的实践}}
            search: [problem]
            complete: [problem]
            feeds: [entries, news]
            calendar: open
            schema-org: HowTo
            -- content/cities/nice.yaml --
            name: {en: Nice, zh: 尼斯}
            -- content/cities/nice.en.md --
            ---
            title: Nice
            ---
            A town.
            -- content/practices/quiet.yaml --
            cities: [nice]
            problem: {en: Zebra crossings squeak., zh: 斑马线吱吱作响。}
            solution: {en: Oil, zh: 上油}
            date: 2024-03-02
            open: {from: 2024-07-01, to: 2024-07-03}
            owner: nice
            reports: [opening]
            -- content/news/opening.yaml --
            date: 2024-04-01
            -- content/news/opening.en.md --
            ---
            title: The crossings are quiet
            ---
            At last.
            -- content/practices/quiet.en.md --
            ---
            title: Quiet crossings
            aliases: [practices/loud]
            tags: [noise]
            ---
            A text about [Nice](kb:city/nice).
            """);

    private final Result result = SITE.build();

    private String page(String address) {
        return result.text(address + "index.html");
    }

    @Test
    void pagesOfAllKindsKnowIt() {
        Map<String, String> places = Map.of(
                "en/", "practices/",
                "en/site-map/", "practices/quiet/",
                "en/practices/", "quiet/",
                "en/cities/nice/", "Practices here",
                "en/search/", "<option value=\"practice\">Practices",
                "en/gaps/", "part-known-practices-practice.problem",
                "en/data/", "practices.csv",
                "en/translations/", "practices/",
                "en/tags/noise/", "practices/quiet/",
                "en/practices/loud/", "practices/quiet/");
        places.forEach((address, text) -> assertThat(page(address)).as(address).contains(text));
    }

    @Test
    void filesForProgramsKnowIt() {
        assertThat(result.text("sitemap.xml")).contains("/en/practices/quiet/").contains("/en/practices/</loc>");
        assertThat(result.text("data/v1/practices.csv")).contains("problem_en").doesNotContain("solution");
        assertThat(result.text("data/v1/practices/quiet.json"))
                .contains("Zebra crossings")
                .doesNotContain("Oil")
                .contains("\"id\": \"city/nice\"");
        assertThat(result.text("data/v1/cities/nice.json"))
                .containsSubsequence("\"practices\": [", "\"practice/quiet\"");
        assertThat(result.text("data/v1/graph.jsonld")).contains("schema:HowTo");
        assertThat(result.text("data/v1/catalogue.jsonld")).contains("practices.json");
        assertThat(page("en/practices/quiet/")).contains("\"@type\":\"HowTo\"").contains("\"abstract\":\"Zebra");
        assertThat(new PublishedData(result).flaws()).isEmpty();
    }

    @Test
    void feedsAndCalendarsKnowIt() {
        assertThat(result.text("en/practices/feed.xml")).contains("Quiet crossings", "2024-03-02T12:00:00Z");
        assertThat(result.text("en/practices/quiet/feed.xml")).contains("The crossings are quiet");
        assertThat(page("en/practices/quiet/")).contains("The crossings are quiet", "feed.xml");
        assertThat(page("en/practices/")).contains("feed.xml");
        assertThat(page("en/subscribe/")).contains("practices/feed.xml", "practices/quiet/feed.xml");
        assertThat(result.text("en/events.ics"))
                .contains(
                        "SUMMARY;LANGUAGE=en:Quiet crossings",
                        "DTSTART;VALUE=DATE:20240701",
                        "DTEND;VALUE=DATE:20240704");
        assertThat(result.text("en/cities/nice/events.ics")).contains("Quiet crossings");
    }

    @Test
    void editorsOfFilesKnowIt(@TempDir Path folder) throws Exception {
        Map<String, byte[]> schemas = JsonSchemas.all(
                IndexedProject.config(SITE.in(folder).folder(), Instant.parse("2024-06-15T10:00:00Z"), false)
                        .types());

        assertThat(schemas).containsKeys("practice.schema.json", "practice-header.schema.json");
        assertThat(new String(schemas.get("practice.schema.json"), StandardCharsets.UTF_8))
                .contains("Problem · 问题")
                .contains("\"cities\"");
    }

    @Test
    void aNewDocumentHasItsFields(@TempDir Path folder) throws Exception {
        Project project = SITE.in(folder);

        Result made = project.run("new", "practice", "loud", "--title-en", "Loud", "--city", "nice");

        assertThat(made.status()).isZero();
        assertThat(project.folder().resolve("content/practices/loud.yaml"))
                .content()
                .contains("cities: [nice]")
                .contains("# problem: {en: …, zh: …}");
    }

    @Test
    void twoProjectsOfOneProcessKeepTheirTypesApart() {
        Result other = Site.of("""
                -- content/types/practice.yaml --
                folder: habits
                name: {en: habit, zh: 习惯}
                fields:
                  problem: {type: number, label: {en: Number, zh: 数目}}
                -- content/habits/one.yaml --
                problem: 7
                -- content/habits/one.en.md --
                ---
                title: One
                ---
                Text.
                """).build();

        assertThat(List.of(result.status(), other.status())).containsOnly(0);
        assertThat(other.text("data/v1/habits/one.json")).contains("\"problem\": 7");
        assertThat(SITE.build().text("data/v1/practices/quiet.json")).contains("Zebra crossings");
    }
}
