package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.programmekb.config.Language;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Programme;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

class CooperationsTest extends BoundSite {
    private static final String PLAN = "content/laps/plan";

    @Test
    void eachDistinctSetOfCitiesOfTwoSidesIsACooperation() throws IOException {
        List<Cooperation> found = cooperations(cities().file(PLAN + ".yaml", "cities: [nice, haikou, rome]")
                .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n")
                .file("content/projects/two.yaml", "cities: [haikou, rome]")
                .file("content/projects/two.en.md", "---\ntitle: Two\n---\n")
                .file("content/projects/again.yaml", "cities: [rome, haikou]")
                .file("content/projects/again.en.md", "---\ntitle: Again\n---\n"));

        assertThat(found).extracting(each -> each.id().slug()).containsExactly("haikou-nice-rome", "haikou-rome");
        assertThat(found.get(1).core().relations().projects())
                .extracting(ContentId::slug)
                .containsExactly("again", "two");
    }

    @Test
    void citiesOfOneSideAreNoCooperation() throws IOException {
        assertThat(cooperations(cities().file(PLAN + ".yaml", "cities: [nice, rome]")
                        .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n")))
                .isEmpty();
    }

    @Test
    void aPairThatAPlanJoinsWithOthersBelongsToThePlan() throws IOException {
        List<Cooperation> found = cooperations(
                cities().file("content/cities/bari.yaml", "name: {en: Bari, zh: 巴里}\nside: eu\npartners: [haikou]\n")
                        .file("content/cities/bari.en.md", "---\ntitle: Bari\n---\n")
                        .file(PLAN + ".yaml", "cities: [bari, haikou, rome]")
                        .file(PLAN + ".en.md", "---\ntitle: Plan\n---\n"));

        assertThat(found).extracting(each -> each.id().slug()).containsExactly("bari-haikou-rome");
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

    private List<Cooperation> cooperations(SiteInAString site) throws IOException {
        Programme programme = bind(site);
        return programme.cooperations();
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
