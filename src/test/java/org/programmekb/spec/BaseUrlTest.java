package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sources at a domain root and below sub-paths. */
@Tag("sites")
final class BaseUrlTest {
    private static Site site() throws IOException {
        return ContributingTest.site(Path.of("CONTRIBUTING.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/",
                "https://name.github.io/repository",
                "https://name.github.io/two/levels/",
                "http://localhost:8080/"
            })
    void everyInternalLinkWorks(String address) throws IOException {
        assertThat(site().build("--base-url", address)).isPublished();
    }

    @Test
    void onlyMachinesAndThePageForUnknownAddressesReadTheAddressOfTheSite() throws IOException {
        Result result = site().build("--base-url", "https://name.github.io/two/levels");

        assertThat(result)
                .page("/en/cities/port-merrow/")
                .hasLink("/en/cities/puerto-lume/")
                .switchesTo("zh-Hans", "/zh/cities/port-merrow/")
                .hasCanonical("https://name.github.io/two/levels/en/cities/port-merrow/")
                .hasAlternates(
                        "en https://name.github.io/two/levels/en/cities/port-merrow/",
                        "zh-Hans https://name.github.io/two/levels/zh/cities/port-merrow/",
                        "x-default https://name.github.io/two/levels/en/cities/port-merrow/")
                .has("link[rel=stylesheet][href^=/css/]")
                .has("img[src^=/media/]");
        assertThat(result).page("/404.html").hasLink("/two/levels/zh/").has("link[href^=/two/levels/css/]");
        assertThat(result)
                .page("/en/cities/merrow/")
                .hasLink("/en/cities/port-merrow/")
                .has("meta[content='0; url=/en/cities/port-merrow/']");
    }

    @Test
    void addressesInPagesAreRelative() throws IOException {
        Result result = site().build("--base-url", "https://name.github.io/two/levels");

        result.files().keySet().stream()
                .filter(path -> path.endsWith(".html") && !path.equals("404.html"))
                .forEach(path -> Assertions.assertThat(
                                result.asWritten(path).select("[href^=/], [src^=/], [action^=/], [content*=url=/]"))
                        .as(path)
                        .isEmpty());
        Assertions.assertThat(result.text("en/cities/merrow/index.html"))
                .contains("content=\"0; url=../../../en/cities/port-merrow/\"");
    }

    @Test
    void theConfiguredAddressHoldsUntilAnotherIsGiven() throws IOException {
        Site site = site().configured("site.host=https://example.org/base\n");

        assertThat(site.build()).page("/en/").hasCanonical("https://example.org/base/en/");
        assertThat(site.build("--base-url", "https://example.com"))
                .page("/en/")
                .hasCanonical("https://example.com/en/");
    }

    @Test
    void theCheckKnowsTheAddressToo(@TempDir Path folder) throws IOException {
        Project site = Site.of("""
                -- content/pages/a.en.md --
                ---
                title: A
                ---
                -- templates/static.ftlh --
                <#import "layout.ftlh" as l>
                <@l.page "static"><h1>A</h1><a href="/base/en/">Home</a></@l.page>
                """).in(folder);

        assertThat(site.check("--base-url", "https://example.com/base")).hasStatus(0);
        assertThat(site.check())
                .reports("content/pages/a.en.md: error[page-link-broken]: en/a/index.html links to `/base/en/`, but"
                        + " there is no base/en/index.html (1 other page has the same mistake)"
                        + " (hint: look for `/base/en/` in content/pages/a.en.md and correct it; if it is not there,"
                        + " tell the person who looks after the templates)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "ftp://example.org", "https://example.org/?a", "https://example.org/a/../b"})
    void whatIsNoAddressIsRefused(String address) throws IOException {
        Result result = site().build("--base-url", address);

        assertThat(result)
                .hasStatus(2)
                .reports("--base-url: error[configuration]: `" + address + "` is not the address of a site"
                        + " (hint: write https:// or http://, a host and, if needed, a path, for instance"
                        + " https://example.org/programme)");
    }
}
