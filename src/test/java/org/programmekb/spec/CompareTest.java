package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kb compare} in real repositories. */
@Tag("sites")
final class CompareTest {
    private static final Site SITE = Site.of("""
            -- content/pages/changed.en.md --
            ---
            title: Changed
            ---
            The port has a a crane.
            -- content/pages/changed.zh.md --
            ---
            title: 修改
            ---
            港口有一台起重机。
            -- content/pages/removed.en.md --
            ---
            title: Removed
            ---
            Text.
            -- content/pages/removed.zh.md --
            ---
            title: 删除
            ---
            正文。
            -- content/pages/old-name.en.md --
            ---
            title: Renamed
            ---
            Text.
            -- content/pages/old-name.zh.md --
            ---
            title: 改名
            ---
            正文。
            -- content/pages/translated.en.md --
            ---
            title: Translated
            ---
            Text.
            """);

    @TempDir
    private Path folder;

    private static String numberless(String summary) {
        String weight = summary.replaceAll("(?m)^(Files|文件数).*$", "$1 …");
        return weight.replaceAll("\\(`?[0-9a-f]{7}\\)|（[0-9a-f]{7}）", "(commit)")
                .replaceAll("/blob/v[^/]+/", "/blob/(version)/")
                .replaceAll("(?m)^(\\d+)( other pages)", "…$2")
                .replaceAll("(?m)^另有\\d+个", "另有…个");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    @Test
    void fiveChangesAreSummarisedInBothLanguages() throws Exception {
        Project project = SITE.in(folder.resolve("sites/one"));
        write(".gitignore", ".kb/\n");
        Repository repository = Repository.in(folder);
        repository.commit("2024-01-01T10:00:00Z");
        repository.git("2024-01-01T10:00:00Z", "tag", "base");
        Path pages = Path.of("sites/one/content/pages");
        write(pages + "/added.en.md", "---\ntitle: Added\n---\nText.\n");
        write(pages + "/changed.en.md", "---\ntitle: Changed\n---\nThe port has a crane and a quay.\n");
        Files.delete(folder.resolve(pages).resolve("removed.en.md"));
        Files.delete(folder.resolve(pages).resolve("removed.zh.md"));
        for (String language : new String[] {"en", "zh"}) {
            Path old = folder.resolve(pages).resolve("old-name." + language + ".md");
            write(
                    pages + "/new-name." + language + ".md",
                    Files.readString(old).replaceFirst("\n---\n", "\naliases: [old-name]\n---\n"));
            Files.delete(old);
        }
        write(pages + "/translated.zh.md", "---\ntitle: 译文\n---\n正文。\n");
        String status = repository.git("2024-01-01T10:00:00Z", "status", "--short");

        Result result = project.run("compare", "base");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        Golden.compare(Path.of("src/test/resources/golden/compare.md"), numberless(result.out()));
        assertThat(repository.git("2024-01-01T10:00:00Z", "status", "--short")).isEqualTo(status);
        assertThat(repository.git("2024-01-01T10:00:00Z", "worktree", "list").lines())
                .hasSize(1);
    }

    @Test
    void aSiteWithErrorsIsComparedAsFarAsPossible() throws Exception {
        Project project = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n[Nothing](b.en.md)\n")
                .configured("site.pages=x")
                .in(folder);
        Repository repository = Repository.in(folder);
        repository.commit("2024-01-01T10:00:00Z");
        Site.of("").in(folder);

        Result result = project.run("compare", "HEAD", "--format", "github", "--languages", "zh,en");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "> The site at ",
                        " cannot be built, because its settings do not fit",
                        "> **The site has errors (1)")
                .contains("> **网站有错误（1处），暂时不能发布**。", "<summary>In English</summary>")
                .doesNotContain("### Pages", "→");
        assertThat(result.err())
                .startsWith("::error file=content/pages/a.en.md,line=4,")
                .contains("\n::warning file=content/pages/a.en.md,title=translation-missing::");
    }

