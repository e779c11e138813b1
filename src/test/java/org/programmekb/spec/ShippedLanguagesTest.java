package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.index.PluralForms;

/** The interface texts that the program has, in all nine languages, and a site in all of them. */
@Tag("sites")
final class ShippedLanguagesTest {
    private static final Path TEXTS = Path.of("templates/messages");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    /**
     * What a language may have or not: the first of a month, texts for a day, large units, what it calls other
     * languages, and further forms of the names of types.
     */
    private static final Pattern OPTIONAL = Pattern.compile(
            "date\\.day\\..*first|(?:period|cooperation|finding|drawing)\\..*\\.day|number\\.unit\\.\\d|language\\..*|type\\..*");

    private static final String FURTHER = """
            site.languages=en,zh,es,ar,fr,it,de,pt,ja
            site.discussion.url=https://example.org/discussions?title={title}
            site.language.pt.tag=pt-PT
            site.title.fr=Programme Confluence (fictif)
            site.title.it=Programma Confluenza (immaginario)
            site.title.de=Programm Zusammenfluss (erfunden)
            site.title.pt=Programa Confluência (fictício)
            site.title.ja=合流プログラム（架空）
            site.description.fr=
            site.notice.fr=
            site.description.it=
            site.notice.it=
            site.description.de=
            site.notice.de=
            site.description.pt=
            site.notice.pt=
            site.description.ja=
            site.notice.ja=
            site.group.west.fr=Fleuves de l’Ouest
            site.group.west.it=Fiumi dell’Ovest
            site.group.west.de=Flüsse des Westens
            site.group.west.pt=Rios do Oeste
            site.group.west.ja=西の川
            site.group.east.fr=Fleuves de l’Est
            site.group.east.it=Fiumi dell’Est
            site.group.east.de=Flüsse des Ostens
            site.group.east.pt=Rios do Leste
            site.group.east.ja=東の川
            """;

    /** Two plans on exact days, in which the same organisation takes part. */
    private static final String PLANS = """
            -- content/laps/blue-accord.yaml --
            cities: [eastmere, baihe-bay]
            period: {from: 2020-03-01, to: 2020-03-05}
            stakeholders: [{organisation: water-court, helix: government}]
            -- content/laps/blue-accord.en.md --
            ---
            title: Blue accord
            ---
            -- content/laps/blue-accord.es.md --
            ---
            title: Acuerdo azul
            ---
            -- content/laps/green-start.yaml --
            cities: [eastmere, baihe-bay]
            period: {from: 2020-03-01, to: 2020-04-03}
            stakeholders: [{organisation: water-court, helix: government}]
            -- content/laps/green-start.en.md --
            ---
            title: Green start
            ---
            -- content/laps/green-start.es.md --
            ---
            title: Iniciativa verde
            ---
            """;

    @TempDir
    private static Path folder;

    private static Result site = new Result(-1, "", "", Map.of());

