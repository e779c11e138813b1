package org.programmekb.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.LocalizedText;
import org.programmekb.diagnostic.Severity;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

class ProgrammeBinderTest {
    private static final ContentId NICE = new ContentId(ContentType.CITY, "nice");
    private static final ContentId HAIKOU = new ContentId(ContentType.CITY, "haikou");

    @TempDir
    Path folder;

    @Test
    void aCityHasEveryFieldThatItsSourcesState() throws IOException {
        City city = bind(site().file("content/cities/nice.yaml", """
                        name: {en: Nice, zh: 尼斯, former: {en: [Nikaia]}, variants: {zh: [尼斯市]}}
                        pinyin: nisi
                        side: eu
                        role: observer
                        country: FR
                        region: {en: Provence, zh: 普罗旺斯}
                        latitude: 43.70
                        longitude: 7.27
                        population: {value: 342000, year: 2019}
                        area-km2: 72.5
                        mayor: Anna Rossi
                        joined: 2018-09
                        website: https://www.nice.fr/
                        priorities: [{en: Ports, zh: 港口}, Tourism]
                        partners: [haikou]
                        image: {file: ../images/port.svg, alt: {zh: 港口}, credit: Rossi, licence: CC0}
                        """).file("content/cities/nice.en.md", """
                        ---
                        title: The city of Nice
                        summary: On the sea.
                        aliases: [cities/nizza, /nizza]
                        tags: ports, sea
                        publish-on: 2020-02-14T09:30+01:00
                        image: {alt: A port}
                        expires: 2030
                        ---
                        """))
                .cities()
                .get(1);

        assertThat(city.id()).isEqualTo(NICE);
        assertThat(city.name())
                .isEqualTo(new ProperName(
                        both("Nice", "尼斯"), Map.of("en", List.of("Nikaia")), Map.of("zh", List.of("尼斯市"))));
        assertThat(city.pinyin()).contains("nisi");
        assertThat(city.side()).map(group -> group.id()).contains("eu");
        assertThat(city.role()).isEqualTo(City.Role.OBSERVER);
        assertThat(city.country()).contains("FR");
        assertThat(city.region()).contains(both("Provence", "普罗旺斯"));
        assertThat(city.position()).contains(new City.Position(43.70, 7.27));
        assertThat(city.population()).contains(new City.Population(342000, 2019));
        assertThat(city.area()).contains(72.5);
        assertThat(city.mayor()).contains("Anna Rossi");
        assertThat(city.joined()).contains(new PartialDate.OfMonth(2018, 9));
        assertThat(city.website()).contains(URI.create("https://www.nice.fr/"));
        assertThat(city.priorities()).containsExactly(both("Ports", "港口"), LocalizedText.ofAll("Tourism"));
        assertThat(city.partners()).containsExactly(HAIKOU);
        assertThat(city.core().expires()).contains(new PartialDate.OfYear(2030));
        Picture picture = city.core().picture().orElseThrow();
        assertThat(picture.file().path()).isEqualTo("content/images/port.svg");
        assertThat(picture.alt()).isEqualTo(both("A port", "港口"));
        assertThat(picture.credit()).contains(LocalizedText.ofAll("Rossi"));
        assertThat(picture.licence()).contains("CC0");

        Version english = city.core().versions().get(0);
        assertThat(english.language()).isEqualTo(SiteInAString.EN);
        assertThat(english.title()).isEqualTo("The city of Nice");
        assertThat(english.summary()).contains("On the sea.");
        assertThat(english.status()).isEqualTo(Version.Status.PUBLISHED);
        assertThat(english.publishOn())
                .contains(new PartialDate.OfTime(
                        LocalDate.of(2020, 2, 14), LocalTime.of(9, 30), Optional.of(ZoneOffset.ofHours(1))));
        assertThat(english.aliases()).containsExactly("cities/nizza", "/nizza");
        assertThat(english.tags()).containsExactly("ports", "sea");
        assertThat(city.core().versions().get(1).title()).isEqualTo("尼斯");
    }

