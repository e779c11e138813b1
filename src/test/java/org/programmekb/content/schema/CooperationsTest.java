package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Programme;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

class CooperationsTest extends BoundSite {
    private static final String PLAN = "content/laps/plan";

    @Test
    void aPlanOfTwoCitiesOfDifferentSidesIsACooperationAndSaysOnlyWhatThePlanSays() throws IOException {
        List<Cooperation> found =
                cooperations(cities().file(PLAN + ".yaml", "cities: [haikou, rome]\nperiod: {from: 2018, to: 2020}\n")
                        .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n"));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.id().slug()).isEqualTo("haikou-rome");
            assertThat(each.basis()).containsExactly(Cooperation.Basis.PLAN);
            assertThat(each.since()).isEmpty();
            assertThat(each.state()).isEmpty();
        });
    }

    @Test
    void aPlanOfMoreCitiesIsNoCooperation() throws IOException {
        assertThat(cooperations(cities().file(PLAN + ".yaml", "cities: [nice, haikou, rome]")
                        .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n")))
                .isEmpty();
    }

    @Test
    void aProjectAnAgreementAndPartnersAreNoCooperationByThemselves() throws IOException {
        assertThat(cooperations(cities().file(
                                "content/cities/rome.yaml", "name: {en: Rome, zh: 罗马}\nside: eu\npartners: [haikou]\n")
                        .file("content/projects/two.yaml", "cities: [haikou, rome]")
                        .file("content/projects/two.en.md", "---\ntitle: Two\n---\n")
                        .file("content/news/signed.yaml", "date: 2020\nmemorandum: [haikou, rome]\n")
                        .file("content/news/signed.en.md", "---\ntitle: Signed\n---\n")))
                .isEmpty();
    }

    @Test
    void aStatedCooperationHasTheProjectsOfItsCitiesAndNamesWhatItRestsOn() throws IOException {
        List<Cooperation> found = cooperations(cities().file("content/projects/two.yaml", "cities: [haikou, rome]")
                .file("content/projects/two.en.md", "---\ntitle: Two\n---\n")
                .file("content/projects/again.yaml", "cities: [rome, haikou]")
                .file("content/projects/again.en.md", "---\ntitle: Again\n---\n")
                .file("content/projects/three.yaml", "cities: [rome, haikou, nice]")
                .file("content/projects/three.en.md", "---\ntitle: Three\n---\n")
                .file("content/cooperations/haikou-rome.yaml", "cities: [rome, haikou]\nbasis: [project, statement]\n")
                .file("content/cooperations/haikou-rome.en.md", "---\ntitle: Two cities\n---\n"));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.basis()).containsExactly(Cooperation.Basis.PROJECT, Cooperation.Basis.STATEMENT);
            assertThat(each.core().relations().projects())
                    .extracting(ContentId::slug)
                    .containsExactly("again", "two");
        });
    }

    @Test
    void citiesOfOneSideAreNoCooperation() throws IOException {
        assertThat(cooperations(cities().file(PLAN + ".yaml", "cities: [nice, rome]")
                        .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n")))
                .isEmpty();
    }

    @Test
    void theCitiesOfAPlanCountWhicheverSideStatesThem() throws IOException {
        List<Cooperation> found = cooperations(
                cities().file("content/cities/bari.yaml", "name: {en: Bari, zh: 巴里}\nside: eu\nlaps: [plan]\n")
                        .file("content/cities/bari.en.md", "---\ntitle: Bari\n---\n")
                        .file(PLAN + ".yaml", "cities: [haikou]")
                        .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n"));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.id().slug()).isEqualTo("bari-haikou");
            assertThat(each.core().versions())
                    .extracting(version -> version.title())
                    .containsExactly("Bari · Haikou", "巴里—海口");
            assertThat(each.core().versions().get(1).document().source().path()).isEqualTo("content/laps/plan.en.md");
        });
    }

    @Test
    void noNameContainsWhatStandsBetweenTheNamesOfATitle() {
        List<String> names = List.of("Saint-Rémy", "Gué-des-Saules");

        assertThat(Language.shipped())
                .extracting(language -> Cooperation.title(names, language))
                .containsExactlyInAnyOrder(
                        "Saint-Rémy—Gué-des-Saules",
                        "Saint-Rémy／Gué-des-Saules",
                        "Saint-Rémy · Gué-des-Saules",
                        "Saint-Rémy · Gué-des-Saules",
                        "Saint-Rémy · Gué-des-Saules",
                        "Saint-Rémy · Gué-des-Saules",
                        "Saint-Rémy · Gué-des-Saules",
                        "Saint-Rémy · Gué-des-Saules",
                        "Saint-Rémy · Gué-des-Saules");
    }

    @Test
    void aDraftStatesNothing() throws IOException {
        assertThat(cooperations(cities().file(PLAN + ".yaml", "cities: [haikou, rome]")
                        .file(PLAN + ".en.md", "---\ntitle: Plan\nstatus: draft\n---\n")))
                .isEmpty();
    }

    @Test
    void aDocumentHasItsOwnFactsAndWhatFollowsFromOthers() throws IOException {
        List<Cooperation> found =
                cooperations(cities().file("content/organisations.yaml", "office: {name: {en: Office, zh: 办公室}}\n")
                        .file(
                                PLAN + ".yaml",
                                "cities: [haikou, rome]\nstakeholders: [{organisation: office, helix: government}]")
                        .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n")
                        .file("content/cooperations/haikou-rome.yaml", "cities: [rome, haikou]\nstate: paused\n")
                        .file("content/cooperations/haikou-rome.en.md", "---\ntitle: Two cities\n---\n"));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.state()).contains(Cooperation.State.PAUSED);
            assertThat(each.core().relations().plans())
                    .extracting(ContentId::slug)
                    .containsExactly("plan");
            assertThat(each.core().relations().organisations()).containsExactly("office");
            assertThat(each.core().versions().get(0).title()).isEqualTo("Two cities");
        });
    }

    @Test
    void theFingerprintChangesWithWhatTheCooperationIsMadeFrom() throws IOException {
        SiteInAString plan = cities().file(PLAN + ".yaml", "cities: [haikou, rome]")
                .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n");
        long before = cooperations(plan).get(0).core().fingerprint();
        long same = cooperations(plan).get(0).core().fingerprint();
        long renamed = cooperations(plan.file("content/cities/rome.yaml", "name: {en: Roma, zh: 罗马}\nside: eu\n"))
                .get(0)
                .core()
                .fingerprint();

        assertThat(same).isEqualTo(before);
        assertThat(renamed).isNotEqualTo(before);
    }

    @Test
    void theAddressOfManyCitiesFitsIntoTheNameOfAFile() {
        List<ContentId> cities = IntStream.range(0, 40)
                .mapToObj(number -> new ContentId(ContentType.CITY, "harbour-of-the-north-" + number))
                .toList();
        List<ContentId> others = new ArrayList<>(cities);
        Collections.reverse(others);

        String slug = Cooperation.id(cities).slug();
        assertThat(slug).hasSizeLessThan(200).startsWith("harbour-of-the-north-0-harbour-of-the-north-1-");
        assertThat(Cooperation.id(others).slug()).isEqualTo(slug);
        assertThat(Cooperation.id(cities.subList(0, 39)).slug()).isNotEqualTo(slug);
    }

    @Test
    void aDocumentAloneStatesACooperationAndADraftStaysInTheListAsItIs() throws IOException {
        List<Cooperation> found = cooperations(inAClusterOfPorts()
                .file("content/cooperations/haikou-rome.yaml", "cities: [rome, haikou]\n")
                .file("content/cooperations/haikou-rome.en.md", "---\ntitle: Two cities\n---\n")
                .file("content/cooperations/haikou-nice.yaml", "cities: [nice, haikou]\n")
                .file("content/cooperations/haikou-nice.en.md", "---\ntitle: Draft\nstatus: draft\n---\n"));

        assertThat(found).extracting(each -> each.id().slug()).containsExactly("haikou-nice", "haikou-rome");
        assertThat(found.get(0).core().relations().clusters()).isEmpty();
        // A theme of both cities is not yet one of what they do together.
        assertThat(found.get(1).core().relations().clusters()).isEmpty();
    }

    @Test
    void aMemorandumBelongsToTheCooperationWhoseCitiesSignedItAndNobodyElse() throws IOException {
        SiteInAString two = cities().file(PLAN + ".yaml", "cities: [haikou, rome]")
                .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n")
                .file("content/news/signed.en.md", "---\ntitle: Signed\n---\n");

        assertThat(memoranda(two, "haikou, rome")).containsExactly("signed");
        assertThat(memoranda(two, "haikou, nice, rome")).isEmpty();
        assertThat(memoranda(two, "nice, rome")).isEmpty();
    }

    private List<String> memoranda(SiteInAString site, String signatories) throws IOException {
        return cooperations(site.file("content/news/signed.yaml", "date: 2020\nmemorandum: [" + signatories + "]\n"))
                .get(0)
                .memoranda()
                .stream()
                .map(ContentId::slug)
                .toList();
    }

    @Test
    void organisationsAndSourcesOfProjectsAndTheContactBelongToTheCooperation() throws IOException {
        List<Cooperation> found = cooperations(cities().file("content/organisations.yaml", """
                        office: {name: {en: Office, zh: 办公室}}
                        institute: {name: {en: Institute, zh: 研究院}}
                        desk: {name: {en: Desk, zh: 联络处}}
                        """)
                .file("content/projects/two.yaml", """
                        cities: [haikou, rome]
                        stakeholders: [{organisation: institute, helix: research}]
                        organisations: [office]
                        sources: [Yearbook]
                        """)
                .file("content/projects/two.en.md", "---\ntitle: Two\n---\n")
                .file("content/cooperations/haikou-rome.yaml", """
                        cities: [rome, haikou]
                        contact: {name: Desk, organisation: desk, email: desk@example.org}
                        sources: [Agreement]
                        """)
                .file("content/cooperations/haikou-rome.en.md", "---\ntitle: Two cities\n---\n"));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.core().relations().organisations()).containsExactly("institute", "office", "desk");
            assertThat(each.core().sources())
                    .extracting(Citation::title)
                    .containsExactly(LocalizedText.ofAll("Agreement"), LocalizedText.ofAll("Yearbook"));
        });
    }

    @Test
    void citiesWhoseJoinedIdsAreTheSameAreReported() throws IOException {
        SiteInAString.Bound bound = SiteInAString.inLanguages(SiteInAString.EN)
                .file("content/cities/a.en.md", "---\ntitle: A\nname: A\nside: eu\n---\n")
                .file("content/cities/b-c.en.md", "---\ntitle: B\nname: B\nside: cn\n---\n")
                .file("content/cities/a-b.en.md", "---\ntitle: C\nname: C\nside: eu\n---\n")
                .file("content/cities/c.en.md", "---\ntitle: D\nname: D\nside: cn\n---\n")
                .file("content/laps/one.en.md", "---\ntitle: One\ncities: [a, b-c]\n---\n")
                .file("content/laps/two.en.md", "---\ntitle: Two\ncities: [a-b, c]\n---\n")
                .bind(folder);

        assertThat(bound.lines())
                .containsExactly(
                        "content/laps/two.en.md: error[output-collision]: the cooperation of the cities `a, b-c` and that of the cities `a-b, c` have the same address, `a-b-c` (hint: rename the files of one of these cities, and write its old address in `aliases`)");
    }

    private List<Cooperation> cooperations(SiteInAString site) throws IOException {
        Programme programme = bind(site);
        return programme.cooperations();
    }

    private static SiteInAString inAClusterOfPorts() {
        return cities().file("content/clusters/ports.yaml", "name: {en: Ports, zh: 港口}\ncities: [haikou, nice, rome]\n")
                .file("content/clusters/ports.en.md", "---\ntitle: Ports\n---\n");
    }

    private static SiteInAString cities() {
        return SiteInAString.inLanguages(SiteInAString.EN, SiteInAString.ZH)
                .file("content/cities/nice.yaml", "name: {en: Nice, zh: 尼斯}\nside: eu\n")
                .file("content/cities/nice.en.md", "---\ntitle: Nice\n---\n")
                .file("content/cities/haikou.yaml", "name: {en: Haikou, zh: 海口}\nside: cn\n")
                .file("content/cities/haikou.en.md", "---\ntitle: Haikou\n---\n")
                .file("content/cities/rome.yaml", "name: {en: Rome, zh: 罗马}\nside: eu\n")
                .file("content/cities/rome.en.md", "---\ntitle: Rome\n---\n");
    }
}
