package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.app.configuration.JBakeConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Severity;

class SiteConfigLoaderTest {
    private static final String MINIMAL = """
        site.host=https://example.org/programme
        site.languages=en,zh
        site.title.en=Cities, together
        site.title.zh=城市，一起
        """;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-02-14T23:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private Path home;
    private Path project;

    @BeforeEach
    void makeProjects() throws IOException {
        home = Files.createDirectories(temp.resolve("home")).toRealPath();
        for (String folder : List.of("content", "templates", "assets")) {
            Files.createDirectory(home.resolve(folder));
        }
        Files.writeString(home.resolve("jbake.properties"), MINIMAL);
        project = Files.createDirectories(home.resolve("examples/harbour"));
        Files.createDirectory(project.resolve("content"));
    }

    @Test
    void aMinimalFileGivesTheDefaults() throws IOException {
        SiteConfig site = valid(invocation()).site();

        assertThat(site.siteUrl()).isEqualTo(URI.create("https://example.org/programme/"));
        assertThat(site.basePath()).isEqualTo("/programme/");
        assertThat(site.languages())
                .containsExactly(
                        new Language("en", "en", "English", false), new Language("zh", "zh-Hans", "简体中文", false));
        assertThat(site.defaultLanguage().code()).isEqualTo("en");
        assertThat(site.title().in(site.defaultLanguage())).contains("Cities, together");
        assertThat(site.description().isEmpty()).isTrue();
        assertThat(site.groups()).extracting(CityGroup::id).containsExactly("eu", "cn");
        assertThat(site.groups().get(1).name().in(site.languages().get(1))).contains("中国城市");
        assertThat(site.pageSize()).isEqualTo(20);
        assertThat(site.today()).isEqualTo(LocalDate.of(2020, 2, 14));
        assertThat(site.folders().output()).isEqualTo(home.resolve("output"));
        assertThat(site.folders().cache()).isEqualTo(home.resolve(".kb/cache"));
    }

    @Test
    void theIdIsTheConfiguredAddressUntilItIsStated() throws IOException {
        assertThat(valid(invocation()).site().id()).isEqualTo("example.org/programme");

        configure(home, MINIMAL.replaceFirst("site.host=.*", "site.host=http://example.com:80/a/"));
        assertThat(valid(invocation()).site().id()).isEqualTo("example.com:80/a");

        configure(home, MINIMAL + "site.id=my-programme\n");
        assertThat(valid(invocation()).site().id()).isEqualTo("my-programme");
    }

    @Test
    void anIdHasNoSpaces() throws IOException {
        configure(home, MINIMAL + "site.id=my programme\n");

        assertThat(mistakes(invocation()))
                .singleElement()
                .asString()
                .endsWith(
                        "error[configuration]: `my programme` in site.id is not an id (hint: use letters a-z, digits and"
                                + " . : / _ - without spaces, for instance example.org/programme)");
    }

    @Test
    void everyKeyIsRead() throws IOException {
        configure(home, MINIMAL + """
            site.default.language=zh
            site.language.en.name=British English
            site.language.en.tag=en-GB
            site.language.zh.direction=rtl
            site.description=One, two, \\
                three
            site.notice.en=Closed
            site.timezone=Asia/Shanghai
            site.groups=north, cn
            site.group.north=Nord
            site.group.cn.en=Partners
            site.page.size=5
            site.edit.url=https://example.org/edit/{path}?plain=1
            site.discussion.url=https://example.org/new?title={title}&body={url}
            check.translation-missing=off
            check.markup-warning=error
            our.own.key=kept for templates
            """);

        SiteConfig site = valid(invocation()).site();

        assertThat(site.defaultLanguage()).isEqualTo(new Language("zh", "zh-Hans", "简体中文", true));
        assertThat(site.languages().get(0)).isEqualTo(new Language("en", "en-GB", "British English", false));
        assertThat(site.description().in(site.defaultLanguage())).contains("One, two, three");
        assertThat(site.notice().byLanguage()).containsExactly(Map.entry("en", "Closed"));
        assertThat(site.today()).isEqualTo(LocalDate.of(2020, 2, 15));
        assertThat(site.groups())
                .containsExactly(
                        new CityGroup("north", LocalizedText.ofAll("Nord")),
                        new CityGroup("cn", new LocalizedText(Map.of("en", "Partners", "zh", "中国城市"))));
        assertThat(site.pageSize()).isEqualTo(5);
        assertThat(site.editUrl()).contains("https://example.org/edit/{path}?plain=1");
        assertThat(site.discussionUrl()).contains("https://example.org/new?title={title}&body={url}");
        assertThat(site.severities())
                .isEqualTo(Map.of(Code.TRANSLATION_MISSING, Severity.OFF, Code.MARKUP_WARNING, Severity.ERROR));
    }

