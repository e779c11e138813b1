package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The invented programme in {@code examples} whose site is in English, Chinese, Spanish and Arabic. */
@Tag("sites")
final class FourLanguagesTest {
    private static final Map<String, String> TAGS = Map.of("en", "en", "zh", "zh-Hans", "es", "es", "ar", "ar");

    @TempDir
    private static Path folder;

    private static Result site = new Result(-1, "", "", Map.of());

    @BeforeAll
    static void bake() throws IOException {
        new Tree(Path.of("examples/four-languages")).copyTo(folder);
        site = new Project(folder).at("2025-06-15T12:00:00Z").build("--base-url", "https://example.org/rivers");
    }

    private static Document page(String path) {
        return site.page(path);
    }

    private static String direction(String language) {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    @Test
    void isPublishedWithoutABrokenLinkAndLacksNothingButTranslations() throws IOException {
        assertThat(site).isPublished();
        List<String> findings = new Project(folder)
                .at("2025-06-15T12:00:00Z")
                .check()
                .err()
                .lines()
                .filter(line -> line.contains("warning[") || line.contains("error["))
                .filter(line -> !line.contains("warning[translation-missing]"))
                .toList();
        Assertions.assertThat(findings).isEmpty();
    }

    @Test
    void everyPageSaysItsLanguageAndWhichWayItsLinesRun() {
        for (String path : site.files().keySet()) {
            if (path.matches("(en|zh|es|ar)/.*\\.html")) {
                String language = path.substring(0, 2);
                Assertions.assertThat(page("/" + path)
                                .selectFirst("html")
                                .attributes()
                                .asList())
                        .as(path)
                        .extracting(attribute -> attribute.getKey() + "=" + attribute.getValue())
                        .startsWith("lang=" + TAGS.get(language), "dir=" + direction(language));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"only-in-english, en", "only-in-chinese, zh", "only-in-spanish, es", "only-in-arabic, ar"})
    void readersOfTheOtherThreeLanguagesSeeTheOriginalInItsOwnDirection(String slug, String original) {
        for (String reader : TAGS.keySet()) {
            Document page = page("/" + reader + "/news/" + slug + "/");
            boolean fallback = !reader.equals(original);
            Assertions.assertThat(page.select("aside.translation")).as(reader).hasSize(fallback ? 1 : 0);
            Assertions.assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo("https://example.org/rivers/" + original + "/news/" + slug + "/");
            for (String part : List.of("h1", ".lead", ".prose")) {
                Assertions.assertThat(page.select(part).attr("lang"))
                        .as(reader + " " + part)
                        .isEqualTo(fallback ? TAGS.get(original) : "");
                Assertions.assertThat(page.select(part).attr("dir"))
                        .as(reader + " " + part)
                        .isEqualTo(direction(reader).equals(direction(original)) ? "" : direction(original));
            }
        }
    }

    @Test
    void theNoticeNamesBothLanguagesAsReadersCallThem() {
        assertThat(site)
                .page("/es/news/only-in-arabic/")
                .hasText("Esta página aún no está disponible en español. Se muestra el original en árabe.");
        assertThat(site)
                .page("/ar/news/only-in-spanish/")
                .hasText("هذه الصفحة غير متاحة بعد باللغة العربية. يُعرض هنا النص الأصلي باللغة الإسبانية.");
        assertThat(site)
                .page("/en/news/only-in-arabic/")
                .hasText("This page is not yet available in English. The original in Arabic is shown.");
        assertThat(site).page("/zh/news/only-in-spanish/").hasText("本页暂无中文版，以下为西班牙语原文。");
    }

    @Test
    void searchEnginesLearnOfEveryOriginalAndOfNoStandIn() {
        for (String language : TAGS.keySet()) {
            Assertions.assertThat(alternates("/" + language + "/laps/river-pact/"))
                    .containsExactlyInAnyOrder("en", "zh-Hans", "es", "ar", "x-default");
        }
        Assertions.assertThat(alternates("/ar/cities/wadi-najma/")).containsExactlyInAnyOrder("en", "ar", "x-default");
        Assertions.assertThat(alternates("/ar/news/only-in-arabic/")).containsExactly("ar");
        Assertions.assertThat(alternates("/en/news/only-in-arabic/")).isEmpty();
        String sitemap = new String(site.files().get("sitemap.xml"), StandardCharsets.UTF_8);
        Assertions.assertThat(sitemap)
                .contains("<loc>https://example.org/rivers/ar/news/only-in-arabic/</loc>")
                .doesNotContain("https://example.org/rivers/en/news/only-in-arabic/")
                .contains("hreflang=\"es\" href=\"https://example.org/rivers/es/laps/river-pact/\"");
    }

    private static List<String> alternates(String path) {
        return page(path).select("link[hreflang]").eachAttr("hreflang");
    }

    @Test
    void aFeedHoldsWhatIsWrittenInItsLanguage() {
        String feed = new String(site.files().get("ar/feed.xml"), StandardCharsets.UTF_8);
        Assertions.assertThat(feed)
                .contains("xml:lang=\"ar\"", "/ar/news/only-in-arabic/", "/ar/news/four-banks/")
                .doesNotContain("only-in-english", "only-in-spanish", "only-in-chinese");
    }

    @Test
    void theChoiceOfALanguageAndThePageForUnknownAddressesSpeakAllFour() {
        for (String path : List.of("/", "/404.html")) {
            for (String language : TAGS.keySet()) {
                Assertions.assertThat(page(path)
                                .select("main [lang=" + TAGS.get(language) + "][dir=" + direction(language) + "]"))
                        .as(path + " " + language)
                        .isNotEmpty();
                assertThat(site).page(path).hasLink((path.equals("/") ? "/" : "/rivers/") + language + "/");
            }
        }
    }

    @Test
    void theSwitchNamesEachLanguageInItselfAndLeadsToTheSamePage() {
        Document page = page("/ar/laps/river-pact/");
        Assertions.assertThat(page.select("details.languages summary span").text())
                .isEqualTo("العربية");
        Assertions.assertThat(page.select("details.languages a").eachAttr("href"))
                .containsExactly("/en/laps/river-pact/", "/zh/laps/river-pact/", "/es/laps/river-pact/");
        Assertions.assertThat(page.select("details.languages a[lang=es][hreflang=es][dir=ltr]")
                        .text())
                .isEqualTo("Español");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/cities/baihe-bay/   | Population 12,601,000 (2023)",
                "/zh/cities/baihe-bay/   | 人口 1260.1万人（2023年）",
                "/es/cities/baihe-bay/   | Población 12 601 000 (2023)",
                "/ar/cities/baihe-bay/   | عدد السكان 12,601,000 نسمة (2023)",
                "/es/cities/costa-serena/ | 1210 km²",
                "/es/cities/costa-serena/ | 15 de marzo de 2021",
                "/ar/cities/costa-serena/ | 15 مارس 2021",
                "/en/laps/river-pact/    | 2022–2027",
                "/zh/laps/river-pact/    | 2022—2027年",
                "/es/laps/river-pact/    | 2022-2027",
                "/en/laps/river-pact/    | March 2022 – November 2023",
                "/zh/laps/river-pact/    | 2022年3月至2023年11月",
                "/es/laps/river-pact/    | marzo de 2022 – noviembre de 2023",
                "/ar/laps/river-pact/    | مارس 2022 – نوفمبر 2023",
                "/zh/laps/river-pact/    | 4.2万欧元",
                "/zh/laps/river-pact/    | 1,250,000.50欧元",
                "/es/laps/river-pact/    | 1 250 000,50 €",
                "/es/laps/river-pact/    | −2,5",
                "/es/news/               | Costa Serena, Eastmere, Uadi Najma",
                "/ar/news/               | إيستمير، خليج بايخه",
                "/ar/                    | مشروعان تجريبيان",
                "/ar/                    | 4 مدن",
                "/ar/                    | خطة عمل",
                "/es/                    | 2 proyectos piloto"
            })
    void datesNumbersSpansAndListsFollowTheLanguage(String path, String words) {
        String text = page(path).body().text().replace('\u00a0', ' ');
        Assertions.assertThat(text).contains(words);
    }

    @Test
    void listsAreInTheOrderAndUnderTheLettersOfTheLanguage() {
        Assertions.assertThat(letters("/es/glossary/")).containsExactly("A", "E", "L", "Ñ", "O", "T");
        Assertions.assertThat(letters("/ar/glossary/")).containsExactly("س", "م", "ن", "و");
        Assertions.assertThat(letters("/zh/glossary/")).containsExactly("G", "H", "L", "S");
        Assertions.assertThat(page("/ar/glossary/").select("dt .term").eachText())
                .containsExactly("ساقية", "سهل فيضي", "مصبّ", "ناعورة", "نوبة الماء", "واحة");
    }

    private static List<String> letters(String path) {
        return page(path).select(".letter > h2").eachText();
    }
}
