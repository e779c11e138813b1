package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.app.configuration.JBakeConfiguration;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Severity;

/** What the configuration says, and whence. */
class SiteConfigLoaderTest extends ConfiguredProject {

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
    void everyKeyIsRead() throws IOException {
        configure(home, MINIMAL + """
            site.default.language=zh
            site.language.en.name=British English
            site.language.en.tag=en-GB
            site.language.zh.direction=rtl
            site.description=One, two, \\
                three
            site.notice.en=Closed
            site.notice.zh=
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

        assertThat(valid(new Invocation(
                                repository,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                CacheUse.READ_AND_WRITE,
                                Map.of(),
                                Clock.systemUTC()))
                        .site()
                        .languages())
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
}
