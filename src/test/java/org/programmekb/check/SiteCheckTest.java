package org.programmekb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.Code;
import org.programmekb.index.SiteRoot;

class SiteCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../cities/nice/",
                "../../cities/nice/#facts",
                "../../cities/nice/?x=1#facts",
                "/cities/nice/#%E5%B9%BF",
                "https://kb.example/cities/nice/",
                "HTTP://KB.EXAMPLE/cities/nice/",
                "//kb.example/cities/nice/",
                "#here",
                "#",
                "",
                "#top",
                "#TOP",
                "../../cities/nice/#:~:text=x",
                "../../cities/nice/index.html",
                "../../cities/./x/../nice/",
                "/%E5%B9%BF.pdf",
                "/广.pdf#page=2",
                "https://other.example/nowhere",
                "//other.example/x",
                "mailto:a@b.example",
                "tel:+33",
                "https://kb.example:8443/x",
            })
    void acceptsSoundLinks(String address) {
        assertThat(new TestSite("https://kb.example/")
                        .page("en/a/index.html", "<p id=here><a href='" + address + "'>x</a>")
                        .page("cities/nice/index.html", "<p id=facts><p id=广>")
                        .files("广.pdf")
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../b/ | page-link-broken: en/a/index.html links to `../b/`, but there is no en/b/index.html",
                "/b | page-link-broken: en/a/index.html links to `/b`, but there is no b",
                "../../../../b/ | page-link-broken: en/a/index.html links to `../../../../b/`, but it is outside the site, which is below /",
                "../../b/ | page-link-broken: en/a/index.html links to `../../b/`, but there is no b/index.html",
                "../nice | page-link-slash: in en/a/index.html, the link `../nice` has no slash at the end",
                "../nice/#x | page-anchor-broken: en/a/index.html links to `../nice/#x`, but en/nice/index.html has no place with the id `x`",
                "#x | page-anchor-broken: en/a/index.html links to `#x`, but en/a/index.html has no place with the id `x`",
                "https://kb.example/x/ | page-link-broken: en/a/index.html links to `https://kb.example/x/`, but there is no x/index.html",
            })
    void findsBrokenLinks(String address, String finding) {
        assertThat(new TestSite("https://kb.example/")
                        .page("en/a/index.html", "<a href='" + address + "'>x</a>")
                        .page("en/nice/index.html", "")
                        .findings())
                .containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/programme/kb/en/b/ |",
                "../b/ |",
                "https://user.example/programme/kb/en/b/ |",
                "https://user.example/programme/other/ |",
                "https://user.example/programme/kb/en/c/ | there is no en/c/index.html",
                "/en/b/ | it is outside the site, which is below /programme/kb/",
                "../../../x/ | it is outside the site, which is below /programme/kb/",
                "/programme/kb/en/b | the link `/programme/kb/en/b` has no slash at the end",
            })
    void knowsTheSubPathOfTheSite(String address, String problem) {
        assertThat(new TestSite("https://user.example/programme/kb/")
                        .page("en/a/index.html", "<a href='" + address + "'>x</a>")
                        .page("en/b/index.html", "")
                        .findings())
                .allMatch(finding -> problem != null && finding.endsWith(problem))
                .hasSize(problem == null ? 0 : 1);
    }

    @Test
    void addressesFromTheRootOfTheSiteAreNamedAsTheyArePublished() {
        String body = "<a href='_en/b/#x'>x</a><img src='_en/c.png' srcset='_en/c.png 1x, _d.png 2x'>"
                .replace('_', SiteRoot.MARK);

        assertThat(new TestSite("https://user.example/programme/kb/")
                        .page("en/a/index.html", body)
                        .page("en/b/index.html", body)
                        .page("404.html", body)
                        .files("en/c.png")
                        .findings())
                .containsExactly(
                        "page-anchor-broken: 404.html links to `/programme/kb/en/b/#x`, but en/b/index.html has no place with the id `x`"
                                + " (2 other pages have the same mistake)",
                        "page-asset-missing: 404.html loads `/programme/kb/d.png`, but there is no d.png"
                                + " (2 other pages have the same mistake)");
        assertThat(new TestSite("https://user.example/programme/kb/")
                        .page("en/a/index.html", body)
                        .page("en/b/index.html", "<p id=x>")
                        .files("en/c.png")
                        .findings())
                .containsExactly("page-asset-missing: en/a/index.html loads `../../d.png`, but there is no d.png");
    }

    @Test
    void findsMissingAssets() {
        assertThat(new TestSite("https://kb.example/")
                        .html(
                                "index.html",
                                "en",
                                "<link rel=canonical href='https://kb.example/'><link rel=stylesheet href=a.css>"
                                        + "<link rel='icon' href=/b.svg><script src=c.js></script>"
                                        + "<meta property=og:image content='https://kb.example/d.png'>",
                                "<img src=e.png srcset='f.png 1x, g.png 2x,h.png'><img src='data:image/png;base64,xx'>"
                                        + "<svg><use href='/i.svg#x'/></svg><video poster=j.jpg></video>")
                        .findings())
                .containsExactly(
                        missing("/b.svg", "b.svg"),
                        missing("/i.svg#x", "i.svg"),
                        missing("a.css", "a.css"),
                        missing("c.js", "c.js"),
                        missing("e.png", "e.png"),
                        missing("f.png", "f.png"),
                        missing("g.png", "g.png"),
                        missing("h.png", "h.png"),
                        missing("https://kb.example/d.png", "d.png"),
                        missing("j.jpg", "j.jpg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<video src=a></video>",
                "<audio src=a></audio>",
                "<video><track src=a></video>",
                "<embed src=a>",
                "<input src=a>",
                "<iframe src=a></iframe>",
                "<object data=a></object>",
                "<picture><source srcset=a></picture>",
                "<svg><image href=a /></svg>",
                "<svg><use xlink:href=a /></svg>"
            })
    void findsWhateverAPageLoads(String html) {
        assertThat(new TestSite("https://kb.example/").page("index.html", html).findings())
                .containsExactly(missing("a", "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form action=a></form>",
                "<blockquote cite=a></blockquote>",
                "<ins cite=a></ins>",
                "<map><area href=a></map>"
            })
    void findsWhateverAPageLinksTo(String html) {
        assertThat(new TestSite("https://kb.example/").page("index.html", html).findings())
                .containsExactly("page-link-broken: index.html links to `a`, but there is no a");
    }

    @Test
    void saysWhereToCorrectALinkOnlyIfItsSourceIsInTheProject() {
        TestSite site = new TestSite("https://kb.example/").page("index.html", "<a href=a>x</a>");

        assertThat(site.hints("content/a.en.md"))
                .containsExactly(
                        "look for `a` in content/a.en.md and correct it; if it is not there, tell the person who"
                                + " looks after the templates");
        assertThat(site.hints("/program/templates/page.ftlh"))
                .containsExactly(Code.PAGE_LINK_BROKEN.hint().toString());
    }

    @Test
    void knowsWhichFilesAPageDependsOn() {
        SiteCheck check = new SiteCheck(TestSite.config("https://kb.example/"));
        PageFacts page = PageFacts.of(
                "en/a/index.html",
                ("<head><link rel=canonical href='https://kb.example/en/a/'>"
                                + "<link rel=alternate hreflang=zh href='https://kb.example/zh/a/'>"
                                + "<link rel=alternate hreflang=fr href='https://other.example/fr/'></head>"
                                + "<a href='../b/#c'>x</a><a href='../d/'>y</a><a href='https://other.example/#e'>z</a>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(check.versions(page)).containsExactlyInAnyOrder("en/a/index.html", "zh/a/index.html");
        assertThat(check.anchored(page)).containsExactly("en/b/index.html");
    }

    @Test
    void followsRedirectPages() {
        String canonical = "<link rel=canonical href='https://kb.example/en/'>";
        assertThat(new TestSite("https://kb.example/")
                        .page("en/index.html", "")
                        .html(
                                "old/index.html",
                                "en",
                                canonical + "<meta http-equiv=refresh content='0; url=../en/'>",
                                "")
                        .html(
                                "lost/index.html",
                                "en",
                                canonical + "<meta http-equiv=refresh content='0;URL=../x/'>",
                                "")
                        .findings())
                .containsExactly("page-link-broken: lost/index.html links to `../x/`, but there is no x/index.html");
    }

    @Test
    void countsAMistakeThatManyPagesShareOnce() {
        TestSite site = new TestSite("https://kb.example/");
        for (int i = 9; i > 0; i--) {
            site.page("en/" + i + "/index.html", "<a href='/menu/'>x</a><p id=a><p id=a>");
        }
        assertThat(site.findings())
                .containsExactly(
                        "page-link-broken: en/1/index.html links to `/menu/`, but there is no menu/index.html"
                                + " (8 other pages have the same mistake)",
                        "page-id-duplicate: en/1/index.html has more than one place with the id `a`"
                                + " (8 other pages have the same mistake)");
    }

    @Test
    void findsRelativeLinksInAPageThatIsShownAnywhere() {
        assertThat(new TestSite("https://kb.example/a/")
                        .page("en/index.html", "")
                        .html(
                                "404.html",
                                "en",
                                "",
                                "<a href='en/'>x</a><a href='/a/en/'>y</a><a href='#z'>z</a><p id=z>")
                        .findings())
                .containsExactly("page-link-broken: 404.html links to `en/`, but this page is shown at any address, "
                        + "so its links must start with /a/");
    }

    @Test
    void findsAddressesInFeedsAndSitemapsThatDoNotExist() {
        assertThat(new TestSite("https://kb.example/")
                        .page("en/index.html", "<a href='/sitemap.xml'>x</a>")
                        .addresses("sitemap.xml", "https://kb.example/en/", "https://kb.example/zh/")
                        .findings())
                .containsExactly("page-link-broken: sitemap.xml links to `https://kb.example/zh/`, but there is no "
                        + "zh/index.html");
    }

    private static String missing(String address, String file) {
        return "page-asset-missing: index.html loads `" + address + "`, but there is no " + file;
    }
}