    @Test
    void allMistakesAreFoundInOneRunWithTheirLines() throws IOException {
        configure(home, """
            # All wrong.
            site.hots=https://example.org
            site.languages=en,zh,EN,en,es
            site.default.language=zn
            site.title.en=Cities
            site.title.fr=Villes
            site.timezone=Asia/Shangai
            site.groups=eu,Far East,north
            site.page.size=0
            site.edit.url=https://example.org/edit/{file}
            site.discussion.url=discussions
            site.language.zh.tag=z
            site.language.zh.direction=down
            site.page.size=10
            site.notice.en=${no.such.key}
            check.date-invalld=off
            check.date-order=ignore
            """);

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: site.group.eu.es is missing (hint: add the line"
                                + " site.group.eu.es=...)",
                        "jbake.properties: error[configuration]: site.group.north.en is missing (hint: add the line"
                                + " site.group.north.en=...)",
                        "jbake.properties: error[configuration]: site.group.north.es is missing (hint: add the line"
                                + " site.group.north.es=...)",
                        "jbake.properties: error[configuration]: site.group.north.zh is missing (hint: add the line"
                                + " site.group.north.zh=...)",
                        "jbake.properties: error[configuration]: site.host is missing (hint: write for instance"
                                + " site.host=https://example.org/programme)",
                        "jbake.properties: error[configuration]: site.title.es is missing (hint: add the line"
                                + " site.title.es=...)",
                        "jbake.properties: error[configuration]: site.title.zh is missing (hint: add the line"
                                + " site.title.zh=...)",
                        "jbake.properties:2: error[configuration]: the key site.hots is unknown (hint: did you mean"
                                + " site.host?)",
                        "jbake.properties:3: error[configuration]: `EN` in site.languages is not a language code"
                                + " (hint: use lower-case letters as in BCP 47, for instance en, zh or pt-br)",
                        "jbake.properties:3: error[configuration]: site.language.es.name is missing (hint: give the"
                                + " language's name in itself, for instance site.language.es.name=Español)",
                        "jbake.properties:3: error[configuration]: site.languages names en twice (hint: name each"
                                + " language once)",
                        "jbake.properties:4: error[configuration]: `zn` is not one of the languages en, zh, es (hint:"
                                + " did you mean en?)",
                        "jbake.properties:6: error[configuration]: the key site.title.fr is unknown (hint: did you"
                                + " mean site.title.en?)",
                        "jbake.properties:7: error[configuration]: `Asia/Shangai` is not a time zone (hint: did you"
                                + " mean Asia/Shanghai?)",
                        "jbake.properties:8: error[configuration]: `Far East` in site.groups is not an id (hint: use"
                                + " lower-case letters a-z, digits and single hyphens)",
                        "jbake.properties:9: error[configuration]: `0` is not a number of entries (hint: write a whole"
                                + " number from 1 to 1000)",
                        "jbake.properties:10: error[configuration]: site.edit.url lacks the placeholder {path} (hint:"
                                + " put {path} where it belongs in the address)",
                        "jbake.properties:10: error[configuration]: the placeholder {file} in site.edit.url is unknown"
                                + " (hint: use {path})",
                        "jbake.properties:11: error[configuration]: `discussions` is not an address (hint: write an"
                                + " address that starts with https:// or http://)",
                        "jbake.properties:12: error[configuration]: `z` is not a language tag (hint: write a BCP 47"
                                + " tag, for instance zh-Hans or pt-BR)",
                        "jbake.properties:13: error[configuration]: `down` is not a direction (hint: write ltr or rtl)",
                        "jbake.properties:14: error[configuration]: the key site.page.size is already set in line 9"
                                + " (hint: keep one of the two lines)",
                        "jbake.properties:15: error[configuration]: the value of site.notice.en uses ${...} for a key"
                                + " that is not set (hint: set the key or write the value itself)",
                        "jbake.properties:16: error[configuration]: there is no check date-invalld (hint: did you mean"
                                + " date-invalid?)",
                        "jbake.properties:17: error[configuration]: `ignore` is not a severity (hint: write error,"
                                + " warning or off)");
    }

