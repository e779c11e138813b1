package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the languages of a configuration is told with its place. */
class LanguageMistakesTest extends ConfiguredProject {
    @ParameterizedTest
    @ValueSource(strings = {"z", "on", "true", "x-on", "zh_CN"})
    void aTagWithoutALanguageIsAMistake(String tag) throws IOException {
        configure(home, MINIMAL + "site.language.en.tag=" + tag + "\n");

        assertThat(mistakes(invocation()))
                .containsExactly("jbake.properties:5: error[configuration]: `site.language.en.tag` is `" + tag
                        + "`, which is not a language tag (hint: write a BCP 47 tag, for instance `zh-Hans` or"
                        + " `pt-BR`)");
    }

    @Test
    void aCodeOfNoLanguageNeedsATag() throws IOException {
        String named = MINIMAL.replace("en,zh", "en,zh,xq") + "site.title.xq=T\nsite.language.xq.name=Xq\n"
                + "site.group.eu.xq=A\nsite.group.cn.xq=B\n";
        configure(home, named);

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: `site.language.xq.tag` is `xq`, which is not a"
                                + " language tag (hint: write a BCP 47 tag, for instance `zh-Hans` or `pt-BR`)");

        configure(home, named + "site.language.xq.tag=qaa\n");
        assertThat(SiteConfigLoader.load(invocation())).isInstanceOf(LoadedConfig.Valid.class);
    }
}
