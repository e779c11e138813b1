package org.programmekb.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.names.Programmes.EN;
import static org.programmekb.names.Programmes.ZH;
import static org.programmekb.names.Programmes.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.prose.WordFilter;

final class NamesInLanguageTest {
    private static final Programmes PROGRAMME = new Programmes()
            .organisation("guangzhou", text("Guangzhou", "广州"), "Canton", "羊城")
            .organisation("huangpu", text("Guangzhou Huangpu District", "广州市黄埔区"))
            .organisation("fair", text("Canton Fair", "广交会"))
            .organisation("iuc", text("International Urban Cooperation programme", "国际城镇合作项目"), "IUC program", "国际城市合作")
            .organisation("network", text("Network", "国际城市合作网络"))
            .organisation("milano", text("Milano", "米兰"), "Milan", "Roma")
            .organisation("roma", text("Roma", "罗马"))
            .term("lap", text("Local Action Plan", "地方行动计划"), Optional.of(LocalizedText.ofAll("LAP")))
            .term("pilot-city", text("pilot city", "试点城市"), Optional.empty());

    private static List<String> found(Language language, String text) {
        return PROGRAMME.in(language).find(text).stream()
                .map(each -> text.substring(each.start(), each.end()) + " = "
                        + each.name().subject().id()
                        + (each.name().isAccepted() ? "" : " otherwise"))
                .toList();
    }

    @Test
    void ofNamesThatBeginTogetherTheLongestIsFound() {
        assertThat(found(EN, "Canton Fair, Canton, Guangzhou Huangpu District, Guangzhou."))
                .containsExactly(
                        "Canton Fair = fair",
                        "Canton = guangzhou otherwise",
                        "Guangzhou Huangpu District = huangpu",
                        "Guangzhou = guangzhou");
        assertThat(found(ZH, "在广州市黄埔区和广州举行国际城市合作网络与国际城市合作会议"))
                .containsExactly("广州市黄埔区 = huangpu", "广州 = guangzhou", "国际城市合作网络 = network", "国际城市合作 = iuc otherwise");
    }

    @Test
    void latinNamesAreWholeWordsAlsoBesideHanCharacters() {
        assertThat(found(EN, "Cantonese, Cantons, xCanton, Milan's, Milan-based, IUC programs"))
                .containsExactly("Milan = milano otherwise", "Milan = milano otherwise");
        assertThat(found(ZH, "由IUC program主办的LAP会议")).containsExactly("IUC program = iuc otherwise", "LAP = lap");
    }

    @Test
    void capitalsMayStandForSmallLettersAtTheStartOfWordsButNotTheOtherWayRound() {
        assertThat(found(EN, "Pilot City, pilot city and a Pilot city; in the canton; PILOT CITY; lap"))
                .containsExactly("Pilot City = pilot-city", "pilot city = pilot-city", "Pilot city = pilot-city");
    }

    @Test
    void anySpaceStandsForASpace() {
        assertThat(found(EN, "IUC\nprogram, Local\u00A0Action  Plan"))
                .containsExactly("IUC\nprogram = iuc otherwise", "Local\u00A0Action  Plan = lap");
    }

    @Test
    void termsAreFoundInThePluralToo() {
        assertThat(found(EN, "LAPs, Local Action Plans and pilot cities; Networks"))
                .containsExactly("LAPs = lap", "Local Action Plans = lap", "pilot cities = pilot-city");
    }

    @Test
    void whatIsOfficialForSomethingElseIsNoVariant() {
        assertThat(found(EN, "Roma")).containsExactly("Roma = roma");
    }

    @Test
    void aNameOfAnotherLanguageIsNoMistakeButItsVariantsAre() {
        assertThat(found(ZH, "Guangzhou和Canton"))
                .containsExactly("Guangzhou = guangzhou", "Canton = guangzhou otherwise");
    }

    @Test
    void onlyANameInAnotherScriptSaysItsLanguage() {
        NamesInLanguage names = PROGRAMME.in(EN);

        assertThat(names.find("广州").get(0).name())
                .satisfies(name -> assertThat(names.foreign(name)).contains("zh"));
        assertThat(names.find("Guangzhou").get(0).name())
                .satisfies(name -> assertThat(names.foreign(name)).isEmpty());
        assertThat(names.find("LAP").get(0).name())
                .satisfies(name -> assertThat(names.foreign(name)).isEmpty());
    }

    @Test
    void aTextIsReadOnlyIfItMayHoldAnotherName() {
        NamesInLanguage names = PROGRAMME.in(EN);

        assertThat(names.maySayOtherwise(WordFilter.of("Guangzhou, Milano and the LAP")))
                .isFalse();
        assertThat(names.maySayOtherwise(WordFilter.of("a view from Milan"))).isTrue();
        assertThat(names.near(WordFilter.of("nothing of it"))).isZero();
        assertThat(names.near(WordFilter.of("the LAP"))).isNotZero();
    }

    @Test
    void anOrganisationThatTheGlossaryExplainsIsTheTerm() {
        NamesInLanguage names = new Programmes()
                .organisation("ndrc-office", text("Commission", "委员会"), Optional.of(LocalizedText.ofAll("NDRC")))
                .term("ndrc", text("National Commission", "国家委员会"), Optional.of(LocalizedText.ofAll("NDRC")))
                .in(EN);

        assertThat(names.find("Commission").get(0).name().subject())
                .isEqualTo(new Subject(
                        Subject.Kind.TERM,
                        "ndrc",
                        text("National Commission", "国家委员会"),
                        List.of("kb:term/ndrc", "kb:organisation/ndrc-office")));
    }
}