    @Test
    void aPageBesideTheSiteLeadsToItsPagesAndIsNamedInTheSummary() throws Exception {
        Project project = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\nText.\n")
                .configured("""
                        site.languages=en,zh,fr
                        site.title.fr=Test
                        site.group.cn.fr=Chine
                        site.group.eu.fr=Europe
                        """)
                .in(folder);
        Repository.in(folder).commit("2024-01-01T10:00:00Z");
        write("content/pages/new-page.en.md", "---\ntitle: New & better\n---\nText.\n");
        project.build();
        Path page = folder.resolve("output/changes.html");

        Result result = project.run("compare", "HEAD", "--format", "github", "--page", page.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains(
                        "open `changes.html`: it is this summary with links.\n",
                        "New &amp; better `en/new-page/index.html`\n",
                        "<summary>En français</summary>\n\n## Ce que cette modification change sur le site\n",
                        "- avertissement [`translation-missing`](<https://")
                .doesNotContain("](<en/");
        String html = Files.readString(page);
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n")
                .contains(
                        "<title>What this change does to the site</title>",
                        "<summary>En français</summary>",
                        "<h2>Ce que cette modification change sur le site</h2>")
                .doesNotContain("changes.html");
        List<String> links = Pattern.compile("href=\"((?!https:)[^\"]+)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(page.resolveSibling(URLDecoder.decode(link, StandardCharsets.UTF_8)))
                        .exists());
    }

    @Test
    void aPageBesideNoSiteIsRefusedAtOnce() throws Exception {
        Result result = SITE.in(folder).run("compare", "HEAD", "--page", "/nowhere/changes.html");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "kb compare: there is no folder for /nowhere/changes.html; name a file at the root of a built"
                                + " site\n");
    }

    @Test
    void theFilesThatManyPagesAreMadeFromAreNamed() throws Exception {
        Project project = SITE.in(folder);
        write(".gitignore", ".kb/\n");
        Repository repository = Repository.in(folder);
        repository.commit("2024-01-01T10:00:00Z");
        Path settings = folder.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings) + "site.notice=For a test.\n");
        write("assets/css/custom.css", "h1 { color: #123456 }\n");
        write("assets/images/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n");

        String changed = project.run("compare", "HEAD", "--languages", "en,zh").out();

        assertThat(changed)
                .contains("The content of no page changed.\n")
                .containsPattern(
                        "\n\\d+ other pages changed only around their content \\(in the head, the menu or the footer\\),"
                                + " because of `assets/css/custom\\.css`, `jbake\\.properties`\\.\n")
                .containsPattern(
                        "\n另有\\d+个页面只有正文以外的部分（页面信息、菜单或页脚）有变化，原因是`assets/css/custom\\.css`、`jbake\\.properties`有改动。\n");
    }

    @Test
    void aBaseThatIsNotThereIsExplained(@TempDir Path elsewhere) throws Exception {
        Project project = SITE.in(folder);
        assertThat(project.run("compare", "main").err())
                .isEqualTo(
                        "kb compare: " + folder.toRealPath() + " is not in a Git repository (hint: put the project into"
                                + " a Git repository, or clone it instead of downloading it)\n");
        Path pointer = Files.writeString(folder.resolve(".git"), "gitdir: /nowhere\n");
        assertThat(project.run("compare", "main").err())
                .isEqualTo("kb compare: Git cannot read the repository of " + folder.toRealPath()
                        + " (hint: run `git status` in this folder: it says why)\n");
        Files.delete(pointer);
        Repository repository = Repository.in(folder);
        repository.commit("2024-01-01T10:00:00Z");
        repository.git("2024-01-01T10:00:00Z", "tag", "first");
        repository.commit("2024-01-02T10:00:00Z");
        repository.cloneTo(elsewhere, "--depth", "1", "--no-tags");

        Result unknown = project.run("compare", "nowhere");
        Result shallow = new Project(elsewhere).run("compare", "first");

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo(
                        "kb compare: there is no commit, branch or tag `nowhere` (hint: `git branch -a` and `git tag`"
                                + " list the names; `git fetch` brings new ones)\n");
        assertThat(shallow.status()).isEqualTo(2);
        assertThat(shallow.err())
                .isEqualTo("kb compare: `first` is not in this clone, which has only the newest commits (hint: run"
                        + " `git fetch --unshallow`; in a workflow, set `fetch-depth: 0` for actions/checkout)\n");
    }
}
