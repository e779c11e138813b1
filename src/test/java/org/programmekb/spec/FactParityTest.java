package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of languages on whole projects. */
@Tag("sites")
final class FactParityTest {
    private static List<String> findings(Result result) {
        return result.err().lines().filter(line -> line.contains("[parity-")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "examples/harbour-programme"})
    @Tag("slow")
    void theProjectsOwnContentHasNothingToComplainAbout(String project, @TempDir Path folder) throws IOException {
        for (String part : List.of("content", "templates", "assets")) {
            new Tree(Path.of(project, part)).copyTo(folder.resolve(part));
        }
        Files.copy(Path.of(project, "jbake.properties"), folder.resolve("jbake.properties"));

        Result result = new Project(folder).check();

        assertThat(result.out()).contains("Checked");
        assertThat(findings(result)).isEmpty();
    }

    @Test
    void everyTranslationIsComparedWithTheDefaultLanguage() throws IOException {
        Result result = Site.of("""
                -- content/pages/quay.en.md --
                ---
                title: Twenty berths
                ---
                Since 12 May 2018, for €5m.
                -- content/pages/quay.zh.md --
                ---
                title: 20个泊位
                ---
                2018年5月12日起，500万欧元。
                -- content/pages/quay.es.md --
                ---
                title: Veinte atraques
                ---
                Desde el 12 de mayo de 2018, por 6 millones de euros.
                -- content/pages/quay.ar.md --
                ---
                title: 20 رصيفًا
                ---
                منذ 2019، بمبلغ 5 ملايين يورو.
                """).configured("""
                site.languages=en,zh,es,ar
                site.language.es.name=Español
                site.language.es.tag=es
                site.language.ar.name=العربية
                site.language.ar.tag=ar
                site.title.es=Programa
                site.title.ar=برنامج
                site.group.eu.es=Europa
                site.group.cn.es=China
                site.group.eu.ar=أوروبا
                site.group.cn.ar=الصين
                """).check();

        assertThat(findings(result))
                .as(result.err())
                .containsExactly(
                        "content/pages/quay.ar.md:4:5: warning[parity-date]: the dates differ: content/pages/quay.en.md has `2018-05-12` (4:7, written “12 May 2018”), but content/pages/quay.ar.md does not; content/pages/quay.ar.md has `2019` (4:5), "
                                + "but content/pages/quay.en.md does not"
                                + " (hint: make both versions say the same; if the difference is right,"
                                + " write `parity: [{accept: date, values: [2018-05-12, 2019], reason: …}]` in the header of content/pages/quay.ar.md)",
                        "content/pages/quay.es.md:4:34: warning[parity-amount]: the amounts differ: content/pages/quay.en.md has `EUR 5000000` (4:24, written “€5m”), but content/pages/quay.es.md does not; content/pages/quay.es.md has `EUR 6000000` (4:34, written “6 millones de euros”), "
                                + "but content/pages/quay.en.md does not"
                                + " (hint: make both versions say the same; if the difference is right,"
                                + " write `parity: [{accept: amount, values: [EUR 5000000, EUR 6000000], reason: …}]` in the header of content/pages/quay.es.md)");
    }
}