    @BeforeAll
    static void bake() throws IOException {
        new Tree(Path.of("examples/four-languages")).copyTo(folder);
        Path settings = folder.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings).replaceFirst("site\\.languages=.*\n", FURTHER));
        new Site(Map.of()).with(PLANS).in(folder);
        site = new Project(folder).at("2025-06-15T12:00:00Z").build();
    }

    @Test
    void noTextIsMissing() {
        assertThat(site.status()).as(site.err()).isZero();
        assertThat(site.err()).doesNotContain("message-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "es", "ar", "fr", "it", "de", "pt-PT", "ja"})
    void aLanguageHasEveryTextInEachOfItsPluralForms(String tag) throws IOException {
        Set<String> forms = LongStream.rangeClosed(0, 200)
                .mapToObj(PluralForms.of(tag)::form)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> english = texts("en");
        Set<String> expected = new TreeSet<>();
        for (String key : english.keySet()) {
            if (key.endsWith(".other") && english.containsKey(key.replace(".other", ".one"))) {
                forms.forEach(form -> expected.add(key.replaceFirst("other$", form)));
            } else if (!key.endsWith(".one")) {
                expected.add(key);
            }
        }
        Map<String, String> own = texts(tag.substring(0, 2));
        Set<String> found = new TreeSet<>(own.keySet());
        found.removeIf(key -> OPTIONAL.matcher(key).matches());
        expected.removeIf(key -> OPTIONAL.matcher(key).matches());
        // Some languages have a form for millions.
        found.removeIf(key -> key.endsWith(".many") && !expected.contains(key));
        assertThat(found).isEqualTo(expected);
    }

    /** A form for exactly one or two may say the number in words. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "es", "ar", "fr", "it", "de", "pt", "ja"})
    void aTextHasThePlacesOfTheEnglishOne(String language) throws IOException {
        Map<String, String> english = texts("en");
        texts(language).forEach((key, text) -> {
            String original = english.get(FORM.matcher(key).replaceFirst(".other"));
            if (original != null) {
                Set<String> wanted = places(original);
                boolean isCounted = FORM.matcher(key).find() && !key.endsWith(".other");
                if (isCounted) {
                    assertThat(wanted).as(key).containsAll(places(text));
                } else {
                    assertThat(places(text)).as(key).isEqualTo(wanted);
                }
            }
        });
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/fr/cities/baihe-bay/    | 12 601 000",
                "/it/cities/baihe-bay/    | 12.601.000",
                "/de/cities/baihe-bay/    | 12.601.000",
                "/pt/cities/baihe-bay/    | 12 601 000",
                "/ja/cities/baihe-bay/    | 1,260.1万",
                "/fr/cities/costa-serena/ | 15 mars 2021",
                "/it/cities/costa-serena/ | 15 marzo 2021",
                "/de/cities/costa-serena/ | 15. März 2021",
                "/pt/cities/costa-serena/ | 15 de março de 2021",
                "/ja/cities/costa-serena/ | 2021年3月15日",
                "/fr/laps/river-pact/     | 1 250 000,50 €",
                "/de/laps/river-pact/     | 1.250.000,50 €",
                "/it/laps/river-pact/     | 1.250.000,50",
                "/pt/laps/river-pact/     | 1 250 000,50 €",
                "/de/laps/river-pact/     | −2,5",
                "/fr/                     | 4 villes",
                "/it/                     | 4 città",
                "/de/                     | 4 Städte",
                "/pt/                     | 4 cidades",
                "/ja/                     | 3都市",
                "/zh/cities/              | 与东湖镇、纳吉马谷合作",
                "/de/clusters/            | Für 4 Städte sind Themen erfasst (1 Thema)",
                "/pt/clusters/            | Constam temas para 4 cidades (1 tema no total)"
            })
    void datesNumbersAndPluralsFollowTheLanguage(String path, String words) {
        String text = site.page(path).body().text().replace('\u00a0', ' ').replace('\u202f', ' ');
        assertThat(text).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/fr/laps/blue-accord/ | 1er-5 mars 2020",
                "/it/laps/blue-accord/ | 1º-5 marzo 2020",
                "/de/laps/blue-accord/ | 1.–5. März 2020",
                "/es/laps/blue-accord/ | 1-5 de marzo de 2020",
                "/fr/laps/green-start/ | 1er mars – 3 avril 2020",
                "/it/laps/green-start/ | 1º marzo – 3 aprile 2020",
                "/pt/laps/green-start/ | 1 de março a 3 de abril de 2020"
            })
    void theFirstOfAMonthHasItsOwnFormAlsoInASpan(String path, String words) {
        assertThat(site.page(path).body().text()).contains(words);
    }

    /** Spanish has another "and" before the sound i; Portuguese has one for all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Participación: planes de acción «Acuerdo azul» e «Iniciativa verde».",
                "it | Partecipazione: piani d’azione Blue accord in inglese e Green start in inglese.",
                "pt | Participação: planos de ação «Blue accord» em inglês e «Green start» em inglês.",
                "fr | Participation : plans d’action Blue accord en anglais et Green start en anglais.",
                "de | Beteiligt: Aktionspläne „Blue accord“ auf Englisch und „Green start“ auf Englisch."
            })
    void namesInASentenceAreQuotedAndJoinedAsTheLanguageDoesIt(String language, String sentence) {
        Element organisation = site.page("/" + language + "/involved/").selectFirst("#water-court");

        assertThat(organisation.text().replace('\u00a0', ' ')).contains(sentence);
        assertThat(organisation.select("a[lang=en]").eachText())
                .isEqualTo(language.equals("es") ? List.of() : List.of("Blue accord", "Green start"));
    }

    /** The arrow that leads back from a footnote stands apart. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "ja"})
    void noSpaceFollowsAFullWidthMark(String language) {
        Pattern space = Pattern.compile("[，、。：；？！] +[^\\s↩]");
        site.files().keySet().stream()
                .filter(path -> path.startsWith(language + "/") && path.endsWith(".html"))
                .forEach(path -> assertThat(site.text(path)
                                .replaceAll("</?(?:a|b|bdi|em|i|small|span|strong|time)\\b[^>]*>", "")
                                .replaceAll("<[^>]+>", "\n"))
                        .as(path)
                        .doesNotContainPattern(space));
    }

    private static Map<String, String> texts(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(language + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @Test
    void everyFileOfTextsIsTested() throws IOException {
        try (var files = Files.list(TEXTS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
                    .containsExactlyInAnyOrderElementsOf(List.of("en", "zh", "es", "ar", "fr", "it", "de", "pt", "ja"));
        }
    }
}
