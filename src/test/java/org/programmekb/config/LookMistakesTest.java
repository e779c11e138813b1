package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A look that readers could not see is a mistake in the configuration. */
class LookMistakesTest extends ConfiguredProject {
    @Test
    void coloursWithoutContrastAndPicturesThatAreMissingAreNamedWithWhatToWrite() throws IOException {
        Files.createDirectories(home.resolve("assets/images"));
        Files.writeString(home.resolve("assets/images/logo.svg"), "<svg/>");
        configure(home, MINIMAL + """
            site.logo=images/lgoo.svg
            site.logo.name=yes
            site.colour=#7fb2d0
            site.colour.dark=#0b5473
            site.group.eu.colour=blue
            site.group.cn.colour=#ffe23d
            site.group.cn.color=#000
            """);

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: `images/lgoo.svg` in `site.logo` is not a picture in the folder `assets` (hint: did you mean `images/logo.svg`?)",
                        "jbake.properties:6: error[configuration]: `yes` is not a valid value of `site.logo.name` (hint: write one of these: off, on)",
                        "jbake.properties:7: error[configuration]: `site.colour` is `#7fb2d0`; its contrast with the background of notices (`#f7e6e2`) is 1.89 : 1; readers need 4.5 : 1 (hint: write `#3e6f8b`, the nearest colour with enough contrast)",
                        "jbake.properties:8: error[configuration]: `site.colour.dark` is `#0b5473`; in the dark scheme, its contrast with the background of notices (`#3b2622`) is 1.70 : 1; readers need 4.5 : 1 (hint: write `#61a1c3`, the nearest colour with enough contrast)",
                        "jbake.properties:9: error[configuration]: `blue` in `site.group.eu.colour` is not a colour (hint: write `#` and six hexadecimal digits, for instance `#0b5473`)",
                        "jbake.properties:10: error[configuration]: `site.group.cn.colour` is `#ffe23d`; its contrast with the background of boxes (`#f4f2ed`) is 1.15 : 1; readers need 3 : 1 (hint: write `#a08c05`, the nearest colour with enough contrast)",
                        "jbake.properties:11: error[configuration]: there is no setting `site.group.cn.color` (hint: did you mean `site.group.cn.colour`?)");
    }

    @Test
    void anEmblemNeedsTheStatementBesideItAndWordsForThoseWhoDoNotSeeIt() throws IOException {
        Files.writeString(home.resolve("assets/eu.svg"), "<svg/>");
        configure(home, MINIMAL + """
            site.funding.en=Funded by the European Union
            site.funding.logo=eu.svg
            site.funding.logo.alt.zh=欧盟旗帜
            """);

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:6: error[configuration]: `site.funding.logo.alt.en` is missing (hint: add the line `site.funding.logo.alt.en=…`)",
                        "jbake.properties:6: error[configuration]: `site.funding.zh` is missing (hint: add the line `site.funding.zh=…`)");
    }

    @Test
    void aPageThatTheNavigationCannotHaveIsNamedWithTheOneThatWasMeant() throws IOException {
        configure(home, MINIMAL + "site.nav=cities,citis,weather,cities\n");

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: `citis` in `site.nav` is not a page of the navigation (hint: did you mean `cities`?)",
                        "jbake.properties:5: error[configuration]: `site.nav` contains `cities` twice (hint: remove the duplicate)",
                        "jbake.properties:5: error[configuration]: `weather` in `site.nav` is not a page of the navigation (hint: write one of these: news, cities, cooperations, clusters, laps, projects, events, involved, glossary, sources, about, compare, figures, stocktaking, search, subscribe, tags, data; or a document, as in `kb:page/contact`; or words with an address, as in `[Blog](/archive.html)`)");
    }

    @Test
    void aTextThatOnlySomeLanguagesHaveIsAMistake() throws IOException {
        configure(home, """
            site.host=https://example.org
            site.languages=en,zh,ar
            site.title=Cities
            site.group.eu.ar=Europe
            site.group.cn.ar=China
            site.funding.en=Financed by the fund.
            site.funding.zh=由基金资助。
            site.footer.zh=问题
            site.footer.en=
            site.status.zh=状态
            site.status=Status
            site.description.en=Harbours
            site.description.zh=
            site.description.ar=
            """);

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:6: error[configuration]: `site.funding.ar` is missing (hint: add the line `site.funding.ar=…`; with nothing behind `=`, this language has no such text)",
                        "jbake.properties:8: error[configuration]: `site.footer.ar` is missing (hint: add the line `site.footer.ar=…`; with nothing behind `=`, this language has no such text)");
    }

    @Test
    void aDarkFormNeedsALightOne() throws IOException {
        configure(home, MINIMAL + "site.colour.dark=#82c5e3\n");

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: `site.colour` is missing (hint: add the line `site.colour=…`)");
    }
}
