package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A project has a look of its own by settings and files of its own, without a change to templates. */
@Tag("sites")
final class LookTest {
    private static final Site SITE = Site.of("""
            -- content/pages/about.en.md --
            ---
            title: About
            ---
            We.
            -- content/pages/about.zh.md --
            ---
            title: 关于
            ---
            我们。
            """);
    private static final String LOGO =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 40\" width=\"60\" height=\"40\"/>\n";

    private static Result build(Site site) {
        Result result = site.build();
        SiteAssertions.assertThat(result).hasStatus(0);
        return result;
    }

    private static Document page(Result result, String path) {
        return Jsoup.parse(text(result, path), "https://example.org/" + path);
    }

    private static String text(Result result, String path) {
        return new String(result.files().get(path), StandardCharsets.UTF_8);
    }

    @Test
    void aLogoTakesThePlaceOfTheMarkAndOfTheIcon() throws Exception {
        Result result = build(SITE.withFile("assets/images/logo.svg", LOGO)
                .withFile("assets/images/logo-dark.svg", LOGO)
                .configured("site.logo=images/logo.svg\nsite.logo.dark=images/logo-dark.svg"));

        for (String path : List.of("en/index.html", "zh/about/index.html", "index.html", "404.html")) {
            Document page = page(result, path);
            Element logo = page.selectFirst("picture > img.logo");
            assertThat(page.select(".emblem")).as(path).isEmpty();
            assertThat(logo.absUrl("src")).as(path).startsWith("https://example.org/images/logo.svg?v=");
            assertThat(logo.attr("width") + "×" + logo.attr("height")).isEqualTo("60×40");
            assertThat(logo.attr("alt")).as("the title stands beside it").isEmpty();
            assertThat(page.selectFirst("link[rel=icon]").absUrl("href"))
                    .startsWith("https://example.org/images/logo.svg?v=");
            assertThat(page.select("meta[property=og:image]"))
                    .as("no picture of somebody else")
                    .isEmpty();
        }
        assertThat(text(result, "css/site.css")).contains(".logo{");
    }

    @Test
    void coloursFollowTheRulesOfTheCommonStyleSheetAndASiteWithoutAnyHasThoseOfTheProgram() throws Exception {
        Result plain = build(SITE);
        Result coloured = build(SITE.configured(
                "site.colour=#1e6a4b\nsite.group.cn.colour=#7a30d8\nsite.group.cn.colour.dark=#c0a0ff"));

        String band =
                "--sides:linear-gradient(to var(--end),var(--side-1) 0 calc(100%*1/2),var(--side-2) 0 calc(100%*2/2))}";
        assertThat(text(coloured, "css/site.css"))
                .endsWith(":root{--side-1:#0b5473;--side-2:#7a30d8;--field-1:#0b5473;--field-2:#7528d2;" + band
                        + "@media screen{:root{--a:#1e6a4b;--a-soft:#e2eae5}}@media screen and"
                        + " (prefers-color-scheme:dark)"
                        + "{:root{--side-1:#82c5e3;--side-2:#c0a0ff;--a:#95deb9;--a-soft:#2c403e}}");
        assertThat(sheet(coloured)).isNotEqualTo(sheet(plain));
        assertThat(page(plain, "en/index.html").select("svg.emblem")).hasSize(2);
        assertThat(text(plain, "css/site.css"))
                .doesNotContain(".logo")
                .endsWith(":root{--side-1:#0b5473;--side-2:#ab3324;--field-1:#0b5473;--field-2:#a52d1e;" + band
                        + "@media screen and (prefers-color-scheme:dark)"
                        + "{:root{--side-1:#82c5e3;--side-2:#f2a08f}}");
        assertThat(text(plain, "en/index.html")).doesNotContain("custom.css", "class=\"logo\"");
    }