    @Test
    void aPlanHasEveryFieldThatItsSourcesState() throws IOException {
        ActionPlan plan =
                bind(site().file("content/laps/haikou-nice.yaml", """
                        cities: [haikou, nice]
                        period: {from: 2019}
                        phase: IUC
                        vision: {en: Clean ports, zh: 洁净港口}
                        objectives: [Shore power]
                        swot: {strengths: [Own quays], threats: [Storms]}
                        stakeholders: [{organisation: imredd, helix: research}]
                        actions:
                          - title: Survey
                            owner: imredd
                            from: 2019-03
                            to: 2019-11-30
                            budget: {amount: 1200.50, currency: EUR}
                            funding: City
                            status: under-way
                          - {title: Study, owner: Both cities}
                        indicators:
                          - {title: Berths, unit: berths, baseline: 0, target: 8, latest: 5.5, date: 2024}
                        sdgs: [11, 3]
                        risks: [Late]
                        expected-results: [Eight berths]
                        """)).plans().get(0);

        LocalizedText survey = LocalizedText.ofAll("Survey");
        assertThat(plan.core().relations().cities()).containsExactly(HAIKOU, NICE);
        assertThat(plan.period())
                .contains(new ActionPlan.Period(Optional.of(new PartialDate.OfYear(2019)), Optional.empty()));
        assertThat(plan.phase()).contains(LocalizedText.ofAll("IUC"));
        assertThat(plan.swot())
                .contains(new ActionPlan.Swot(
                        List.of(LocalizedText.ofAll("Own quays")),
                        List.of(),
                        List.of(),
                        List.of(LocalizedText.ofAll("Storms"))));
        assertThat(plan.stakeholders()).containsExactly(new Stakeholder("imredd", Stakeholder.Helix.RESEARCH));
        assertThat(plan.actions().get(0))
                .isEqualTo(new ActionPlan.Action(
                        survey,
                        Optional.of(new Party.OfOrganisation("imredd")),
                        Optional.of(new ActionPlan.Period(
                                Optional.of(new PartialDate.OfMonth(2019, 3)),
                                Optional.of(new PartialDate.OfDay(LocalDate.of(2019, 11, 30))))),
                        Optional.of(new ActionPlan.Money(new BigDecimal("1200.50"), "EUR")),
                        Optional.of(LocalizedText.ofAll("City")),
                        Optional.of(ActionPlan.ActionStatus.UNDER_WAY)));
        assertThat(plan.actions().get(1).owner()).contains(new Party.Described(LocalizedText.ofAll("Both cities")));
        assertThat(plan.indicators().get(0).latest()).contains(new BigDecimal("5.5"));
        assertThat(plan.goals()).containsExactly(11, 3);
        assertThat(plan.expectedResults()).containsExactly(LocalizedText.ofAll("Eight berths"));
    }

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
                        new PilotProject.Evidence(LocalizedText.ofAll("Signed"), Optional.empty()),
                        new PilotProject.Evidence(
                                LocalizedText.ofAll("Report"),
                                Optional.of(URI.create("https://example.org/%E6%8A%A5%E5%91%8A"))));
    }

    @Test
    void oneStageHoldsInEveryCity() throws IOException {
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
                        imredd: {name: IMREDD, short: I, kind: research, website: "https://imredd.fr", variants: {en: [Institute]}}
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
                                Optional.of(URI.create("https://imredd.fr"))),
                        new Organisation(
                                "fpi",
                                new ProperName(both("FPI", "外交政策工具服务局"), Map.of(), Map.of()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
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
        SiteInAString.Bound bound = site().file("content/cities/lagos.english.md", "---\ntitle: Lagos\n---\n")
                .file("content/news/trip.en.md", "---\ntitle: Trip\ndate: 2020\ncities: [lagos]\n---\n")
                .file("content/news/trip.zh.md", "---\ntitle: 旅行\n---\n")
                .bind(folder);

        assertThat(bound.lines())
                .containsExactly("content/cities/lagos.english.md: error[language-suffix-invalid]: `english` is not a"
                        + " configured language; the languages are en, zh (hint: name the file"
                        + " <slug>.<language>.<md|adoc|html>, for instance nice.en.md)");
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

    private static LocalizedText both(String english, String chinese) {
        LinkedHashMap<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("zh", chinese);
        return new LocalizedText(texts);
    }

    private Programme bind(SiteInAString site) throws IOException {
        SiteInAString.Bound bound = site.bind(folder);
        assertThat(bound.diagnostics()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        return bound.programme();
    }

    private static SiteInAString site() throws IOException {
        return ExamplesTest.base();
    }
}
