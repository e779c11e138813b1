package org.programmekb.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageCheckTest {
    private static final String SITE = "https://kb.example/a/b/";
    private static final String VERSIONS = alternate("en", "en/x/") + alternate("zh-Hans", "zh/x/");

    @Test
    void acceptsVersionsThatNameEachOther() {
        String versions = VERSIONS + alternate("x-default", "en/x/");
        assertThat(new TestSite(SITE)
                        .html("en/x/index.html", "en", canonical("en/x/") + versions, "")
                        .html("zh/x/index.html", "zh-Hans", canonical("zh/x/") + versions, "")
                        .findings())
                .isEmpty();
    }

    @Test
    void acceptsAFallbackPageWhoseCanonicalAddressIsTheOriginal() {
        assertThat(new TestSite(SITE)
                        .html("en/x/index.html", "en", canonical("en/x/"), "")
                        .html("zh/x/index.html", "zh-Hans", canonical("en/x/"), "")
                        .findings())
                .isEmpty();
    }

    @Test
    void findsAVersionThatDoesNotAnswer() {
        assertThat(new TestSite(SITE)
                        .html("en/x/index.html", "en", canonical("en/x/") + VERSIONS, "")
                        .html("zh/x/index.html", "zh-Hans", canonical("zh/x/"), "")
                        .findings())
                .containsExactly(
                        "hreflang-invalid: en/x/index.html lists the version `zh-Hans` at zh/x/index.html, which"
                                + " lists other versions");
    }

    @Test
    void findsAPageThatDoesNotNameItself() {
        assertThat(new TestSite(SITE)
                        .html("en/x/index.html", "en", canonical("en/x/") + alternate("zh-Hans", "zh/x/"), "")
                        .html("zh/x/index.html", "zh-Hans", canonical("zh/x/") + alternate("zh-Hans", "zh/x/"), "")
                        .findings())
                .containsExactly("hreflang-invalid: en/x/index.html lists versions in other languages but not itself");
    }

    @Test
    void findsVersionsThatCannotBe() {
        assertThat(new TestSite(SITE)
                        .html(
                                "en/x/index.html",
                                "en",
                                canonical("en/x/") + alternate("en", "en/x/") + alternate("zh-Hans", "zh/x/")
                                        + alternate("fr", "fr/x/")
                                        + "<link rel=alternate hreflang=zh-Hans href='/a/b/y'>",
                                "")
                        .html("zh/x/index.html", "en", canonical("zh/x/"), "")
                        .findings())
                .containsExactly(
                        "hreflang-invalid: en/x/index.html lists a version for `fr`, which is not a language of the site",
                        "hreflang-invalid: en/x/index.html lists the version `/a/b/y`, which is not absolute",
                        "hreflang-invalid: en/x/index.html lists the version `fr` at fr/x/index.html, which does not exist",
                        "hreflang-invalid: en/x/index.html lists the version `zh-Hans` at y, which does not exist",
                        "hreflang-invalid: en/x/index.html lists two versions for `zh-Hans`");
    }

    @Test
    void findsAVersionInAnotherLanguageThanPromised() {
        assertThat(new TestSite(SITE)
                        .html("en/x/index.html", "en", canonical("en/x/") + VERSIONS, "")
                        .html("zh/x/index.html", "en", canonical("zh/x/") + VERSIONS, "")
                        .findings())
                .containsExactly(
                        "hreflang-invalid: en/x/index.html lists the version `zh-Hans` at zh/x/index.html, whose lang "
                                + "is `en` (1 other page has the same mistake)");
    }

    @Test
    void findsCanonicalAddressesThatLeadNowhere() {
        assertThat(new TestSite(SITE)
                        .html("en/index.html", "en", "", "")
                        .html("b/index.html", "en", canonical("b/") + canonical("b/"), "")
                        .html("c/index.html", "en", "<link rel=canonical href='/a/b/c/'>", "")
                        .html("d/index.html", "en", canonical("nowhere/"), "")
                        .html("e/index.html", "en", canonical("f/"), "")
                        .html("f/index.html", "en", canonical("g/"), "")
                        .html("g/index.html", "en", canonical("g/"), "")
                        .html("404.html", "en", "", "")
                        .findings())
                .containsExactly(
                        "canonical-invalid: b/index.html has 2 canonical links instead of one",
                        "canonical-invalid: c/index.html has the canonical address `/a/b/c/`, which is not absolute",
                        "canonical-invalid: d/index.html has the canonical address `" + SITE
                                + "nowhere/`, but there is no such page",
                        "canonical-invalid: e/index.html has the canonical address `" + SITE
                                + "f/`, which has another canonical address itself",
                        "canonical-invalid: en/index.html has 0 canonical links instead of one");
    }

    @Test
    void findsPagesWithoutALanguageOfTheSite() {
        assertThat(new TestSite(SITE)
                        .html("en/a/index.html", "", canonical("en/a/"), "")
                        .html("en/b/index.html", "", canonical("en/b/"), "")
                        .html("zh/index.html", "zh", canonical("zh/"), "")
                        .findings())
                .containsExactly(
                        "page-lang-invalid: en/a/index.html has no `lang` attribute (1 other page has the same mistake)",
                        "page-lang-invalid: zh/index.html has `lang=\"zh\"`, which is not a language of the site");
    }

    @Test
    void asksLittleOfPagesThatAreNotOfTheProgramme() {
        assertThat(new TestSite(SITE)
                        .html("post/a.html", "", "", "<a href='../post/b.html'>x</a>")
                        .html("post/b.html", "fr", "", "")
                        .findings())
                .isEmpty();
    }

    private static String canonical(String path) {
        return "<link rel='canonical' href='" + SITE + path + "'>";
    }

    private static String alternate(String language, String path) {
        return "<link rel='alternate' hreflang='" + language + "' href='" + SITE + path + "'>";
    }
}
