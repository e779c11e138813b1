package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.search.NodeProgram;

/** An entry of which only a line is known is a row in the list of its type, and whatever leads to it leads there. */
final class RowsTest {
    private static final Site SITE = RowSite.SITE;

    /** The rows by their lists: addresses below the language, each followed by {@code #} and the anchor. */
    private static final Map<String, String> ROWS = Map.of(
            "cities/nice/", "cities/#nice",
            "cities/haikou/", "cities/#haikou",
            "clusters/heat/", "clusters/#heat",
            "laps/haikou-nice/", "laps/#haikou-nice",
            "projects/shore/", "projects/#shore",
            "cooperation/rouen-wuxi/", "cooperation/#rouen-wuxi",
            "practices/quiet/", "practices/#quiet",
            "news/signed/", "news/2021/#signed");

    private static String anchor(String row) {
        return row.substring(row.indexOf('#') + 1);
    }

    private static String list(String row) {
        return row.substring(0, row.indexOf('#'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theListOfEachTypeHasItsRowsAndTheFormerAddressesLeadThere(String language) {
        Result result = SITE.build();

        assertThat(result).isPublished();
        ROWS.forEach((page, row) -> {
            assertThat(result)
                    .page(language + "/" + list(row))
                    .has("li[id=" + anchor(row) + "]")
                    .hasNo("li[id=" + anchor(row) + "] :is(h2, .city-name) a");
            assertThat(result.text(language + "/" + page + "index.html"))
                    .as(page)
                    .contains("http-equiv=\"refresh\"")
                    .contains("../" + language + "/" + row);
        });
        assertThat(result).page(language + "/cities/wuxi/").hasNo("meta[http-equiv=refresh]");
        assertThat(result).page(language + "/cities/rouen/").hasNo("meta[http-equiv=refresh]");
    }

    @Test
    void aRowShowsWhatIsKnown() {
        Result result = SITE.build();

        assertThat(row(result, "en/cities/#nice"))
                .contains("342,000 (2019)", "72 km²", "Website nice.fr", "News 2 items", "Sources Report");
        assertThat(result).page("en/cities/").hasLink("https://reports.example.net/1", "Report");
        assertThat(row(result, "zh/clusters/#heat")).contains("管道");
        assertThat(row(result, "en/laps/#haikou-nice")).contains("2019–2020", "Phase IUC", "11 Sustainable cities");
        assertThat(row(result, "en/projects/#shore")).contains("Identified (February 2020), Memorandum signed (March");
        assertThat(row(result, "en/news/2021/#signed")).contains("Signed", "Nice", "Where Town hall");
        assertThat(row(result, "en/practices/#quiet")).contains("Owner Ada", "Cities Nice", "Cost 12");
        assertThat(row(result, "en/cooperation/#rouen-wuxi")).contains("since 2018");
    }

    private static String row(Result result, String row) {
        return Objects.requireNonNull(result.page(list(row)).getElementById(anchor(row)), row)
                .text();
    }

    @Test
    void everyLinkLeadsToTheRow() {
        Result result = SITE.check();
        Result built = SITE.build();

        assertThat(result).hasStatus(0);
        assertThat(built)
                .page("en/news/told/")
                .hasLink("/en/cities/#nice", "the town")
                .hasLink("/en/laps/#haikou-nice", "the plan")
                .hasLink("/en/news/2021/#signed", "the news")
                .hasLink("/en/news/2021/#signed", "Signed");
        assertThat(built).page("zh/news/told/").hasLink("/zh/cities/#nice", "该城市");
        assertThat(built).page("en/news/").hasLink("/en/news/2021/#signed", "Signed");
        assertThat(built).page("en/").hasLink("/en/news/2021/#signed", "Signed");
        assertThat(built).page("en/events/").hasLink("/en/news/2021/#signed", "Signed");
        assertThat(built).page("en/cities/").has("svg a[href$='cities/#nice'], .map a[href$='#nice']");
        assertThat(built).page("en/projects/matrix/").hasLink("/en/projects/#shore");
        assertThat(built).page("en/site-map/").hasLink("/en/clusters/#heat", "Heat");
        assertThat(built.files()).doesNotContainKeys("en/cities/nice/feed.xml", "en/clusters/heat/feed.xml");
    }

    @Test
    void filesForProgramsNameTheRow() {
        Result result = SITE.build();

        assertThat(result.text("sitemap.xml"))
                .contains("/en/cities/wuxi/", "/en/cities/</loc>")
                .doesNotContain("/en/cities/nice/", "#", "/en/news/signed/");
        assertThat(result.text("en/feed.xml")).contains("/en/news/2021/#signed").doesNotContain("/news/signed/\"");
        assertThat(result.text("data/v1/cities/nice.json")).contains("/en/cities/#nice\"", "/zh/cities/#nice\"");
        assertThat(result.text("data/v1/practices/quiet.json")).contains("/en/practices/#quiet\"");
        assertThat(new PublishedData(result).flaws()).isEmpty();
        assertThat(result.text("en/cities/index.html")).contains("\"url\":\"https://example.org/en/cities/#nice\"");
        assertThat(result.text("en/events.ics").replace("\r\n ", "")).contains("/en/news/2021/#signed");
    }

    @Test
    void newsAboutACityWithoutAPageAreFoundInTheListOfNews() {
        Result result = SITE.build();

        assertThat(result).page("en/news/").has("[data-key=city] [data-value=nice]");
        assertThat(result).page("en/cities/").has("#nice a[href$='news/?city=nice']");
        assertThat(result.files().keySet()).noneMatch(file -> file.startsWith("en/cities/nice/news/"));
        Result pages = SITE.configured("site.short.entries=pages").build();
        assertThat(pages).page("en/news/").hasNo("[data-key=city]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cities/haikou.yaml|mayor: Anna Rossi",
                "cities/haikou.yaml|attachments: [{file: ../files/plan.pdf, title: {en: Facts, zh: 资料}}]",
                "news/signed.yaml|decisions",
                "laps/haikou-nice.yaml|vision: {en: A quiet port, zh: 安静的港口}",
                "practices/quiet.yaml|lesson: {en: Ask first, zh: 先问}",
                "clusters/heat.yaml|page: yes",
                "projects/shore.yaml|page: yes"
            })
    void moreThanALineMakesAPageAndSoDoesTheAuthor(String edit) {
        String[] parts = edit.split("\\|");
        String file = "content/" + parts[0];
        String facts = parts[1].equals("decisions")
                ? "date: 2021-03-04\nevent: {from: 2021-03-04, decisions: [{text: {en: Go on, zh: 继续}}]}\n"
                : SITE.files().get(file) + parts[1] + "\n";

        Result result = SITE.withFile(file, facts)
                .withFile("content/files/plan.pdf", "%PDF-1.4\n")
                .build();

        assertThat(result).isPublished();
        String page = "en/" + parts[0].replace(".yaml", "/");
        assertThat(result).page(page).hasNo("meta[http-equiv=refresh]");
        assertThat(result.text("sitemap.xml")).contains("/" + page);
    }

    @Test
    void anAuthorCanMakeARowOfAnyEntryAndNothingShowsItsText() {
        Site site = SITE.configured("site.short.entries=pages")
                .withFile("content/news/told.yaml", "date: 2021-05-06\npage: no\n")
                .withFile("content/pages/note.en.md", "---\ntitle: Note\n---\n[Told](kb:news/told)\n");

        Result result = site.build();

        assertThat(result).isPublished();
        assertThat(result).page("en/note/").hasLink("/en/news/2021/#told", "Told");
        assertThat(result).page("en/cities/nice/").hasNo("meta[http-equiv=refresh]");
        assertThat(result.text("en/feed.xml")).contains("/en/news/2021/#told").doesNotContain("See ");
    }

    @Test
    void aPageIsNoRow() {
        Result result = SITE.withFile("content/pages/note.en.md", "---\ntitle: Note\npage: no\n---\n")
                .check();

        assertThat(result)
                .hasStatus(1)
                .reports(
                        "content/pages/note.en.md:3:7: error[value-invalid]: `page: no` makes an entry a row in the list of"
                                + " its type, but pages have no list (hint: remove `page`)");
    }

    @Test
    void formerAddressesAndFallbacksLeadToTheRow() {
        Result result = SITE.without("content/clusters/heat.zh.md")
                .withFile("content/clusters/heat.en.md", "---\ntitle: Heat\naliases: [themes/warm]\n---\n")
                .build();

        assertThat(result.text("en/themes/warm/index.html")).contains("en/clusters/#heat");
        assertThat(result.text("zh/clusters/heat/index.html")).contains("zh/clusters/#heat");
        assertThat(result).page("zh/clusters/").has("li[id=heat]");
    }

    @Test
    void aRowHasNoHeadingsToLinkTo() {
        Result result = SITE.withFile("content/pages/note.en.md", "---\ntitle: Note\n---\n[x](kb:city/nice#history)\n")
                .withFile("content/pages/note.zh.md", "---\ntitle: 说明\n---\n说明。\n")
                .check();

        assertThat(result)
                .hasStatus(1)
                .reports(
                        "content/pages/note.en.md:4:1: error[anchor-broken]: the linked document has no heading with the"
                                + " anchor `#history` (hint: the document has no headings; remove `#` and what follows it)");
    }

    @Test
    void theRowOfANewsItemIsOnItsPageOfTheYear() {
        Site site = SITE.configured("site.page.size=2");
        for (int day = 10; day < 14; day++) {
            site = site.withFile("content/news/n" + day + ".yaml", "date: 2021-03-" + day + "\n")
                    .with(RowSite.named("news/n" + day, "Day " + day, "第" + day + "天"));
        }

        Result result = site.build();

        assertThat(result).isPublished();
        assertThat(result).page("en/news/told/").hasLink("/en/news/2021/page/3/#signed", "the news");
        assertThat(result).page("zh/news/2021/page/3/").has("li[id=signed]");
    }

    @Test
    void anAnchorIsNoOtherIdOfTheList() {
        Result result =
                SITE.with(RowSite.city("eu", "Eu", "厄镇", "eu", "FR", "")).build();

        assertThat(result).isPublished();
        assertThat(result).page("en/cities/").has("h2[id=eu]").has("li[id=row-eu]");
    }

    @Test
    void searchFindsTheRow(@TempDir Path folder) throws Exception {
        Project project = SITE.in(folder);
        project.build();

        assertThat(NodeProgram.run(
                        List.of("Haikou", "342000"),
                        "ask.mjs",
                        Path.of("assets/search/search.js").toUri().toString(),
                        project.folder().resolve("output").toUri().toString(),
                        "en",
                        "10",
                        "search"))
                .first()
                .asString()
                .contains("en/cities/#haikou");
    }

    @Test
    void anEntryBecomesAPageByItsFirstTextAndARowAgain(@TempDir Path folder) throws Exception {
        Project project = SITE.in(folder.toRealPath().resolve("project"));
        Path text = project.folder().resolve("content/cities/nice.en.md");
        String before = Files.readString(text);
        project.build();
        for (String edit : List.of(before + "A port.\n", before, before + "A town.\n")) {
            Files.writeString(text, edit);

            Outcome kept = Outcome.ofBuild(project);

            kept.assertLike(Outcome.ofBuildFromNothing(project, folder.resolve("whole")), edit);
            assertThat(project.output().containsKey("en/cities/nice/feed.xml")).isEqualTo(!edit.equals(before));
        }
    }
}
