package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Citation;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Event;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Party;
import org.programmekb.content.PersonReference;
import org.programmekb.content.Picture;
import org.programmekb.content.Programme;
import org.programmekb.content.ProperName;
import org.programmekb.content.Stakeholder;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Location;

/** Every field that the sources of a document state reaches its record. */
class BoundFieldsTest extends BoundSite {
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
                        sources: [Yearbook, {title: {en: Report, zh: 报告}, url: "https://example.org/report"}]
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
        assertThat(city.population()).contains(new City.Population(342000, 2019, List.of()));
        assertThat(city.areaKm2()).contains(72.5);
        assertThat(city.mayor()).contains("Anna Rossi");
        assertThat(city.joined()).contains(new PartialDate.OfMonth(2018, 9));
        assertThat(city.website()).contains(URI.create("https://www.nice.fr/"));
        assertThat(city.priorities()).containsExactly(both("Ports", "港口"), LocalizedText.ofAll("Tourism"));
        assertThat(city.partners()).containsExactly(HAIKOU);
        assertThat(city.core().expires()).contains(new PartialDate.OfYear(2030));
        assertThat(city.core().sources())
                .containsExactly(
                        new Citation(LocalizedText.ofAll("Yearbook"), Optional.empty()),
                        new Citation(both("Report", "报告"), Optional.of(URI.create("https://example.org/report"))));
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
        assertThat(plan.sdgs()).containsExactly(11, 3);
        assertThat(plan.expectedResults()).containsExactly(LocalizedText.ofAll("Eight berths"));
    }

    @Test
    void anEventHasEveryFieldThatItsSourcesState() throws IOException {
        SiteInAString site = site().file("content/people.yaml", "ines: {name: {en: Ines Moreau, zh: 伊内斯}}\n")
                .file("content/news/meeting.yaml", """
                        date: 2020-05
                        cities: [nice]
                        event:
                          from: 2020-05-04
                          to: 2020-05-05T18:00
                          place: Town hall
                          organisers: [imredd]
                          participants:
                            - person: ines
                            - {person: Ines Moreau, role: host}
                            - {person: {en: Ada Holm, zh: 阿达}}
                            - {person: Ada Holm, organisation: imredd}
                          decisions:
                            - {text: A tram is built., owner: nice, status: done, done: 2020-06}
                            - {text: Trees are planted., owner: imredd}
                            - {text: All are told., owner: Both cities}
                        """)
                .file("content/news/meeting.en.md", "---\ntitle: Meeting\n---\n")
                .file("content/clusters/led.yaml", "name: {en: Led, zh: 牵头}\nlead: nice\n")
                .file("content/clusters/led.en.md", "---\ntitle: Led\n---\n")
                .file("content/clusters/taught.yaml", "name: {en: Taught, zh: 教学}\nlead: imredd\n")
                .file("content/clusters/taught.en.md", "---\ntitle: Taught\n---\n");
        Programme programme = bind(site);
        Event event = programme.news().stream()
                .flatMap(item -> item.event().stream())
                .findFirst()
                .orElseThrow();

        LocalizedText ada = LocalizedText.ofAll("Ada Holm");
        assertThat(event.hasDays()).isTrue();
        assertThat(event.place()).contains(LocalizedText.ofAll("Town hall"));
        assertThat(event.organisers()).containsExactly("imredd");
        assertThat(event.participants())
                .extracting(Event.Participant::person)
                .containsExactly(
                        Optional.of(new PersonReference.Listed("ines")),
                        Optional.of(new PersonReference.Listed("ines")),
                        Optional.of(new PersonReference.Unlisted(both("Ada Holm", "阿达"))),
                        Optional.of(new PersonReference.Unlisted(ada)));
        assertThat(event.participants().get(1).role()).contains(LocalizedText.ofAll("host"));
        assertThat(event.participants().get(3).organisation()).contains("imredd");
        assertThat(event.decisions())
                .extracting(Event.Decision::owner)
                .containsExactly(
                        Optional.of(new Party.OfCity(NICE)),
                        Optional.of(new Party.OfOrganisation("imredd")),
                        Optional.of(new Party.Described(LocalizedText.ofAll("Both cities"))));
        assertThat(programme.clusters())
                .extracting(Cluster::lead)
                .containsExactlyInAnyOrder(
                        Optional.empty(),
                        Optional.of(new Party.OfCity(NICE)),
                        Optional.of(new Party.OfOrganisation("imredd")));
    }

    @Test
    void anEventThatNamesAMonthHasNoDays() throws IOException {
        SiteInAString site = site().file(
                        "content/news/a.en.md", "---\ntitle: A\ndate: 2020\nevent: {from: 2020-05}\n---\n")
                .file(
                        "content/news/b.en.md",
                        "---\ntitle: B\ndate: 2020\nevent: {from: 2020-05-01, to: 2020-06}\n---\n")
                .file("content/news/c.en.md", "---\ntitle: C\ndate: 2020\nevent: {from: 2020-05-01}\n---\n");

        assertThat(bind(site).news().stream().flatMap(item -> item.event().stream()))
                .extracting(Event::hasDays)
                .containsExactly(false, false, true);
    }

    @Test
    void asManyAliasesAsAllowedAreBoundWithTheirPlaces() throws IOException {
        StringBuilder aliases = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            aliases.append("- old/").append(i).append('\n');
        }

        City city = bind(site().file(
                                "content/cities/nice.en.md",
                                "---\ntitle: The city of Nice\naliases:\n" + aliases + "---\n"))
                .cities()
                .get(1);

        assertThat(city.core().versions().get(0).aliasPlaces())
                .hasSize(1_000)
                .containsEntry("old/999", new Location("content/cities/nice.en.md", 1_003, 3));
    }
}