    @Test
    void aMisspeltListOfLanguagesIsOneMistakeNotTen() throws IOException {
        configure(home, MINIMAL.replace("site.languages", "site.langauges"));

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: site.languages names no language (hint: write for"
                                + " instance site.languages=en,zh)",
                        "jbake.properties:2: error[configuration]: the key site.langauges is unknown (hint: did you"
                                + " mean site.languages?)");
    }

    @Test
    void aProjectBorrowsWhatItLacksFromTheHomeProject() throws IOException {
        LoadedConfig.Valid config = valid(invocation("-s", project.toString()));

        SiteConfig.Folders folders = config.site().folders();
        assertThat(folders.project()).isEqualTo(project);
        assertThat(folders.templates()).containsExactly(home.resolve("templates"));
        assertThat(folders.assets()).containsExactly(home.resolve("assets"));
        assertThat(folders.output()).isEqualTo(project.resolve("output"));
        assertThat(folders.cache()).isEqualTo(project.resolve(".kb/cache"));
        assertThat(config.jbake().getTemplateFolder())
                .isEqualTo(home.resolve("templates").toFile());
        assertThat(config.jbake().getContentFolder())
                .isEqualTo(project.resolve("content").toFile());
    }

    @Test
    void aProjectsOwnFoldersComeFirst() throws IOException {
        Files.createDirectory(project.resolve("templates"));
        configure(project, MINIMAL + "site.description=Own\n");

        SiteConfig site = valid(invocation("-s", project.toString())).site();

        assertThat(site.folders().templates()).containsExactly(project.resolve("templates"), home.resolve("templates"));
        assertThat(site.description()).isEqualTo(LocalizedText.ofAll("Own"));
    }

    @Test
    void aMistakeInTheBorrowedFileNamesThatFile() throws IOException {
        configure(home, MINIMAL + "site.page.size=many\n");

        assertThat(mistakes(invocation("-s", project.toString())))
                .containsExactly(
                        "../../jbake.properties:5: error[configuration]: `many` is not a number of entries (hint:"
                                + " write a whole number from 1 to 1000)");
    }

    @Test
    void theCommandLineReplacesHostAndOutput() throws IOException {
        Path output = temp.toRealPath().resolve("public");

        LoadedConfig.Valid config =
                valid(invocation("--base-url", "http://localhost:8080/a/b", "-o", output.toString()));

        assertThat(config.site().siteUrl()).isEqualTo(URI.create("http://localhost:8080/a/b/"));
        assertThat(config.site().folders().output()).isEqualTo(output);
        assertThat(config.jbake().getSiteHost()).isEqualTo("http://localhost:8080/a/b");
        assertThat(config.jbake().getDestinationFolder()).isEqualTo(output.toFile());
    }

    @Test
    void wrongOptionsAndVariablesAreNamed() throws IOException {
        Invocation wrong = new Invocation(
                home,
                Optional.empty(),
                Optional.of(home.resolve("content/out")),
                Optional.of("ftp://example.org"),
                false,
                CacheUse.NONE,
                Map.of("SOURCE_DATE_EPOCH", "yesterday"),
                CLOCK);

        assertThat(mistakes(wrong))
                .containsExactly(
                        "--base-url: error[configuration]: `ftp://example.org` is not the address of a site (hint:"
                                + " write https:// or http://, a host and if need be a path, for instance"
                                + " https://example.org/programme)",
                        "--output: error[configuration]: the output folder " + home.resolve("content/out")
                                + " holds sources or lies among them (hint: name a folder of its own; everything in it"
                                + " is replaced)",
                        "SOURCE_DATE_EPOCH: error[configuration]: `yesterday` is not a number of seconds (hint: write"
                                + " the seconds since 1970-01-01T00:00:00Z as a whole number)");
    }

