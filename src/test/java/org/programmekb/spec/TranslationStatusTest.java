package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What readers and builds see of the state of translations. */
final class TranslationStatusTest extends TranslatedPort {
    @Test
    void theGateDecidesWhatFailsABuild() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        accept(PORT_ZH);
        replace(PORT_EN, "1900", "1901");
        write("content/pages/only.en.md", "---\ntitle: Only\n---\nText.\n");
        String properties = Files.readString(folder.resolve("jbake.properties"));

        write("jbake.properties", properties + "translations.gate=off\n");
        assertThat(project.check().status()).isZero();
        write("jbake.properties", properties + "translations.gate=missing\n");
        assertThat(project.check().err())
                .contains("content/pages/only.en.md: error[translation-missing]:", "warning[translation-outdated]");
        assertThat(project.build().status()).isEqualTo(1);
        write("jbake.properties", properties + "translations.gate=outdated\n");
        assertThat(project.check().err())
                .contains("error[translation-missing]:", "port.zh.md: error[translation-outdated]:");

        int line = (int) properties.lines().count() + 1;
        write("jbake.properties", properties + "translations.gate=strict\ntranslations.gat=x\n");
        Result wrong = project.check();
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err())
                .contains(
                        "jbake.properties:" + line
                                + ": error[configuration]: `strict` is not a valid value of `translations.gate`",
                        "there is no setting `translations.gat` (hint: did you mean `translations.gate`?)");
        write("jbake.properties", properties + "translations.gate=missing\ncheck.translation-missing=off\n");
        assertThat(project.check().err())
                .contains("`check.translation-missing=off` contradicts `translations.gate=missing`");
    }

    @Test
    void theStatusPageCountsByLanguageTypeCityAndCluster() throws Exception {
        project = Site.of("""
                -- content/cities/merrow.yaml --
                name: {en: Merrow, zh: 梅罗}
                pinyin: meiluo
                side: eu
                clusters: [salt]
                -- content/cities/merrow.en.md --
                ---
                title: Merrow
                ---
                A.
                -- content/cities/merrow.zh.md --
                ---
                title: 梅罗
                ---
                甲。
                -- content/clusters/salt.yaml --
                name: {en: Salt, zh: 盐}
                -- content/clusters/salt.en.md --
                ---
                title: Salt
                ---
                A.
                -- content/news/day.en.md --
                ---
                title: Open day
                date: 2024-01-02
                cities: [merrow]
                ---
                A.
                """).in(folder).at("2024-03-01T10:00:00Z");
        accept("--all");
        replace("content/cities/merrow.en.md", "A.", "B.");

        Result site = project.build();

        SiteAssertions.assertThat(site)
                .page("/zh/translations/")
                .hasText("本站共有3篇内容，其中1篇提供中文版。1篇译文落后于原文，有待更新。")
                .has("meta[name=robots][content=noindex]");
        org.jsoup.nodes.Document page = site.page("/zh/translations/");
        assertThat(page.select(".coverage tbody tr").eachText())
                .containsExactly(
                        "英语 3 / 3 100% 0",
                        "中文 1 / 3 33% 1",
                        "新闻 0 / 1 0%" + " 0",
                        "城市 1 / 1 100% 1",
                        "主题 0 / 1 0% 0",
                        "梅罗 1 / 2 50% 1",
                        "盐 0 / 1 0%");
        assertThat(page.select("#part-missing ~ .link-groups a").eachText()).containsExactly("Open day", "盐");
        assertThat(page.select("#part-outdated ~ .link-groups a").eachText()).containsExactly("梅罗");
        assertThat(site.page("/en/site-map/").select("main a[href=/en/translations/]"))
                .hasSize(1);
        assertThat(site.text("sitemap.xml")).doesNotContain("translations");
        SiteAssertions.assertThat(site).page("/en/translations/").hasText("All 3 documents are available in English.");
    }

    @Test
    void aSiteInOneLanguageHasNoStatusPage() throws IOException {
        Result site = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n")
                .withFile(
                        "jbake.properties",
                        "site.host=https://example.org\nsite.languages=en\nsite.title.en=Test programme\n")
                .in(folder)
                .build();

        SiteAssertions.assertThat(site).hasNoFile("/en/translations/");
        assertThat(site.page("/en/site-map/").select("main a[href$=/translations/]"))
                .isEmpty();
    }

    @Test
    void acceptingATranslationMakesItsPageAndTheStatusPageAnewAndNoOther() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE);
        write("content/pages/fish.en.md", ENGLISH);
        write("content/pages/fish.zh.md", CHINESE);
        accept("--all");
        replace(PORT_EN, "1900", "1901");
        repository.commit("2024-03-02T10:00:00Z");
        project.build();
        accept(PORT_ZH);

        Result after = project.build();

        assertThat(after.out()).contains("(3 written)");
        SiteAssertions.assertThat(after).page("/zh/port/").hasNo(".notice");
        assertThat(after.files())
                .containsExactlyEntriesOf(project.build("--no-cache").files());
    }

    @Test
    void whatABranchChangedIsAcceptedAtOnce() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE);
        write("content/pages/other.en.md", "---\ntitle: Other\n---\nText.\n");
        write("content/pages/other.zh.md", "---\ntitle: 其他\n---\n正文。\n");
        write("content/pages/gone.en.md", "---\ntitle: Gone\n---\nMore.\n");
        write("content/pages/gone.zh.md", "---\ntitle: 删除\n---\n更多。\n");
        accept("content/pages/gone.zh.md");
        repository.commit("2024-03-02T10:00:00Z");
        repository.git("2024-03-02T10:00:00Z", "branch", "base");
        replace(PORT_EN, "built in 1900", "built in 1901");
        repository.commit("2024-03-03T10:00:00Z");
        Files.delete(folder.resolve("content/pages/gone.en.md"));
        Files.delete(folder.resolve("content/pages/gone.zh.md"));
        write("content/pages/new.en.md", "---\ntitle: New\n---\nNew.\n");
        write("content/pages/new.zh.md", "---\ntitle: 新\n---\n新。\n");

        Result result = accept("--changed-since", "base", "--reviewed", "--by", "ada");

        assertThat(result.out()).isEqualTo("""
                translations/pages/new.zh.yaml
                translations/pages/port.zh.yaml
                translations/pages/gone.zh.yaml (deleted: the translation does not exist)
                Accepted 2 translations and wrote 2 records
                """);
        assertThat(list()).contains("1 unrecorded", "2 reviewed");
        assertThat(accept("--changed-since", "base").out()).endsWith("Accepted 2 translations and wrote 0 records\n");
        assertThat(accept("--changed-since", "base", PORT_ZH).err())
                .isEqualTo("kb translations accept: --changed-since cannot be combined with files, --all or --from"
                        + " (hint: leave one of them out)\n");
    }
}
