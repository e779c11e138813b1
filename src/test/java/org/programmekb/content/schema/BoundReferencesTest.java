package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.Event;
import org.programmekb.content.Party;
import org.programmekb.content.Person;
import org.programmekb.content.PersonReference;
import org.programmekb.content.Programme;
import org.programmekb.content.ProperName;

/** What fields that name a city, an organisation or a person are bound to. */
class BoundReferencesTest extends BoundSite {
    private static final String PEOPLE = "content/people.yaml";

    @Test
    void theLeadOfAClusterIsACityOrAnOrganisation() throws IOException {
        assertThat(leadBy("nice")).contains(new Party.OfCity(NICE));
        assertThat(leadBy("imredd")).contains(new Party.OfOrganisation("imredd"));
    }

    @Test
    void theOwnerOfADecisionIsACityAnOrganisationOrSomebodyInWords() throws IOException {
        List<Event.Decision> decisions = event("""
                decisions:
                  - {text: One, owner: nice}
                  - {text: Two, owner: imredd}
                  - {text: Three, owner: Both cities}
                  - {text: Four, owner: {en: Both cities, zh: 两市}}
                  - {text: Five, owner: "nicee"}
                """).decisions();

        assertThat(decisions)
                .extracting(Event.Decision::owner)
                .containsExactly(
                        Optional.of(new Party.OfCity(NICE)),
                        Optional.of(new Party.OfOrganisation("imredd")),
                        Optional.of(new Party.Described(LocalizedText.ofAll("Both cities"))),
                        Optional.of(new Party.Described(both("Both cities", "两市"))),
                        Optional.of(new Party.Described(LocalizedText.ofAll("nicee"))));
    }

    @Test
    void theOwnerOfAnActionMayBeDescribedInEachLanguage() throws IOException {
        ActionPlan plan =
                bind(site().file("content/laps/haikou-nice.yaml", """
                        cities: [haikou, nice]
                        actions: [{title: Survey, owner: {en: Both cities, zh: 两市}}]
                        """)).plans().get(0);

        assertThat(plan.actions().get(0).owner()).contains(new Party.Described(both("Both cities", "两市")));
    }

    @Test
    void aSpeakerIsListedByIdOrByNameOrElseIsNamed() throws IOException {
        List<Event.AgendaItem> agenda = event("""
                agenda:
                  - {title: One, speaker: li-hua}
                  - {title: Two, speaker: 李华}
                  - {title: Three, speaker: Anna Rossi}
                  - {title: Four, speaker: "madonna"}
                  - {title: Five, speaker: {en: Anna Rossi, zh: 安娜·罗西}}
                """).agenda();

        assertThat(agenda)
                .extracting(Event.AgendaItem::speaker)
                .containsExactly(
                        Optional.of(new PersonReference.Listed("li-hua")),
                        Optional.of(new PersonReference.Listed("li-hua")),
                        Optional.of(new PersonReference.Unlisted(LocalizedText.ofAll("Anna Rossi"))),
                        Optional.of(new PersonReference.Unlisted(LocalizedText.ofAll("madonna"))),
                        Optional.of(new PersonReference.Unlisted(both("Anna Rossi", "安娜·罗西"))));
    }

    @Test
    void aCityThatNamesItselfAsPartnerKeepsItsOtherPartners() throws IOException {
        SiteInAString.Bound bound = site().file(
                        "content/cities/nice.yaml",
                        "name: {en: Nice, zh: 尼斯}\npinyin: nisi\nside: eu\npartners: [nice, haikou]\n")
                .bind(folder);

        assertThat(bound.programme().cities().get(1).partners()).containsExactly(HAIKOU);
    }

    @Test
    void aPersonKeepsAFamilyNameThatBeginsOrEndsTheName() throws IOException {
        List<Person> people = bind(site().file(PEOPLE, """
                        li-hua: {name: {en: Li Hua, zh: 李华}, family: {en: Li, zh: 李}, variants: {zh: [李桦]}}
                        anna-rossi: {name: Anna Rossi, family: {en: Rossi}}
                        """)).people();

        assertThat(people.get(0).family()).contains(both("Li", "李"));
        assertThat(people.get(0).name())
                .isEqualTo(new ProperName(both("Li Hua", "李华"), Map.of(), Map.of("zh", List.of("李桦"))));
        assertThat(people.get(1).family()).isPresent();
    }

    @Test
    void aFamilyNameMustBePartOfTheNameInItsOwnLanguage() throws IOException {
        SiteInAString.Bound bound = site().file(
                        PEOPLE, "li-hua: {name: {en: Li Hua, zh: 李华}, family: {en: Li, zh: Hua}}\n")
                .bind(folder);

        assertThat(bound.lines())
                .containsExactly(
                        "content/people.yaml:1:46: error[value-invalid]: `family` is `Hua`, which is not part of the name `李华` (hint: write the first or the last part of the name)");
        assertThat(bound.programme().people().get(0).family()).isEmpty();
    }

    private Optional<Party> leadBy(String lead) throws IOException {
        Cluster cluster = bind(site().file(
                                "content/clusters/silver-economy.yaml",
                                "name: {en: Silver economy, zh: 银发经济}\nlead: " + lead + "\n"))
                .clusters()
                .get(0);
        return cluster.lead();
    }

    private Event event(String parts) throws IOException {
        Programme programme = bind(site().file(PEOPLE, "li-hua: {name: {en: Li Hua, zh: 李华}}\n")
                .file("content/news/workshop.yaml", "date: 2020-02\nevent:\n  from: 2020-02-14\n" + parts.indent(2)));
        return programme.news().get(0).event().orElseThrow();
    }
}