    @Test
    void aSiteOfThreeSidesHasThreePartsInItsMarkItsIconAndItsPreview() throws Exception {
        Result result = build(SITE.configured("""
                site.groups=north,south,isles
                site.group.north=North
                site.group.south=South
                site.group.isles=Isles
                site.group.isles.colour=#5b2c83
                """));

        Document home = page(result, "en/index.html");
        for (String mark :
                List.of(".bar .emblem > g", ".site-footer .emblem > g", ".hero-art use[class]", ".fields > span")) {
            assertThat(home.select(mark).eachAttr("class")).as(mark).containsExactly("side-1", "side-2", "side-3");
        }
        assertThat(page(result, "index.html").select(".emblem > g")).hasSize(3);
        assertThat(text(result, "css/site.css"))
                .contains(
                        "--sides:linear-gradient(to var(--end),var(--side-1) 0 calc(100%*1/3),var(--side-2) 0 calc(100%*2/3),"
                                + "var(--side-3) 0 calc(100%*3/3))");
        assertThat(home.selectFirst("link[rel=icon]").attr("href")).matches("\\.\\./drawn/icon\\.svg\\?v=\\w{10}");
        assertThat(text(result, "drawn/icon.svg"))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-17 -15.3 34 34\"><style>"
                        + ".side-1{fill:#0b5473}.side-2{fill:#ab3324}.side-3{fill:#5b2c83}"
                        + "@media(prefers-color-scheme:dark){");
        BufferedImage card =
                ImageIO.read(new ByteArrayInputStream(result.files().get("drawn/preview.png")));
        assertThat(card.getRGB(1199, 0) & 0xffffff).isEqualTo(0x5b2c83);
        assertThat(home.select("meta[property^=og:image:]").eachAttr("content"))
                .containsExactly("1200", "630", "Test programme");
    }

    @Test
    void aCooperationOfThreeCitiesKeepsTheirNamesApartAndShowsTheMarksOfTheirSides() throws Exception {
        Document page = page(
                build(Site.copyOf(Path.of("examples", "river-towns"))
                        .withFile(
                                "content/cooperations/heron-bridge-lantern-harbour-willow-ford.es.md",
                                "---\ntitle: Puente de las Garzas · Puerto de los Faroles · Vado de los Sauces\n"
                                        + "cities: [heron-bridge, lantern-harbour, willow-ford]\n---\n")),
                "es/cooperation/heron-bridge-lantern-harbour-willow-ford/index.html");

        assertThat(page.title()).startsWith("Puente de las Garzas · Puerto de los Faroles · Vado de los Sauces");
        assertThat(page.select("h1 > .whole").eachText())
                .containsExactly("Puente de las Garzas ·", "Puerto de los Faroles ·", "Vado de los Sauces");
        assertThat(page.select(".head-name > .side-mark").eachAttr("class"))
                .containsExactly("side-mark side-1", "side-mark side-2", "side-mark side-3");
    }

    @Test
    void anIconOfTheProjectTakesThePlaceOfTheDrawnOneAndOfTheLogo() throws Exception {
        Document home = page(
                build(SITE.withFile("assets/favicon.svg", LOGO)
                        .withFile("assets/logo.svg", LOGO)
                        .configured("site.logo=logo.svg\nsite.logo.name=on")),
                "en/index.html");

        assertThat(home.selectFirst("link[rel=icon]").attr("href")).startsWith("../favicon.svg?v=");
    }

    @Test
    void pagesInNoLanguageHaveTheNoticeInEachLanguageAndOneForAllOnlyOnce() throws Exception {
        Result result = build(SITE.configured("site.notice.en=A trial.\nsite.notice.zh=试用版。"));

        Document chooser = page(result, "index.html");
        assertThat(chooser.select(".site-notice > p").eachText()).containsExactly("A trial.", "试用版。");
        assertThat(chooser.select(".site-notice > p").eachAttr("lang")).containsExactly("en", "zh-Hans");
        Document unknown = page(result, "404.html");
        assertThat(unknown.select("header .site-notice")).isEmpty();
        assertThat(unknown.select("main .site-notice > p").eachText()).containsExactly("A trial.", "试用版。");
        assertThat(page(build(SITE.configured("site.notice=Beta")), "index.html")
                        .select(".site-notice > p"))
                .hasSize(1);
    }

    private static String sheet(Result result) {
        return page(result, "en/index.html").selectFirst("link[rel=stylesheet]").attr("href");
    }

    @Test
    void theNavigationIsThatOfTheProjectAndTheEndOfEveryPageHasTheEmblemBesideTheFundingATextWithLinksAndTheImprint()
            throws Exception {
        Result result =
                build(SITE.with("""
                -- content/pages/imprint.en.md --
                ---
                title: Who we are
                ---
                The Port Office.
                """).withFile("assets/images/fund.svg", LOGO).configured("""
                site.funding=Financed by the Harbour Fund.
                site.funding.logo=images/fund.svg
                site.funding.logo.alt.en=Emblem of the Harbour Fund
                site.funding.logo.alt.zh=港口基金标志
                site.footer.en=See [About us](kb:page/about) or [write](mailto:office@example.org).
                site.footer.zh=
                site.nav=data,laps,kb:page/about,subscribe
                site.imprint.en=kb:page/imprint
                site.imprint.zh=https://example.com/imprint
                """));

        Document english = page(result, "en/about/index.html");
        assertThat(english.selectFirst(".funded").html().replaceAll("\\?v=\\w+", ""))
                .isEqualTo("<img src=\"../../images/fund.svg\" alt=\"Emblem of the Harbour Fund\" width=\"60\""
                        + " height=\"40\"><span>Financed by the Harbour Fund.</span>");
        assertThat(english.select(".statements p").eachText())
                .containsExactly("Financed by the Harbour Fund.", "See About us or write.", "Who we are");
        assertThat(english.select(".statements a").eachAttr("href"))
                .containsExactly("../../en/about/", "mailto:office@example.org", "../../en/imprint/");
        assertThat(english.select(".bar-nav a").eachText()).containsExactly("Open data", "About");
        assertThat(english.select(".bar-nav [aria-current=page]").eachText()).containsExactly("About");
        assertThat(english.select(".footer-nav a").eachText())
                .startsWith("Open data", "About")
                .doesNotHaveDuplicates()
                .doesNotContain("Who we are");
        Document chinese = page(result, "zh/about/index.html");
        assertThat(chinese.select(".statements a").eachText()).containsExactly("法律声明");
        assertThat(chinese.select(".statements a").eachAttr("href")).containsExactly("https://example.com/imprint");
    }

    @Test
    void aLinkInTheSettingsThatLeadsNowhereIsAnErrorWithItsLine() {
        Result result = SITE.configured(
                        "site.footer=See [us](kb:page/abuot).\nsite.imprint=kb:page/imprint\nsite.nav=kb:city/nice")
                .build();

        assertThat(result.err().lines().filter(line -> line.contains("error[")))
                .containsExactly(
                        "jbake.properties:7: error[link-broken]: there is no `kb:page/abuot` (hint: did you mean `kb:page/about`?)",
                        "jbake.properties:8: error[link-broken]: there is no `kb:page/imprint` (hint: use the id of an existing document: its file name without language and file extension)",
                        "jbake.properties:9: error[link-broken]: there is no `kb:city/nice` (hint: use the id of an existing document: its file name without language and file extension)");
    }

    @Test
    void aLogoWithTheNameReplacesTheTitleAndTheStyleSheetOfTheProjectIsTheLastOfEveryPage() throws Exception {
        Result result = build(SITE.withFile("assets/logo.svg", LOGO)
                .withFile("assets/css/custom.css", "h1 { color: #123456 }\n")
                .configured("site.logo=logo.svg\nsite.logo.name=on"));

        assertThat(page(result, "zh/about/index.html").select(".brand")).allSatisfy(brand -> {
            assertThat(brand.text()).isEmpty();
            assertThat(brand.selectFirst("img").attr("alt")).isEqualTo("测试项目");
        });
        assertThat(result.files().keySet().stream().filter(path -> path.endsWith(".html")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(page(result, path)
                                .select("link[rel=stylesheet]")
                                .last()
                                .absUrl("href"))
                        .startsWith("https://example.org/css/custom.css?v="));
    }

    @Test
    void aProjectOfNewsAndCitiesLooksMadeForNewsAndCities() throws Exception {
        Result result = build(Site.of("""
                -- content/cities/merrow.yaml --
                name: {en: Merrow, zh: 墨罗}
                pinyin: moluo
                side: eu
                -- content/cities/merrow.en.md --
                ---
                title: Merrow
                ---
                A town.
                -- content/cities/lume.yaml --
                name: {en: Lume, zh: 卢梅}
                pinyin: lumei
                side: cn
                -- content/cities/lume.en.md --
                ---
                title: Lume
                ---
                A town.
                -- content/news/visit.yaml --
                date: 2023-01-12
                cities: [merrow, lume]
                -- content/news/visit.en.md --
                ---
                title: A visit
                ---
                They met.
                """));

        assertThat(page(result, "en/index.html").select(".bar-nav a").eachText())
                .containsExactly("News", "Cities");
        assertThat(result.files().keySet())
                .noneMatch(
                        path -> path.matches(
                                "(en|zh|data/v1)/(laps|lap-|projects|clusters|cooperation|stocktaking|involved|glossary|achievement).*"));
        Pattern others = Pattern.compile(
                "(?i)\\b(plans?|projects?|themes?|cooperations?|organisations?|stocktaking)\\b|计划|主题|行动");
        result.files().forEach((path, bytes) -> {
            if (path.matches("(en|zh)/.*\\.html")) {
                Document page = page(result, path);
                assertThat(others.matcher(page.select("main").text()).results().map(MatchResult::group))
                        .as(path)
                        .isEmpty();
            }
        });
    }
}
