package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Programme;
import org.programmekb.content.ProperName;
import org.programmekb.content.Term;
import org.programmekb.content.Version;

class ProgrammeBinderTest extends BoundSite {

    @Test
    void theStagesOfAProjectFollowTheOrderOfItsCities() throws IOException {
        PilotProject project = bind(site().file("content/projects/institute.yaml", """
                        cities: [haikou, nice]
                        stage: {nice: delivered, haikou: proposed}
                        evidence: [Signed, {title: Report, url: "https://example.org/报告"}]
                        """))
                .projects()
                .get(0);

        assertThat(project.stages().keySet()).containsExactly(HAIKOU, NICE);
        assertThat(project.stages()).containsEntry(NICE, PilotProject.Stage.DELIVERED);
        assertThat(project.evidence())
                .containsExactly(
                        new Citation(LocalizedText.ofAll("Signed"), Optional.empty()),
                        new Citation(
                                LocalizedText.ofAll("Report"),
                                Optional.of(URI.create("https://example.org/%E6%8A%A5%E5%91%8A"))));
    }

    @Test
    void oneStageAppliesToEveryCity() throws IOException {
        PilotProject project = bind(site().file(
                                "content/projects/institute.yaml", "cities: [haikou, nice]\nstage: memorandum\n"))
                .projects()
                .get(0);

        assertThat(project.stages().values()).containsOnly(PilotProject.Stage.MEMORANDUM);
        assertThat(project.stages()).hasSize(2);
    }

    @Test
    void headersInTheFormsOfJBakeAndAsciidocStateTheSameFacts() throws IOException {
        Programme programme =
                bind(site().file("content/news/pairs.en.md", """
                        title=Pairs
                        date=2020-02-14
                        type=news
                        status=published
                        tags=ports, sea
                        cities=nice, haikou
                        image={file: ../images/port.svg, alt: A port}
                        ~~~~~~
                        Text
                        """).file("content/news/pairs.zh.adoc", """
                        = 键值
                        :jbake-date: 2020-02-14
                        :jbake-tags: 港口, 海
                        :jbake-cities: nice, haikou
                        :jbake-image: {file: ../images/port.svg, alt: 港口}

                        文本
                        """));

        NewsItem item = programme.news().get(0);
        assertThat(item.core().date()).contains(new PartialDate.OfDay(LocalDate.of(2020, 2, 14)));
        assertThat(item.core().relations().cities()).containsExactly(NICE, HAIKOU);
        assertThat(item.core().versions()).extracting(Version::title).containsExactly("Pairs", "键值");
        assertThat(item.core().versions())
                .extracting(Version::tags)
                .containsExactly(List.of("ports", "sea"), List.of("港口", "海"));
        assertThat(item.core().picture().orElseThrow().alt()).isEqualTo(both("A port", "港口"));
    }