    @Test
    void theOutputMustNotHoldTheSourcesEvenThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), home);

        assertThat(mistakes(invocation("-o", home.toString())))
                .singleElement()
                .asString()
                .contains("holds sources");
        assertThat(mistakes(invocation("-o", link.resolve("content").toString())))
                .singleElement()
                .asString()
                .contains("holds sources");
        assertThat(mistakes(invocation("-o", link.toString())))
                .singleElement()
                .asString()
                .contains("holds sources");
    }

    @Test
    void sourceDateEpochIsTheTimeOfTheBuild() throws IOException {
        Invocation invocation = new Invocation(
                home,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                CacheUse.NONE,
                Map.of("SOURCE_DATE_EPOCH", "1600000000"),
                CLOCK);

        LoadedConfig.Valid config = valid(invocation);

        assertThat(config.site().now()).isEqualTo(Instant.ofEpochSecond(1_600_000_000));
        assertThat(config.site().drafts()).isTrue();
        assertThat(config.cache()).isEqualTo(CacheUse.NONE);
    }

    @Test
    void aMissingProjectOrFileOrContentFolderIsAMistake() throws IOException {
        Path missing = home.resolve("missing");
        assertThat(mistakes(invocation("-s", missing.toString())))
                .containsExactly("--source: error[configuration]: the folder " + missing
                        + " does not exist (hint: name the folder of a project)");

        Files.delete(home.resolve("content"));
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "content: error[configuration]: the project has no such folder (hint: put the sources there,"
                                + " or name another project with --source)");

        Files.delete(home.resolve("jbake.properties"));
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: the file does not exist (hint: write site.host,"
                                + " site.languages and site.title.<language>)");
    }

    @Test
    void aFileThatCannotBeReadAsTextIsAMistake() throws IOException {
        Files.write(home.resolve("jbake.properties"), new byte[] {'a', '=', (byte) 0xe4});
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: the file is not UTF-8 (hint: save the file as UTF-8)");

        configure(home, MINIMAL + "site.notice=\\u12\n");
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: the line has an escape \\u that is not followed by"
                                + " four hexadecimal digits (hint: write the character itself; the file is UTF-8)");
    }

    @Test
    void neitherSystemPropertiesNorTheEnvironmentReachTheConfiguration() throws IOException {
        System.setProperty("site.notice", "from the system");
        System.setProperty("site.invented", "from the system");
        System.setProperty("freemarker.timezone", "Asia/Tokyo");
        try {
            configure(
                    home, MINIMAL + "a=${sys:java.home}\nb=${env:PATH}\nc=${script:javascript:1+1}\nindex.file=${a}\n");
            LoadedConfig.Valid config = valid(invocation());
            JBakeConfiguration jbake = config.jbake();

            assertThat(config.site().notice().isEmpty()).isTrue();
            assertThat(jbake.asHashMap()).doesNotContainKeys("java_home", "user_name", "site_invented");
            assertThat(jbake.getFreemarkerTimeZone()).isNull();
            assertThat(jbake.getIndexFileName()).isEqualTo("${sys:java.home}");
        } finally {
            List.of("site.notice", "site.invented", "freemarker.timezone").forEach(System::clearProperty);
        }
    }

    @Test
    void aValueMayNameAnotherKey() throws IOException {
        configure(home, MINIMAL + "programme=Cities, harbours\nsite.notice=${programme} is fictional\n");

        assertThat(valid(invocation()).site().notice()).isEqualTo(LocalizedText.ofAll("Cities, harbours is fictional"));
    }

    @Test
    void theProjectsOwnConfigurationIsRightAndThatOfTheExampleToo() throws IOException {
        Path repository = Path.of("");
        Path example = repository.resolve("examples/harbour-programme");

        assertThat(valid(Invocation.of(repository)).site().languages())
                .extracting(Language::code)
                .containsExactly("en", "zh");
        assertThat(valid(new Invocation(
                                repository,
                                Optional.of(example),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                CacheUse.NONE,
                                Map.of(),
                                CLOCK))
                        .site()
                        .groups())
                .extracting(CityGroup::id)
                .containsExactly("north", "south");
    }

    private Invocation invocation(String... options) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            values.put(options[i], options[i + 1]);
        }
        return new Invocation(
                home,
                Optional.ofNullable(values.get("-s")).map(Path::of),
                Optional.ofNullable(values.get("-o")).map(Path::of),
                Optional.ofNullable(values.get("--base-url")),
                false,
                CacheUse.READ_AND_WRITE,
                Map.of(),
                CLOCK);
    }

    private static void configure(Path project, String properties) throws IOException {
        Files.writeString(project.resolve("jbake.properties"), properties);
    }

    private static LoadedConfig.Valid valid(Invocation invocation) throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(invocation);
        assertThat(loaded).isInstanceOf(LoadedConfig.Valid.class);
        return (LoadedConfig.Valid) loaded;
    }

    private static List<String> mistakes(Invocation invocation) throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(invocation);
        assertThat(loaded).isInstanceOf(LoadedConfig.Invalid.class);
        return ((LoadedConfig.Invalid) loaded)
                .mistakes().stream().map(ConfigurationMistake::toString).toList();
    }
}