    @Test
    void organisationsAndTermsKeepTheOrderInWhichTheyAreWritten() throws IOException {
        Programme programme =
                bind(site().file("content/organisations.yaml", """
                        imredd: {name: IMREDD, short: I, kind: research, city: nice, description: {en: Studies ports., zh: 研究港口。}, website: "https://imredd.fr", variants: {en: [Institute]}}
                        fpi: {name: {en: FPI, zh: 外交政策工具服务局}}
                        """).file("content/glossary.yaml", """
                        lap: {term: local action plan, short: LAP, meaning: A plan., see: [helix]}
                        helix: {term: triple helix}
                        """));

        assertThat(programme.organisations())
                .containsExactly(
                        new Organisation(
                                "imredd",
                                new ProperName(
                                        LocalizedText.ofAll("IMREDD"), Map.of(), Map.of("en", List.of("Institute"))),
                                Optional.empty(),
                                Optional.of(LocalizedText.ofAll("I")),
                                Optional.of(Organisation.Kind.RESEARCH),
                                Optional.of(NICE),
                                Optional.of(both("Studies ports.", "研究港口。")),
                                Optional.of(URI.create("https://imredd.fr")),
                                List.of()),
                        new Organisation(
                                "fpi",
                                new ProperName(both("FPI", "外交政策工具服务局"), Map.of(), Map.of()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
        assertThat(programme.terms())
                .extracting(Term::id, Term::see)
                .containsExactly(tuple("lap", List.of("helix")), tuple("helix", List.of()));
    }

    @Test
    void anEntryWithMistakesIsBoundAsFarAsItCanBe() throws IOException {
        SiteInAString.Bound bound = site().file("content/news/broken.en.md", """
                        ---
                        date: yesterday
                        cities: [nice, atlantis]
                        image: {file: ../images/none.png, alt: A port}
                        ---
                        """)
                .file("content/cities/nameless.en.md", """
                        ---
                        title: Nameless
                        ---
                        """)
                .bind(folder);

        NewsItem item = bound.programme().news().get(0);
        assertThat(item.core().versions().get(0).title()).isEqualTo("broken");
        assertThat(item.core().date()).contains(new PartialDate.OfDay(LocalDate.of(2020, 6, 15)));
        assertThat(item.core().relations().cities()).containsExactly(NICE);
        assertThat(item.core().picture()).isEmpty();
        assertThat(bound.programme().cities().get(1).name().official()).isEqualTo(LocalizedText.ofAll("Nameless"));
    }

    @Test
    void aReferenceToADocumentThatCannotBeBoundIsLeftOut() throws IOException {
        SiteInAString.Bound bound = site().file("content/cities/lagos.latin.md", "---\ntitle: Lagos\n---\n")
                .file("content/news/trip.en.md", "---\ntitle: Trip\ndate: 2020\ncities: [lagos]\n---\n")
                .file("content/news/trip.zh.md", "---\ntitle: 旅行\n---\n")
                .bind(folder);

        assertThat(bound.lines())
                .containsExactly(
                        "content/cities/lagos.latin.md: error[language-suffix-invalid]: `latin` in the file name is not a language of this site; the languages are en, zh (hint: name the file with its id, its language and its file extension, for instance `nice.en.md`; the file extension is md, adoc or html)");
        assertThat(bound.programme().news().get(0).core().relations().cities()).isEmpty();
    }

    @Test
    void inASiteOfOneLanguagePlainTextsMayStandInTheFacts() throws IOException {
        SiteInAString.Bound bound = SiteInAString.inLanguages(SiteInAString.EN)
                .file("content/news/trip.yaml", """
                        date: 2020
                        summary: A trip.
                        """)
                .file("content/news/trip.en.md", "---\ntitle: Trip\n---\n")
                .bind(folder);

        assertThat(bound.lines()).isEmpty();
        assertThat(bound.programme().news().get(0).core().versions().get(0).summary())
                .contains("A trip.");
    }

    @Test
    void hintsShowTheLanguagesOfTheSite() throws IOException {
        SiteInAString.Bound bound = SiteInAString.inLanguages(
                        new Language("fr", "fr", "Français", false), new Language("es", "es", "Español", false))
                .file("content/cities/nice.yaml", """
                        name: {fr: Nice, es: Niza, en: Nice}
                        summary: Une ville.
                        """)
                .file("content/cities/nice.fr.md", "---\ntitle: Nice\n---\n")
                .file("content/cities/nice.es.md", "---\ntitle: Niza\n---\n")
                .bind(folder);

        assertThat(bound.lines())
                .containsExactly(
                        "content/cities/nice.yaml:1:28: error[language-unknown]: `en` in `name` is not a language of this site; the languages are fr, es (hint: use the code of a language of this site, as in `{fr: …, es: …}`)",
                        "content/cities/nice.yaml:2:1: error[field-misplaced]: `summary` differs by language, but is written in the facts, which apply to all languages (hint: write `{fr: …, es: …}` here, or move it to the header of the language's document)");
    }
}
