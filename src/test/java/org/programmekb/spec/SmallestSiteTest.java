package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project with a single document links no page that does not exist. */
final class SmallestSiteTest {
    private static final String EMPTY =
            "main ul:empty, main ol:empty, main dl:empty, main table:empty, main p:empty, main dd:empty";

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    content/news/one     | en | date: 2024-01-01                            | /en/news/one/
                    content/news/one     | zh | date: 2024                                  | /zh/news/one/
                    content/cities/one   | en | 'name: {en: One, zh: 一}\npinyin: yi'       | /en/cities/one/
                    content/clusters/one | zh | 'name: {en: One, zh: 一}'                   | /zh/clusters/one/
                    content/pages/one    | en | 'tags: [a]'                                 | /en/one/
                    content/pages/one    | zh | 'tags: [a]'                                 | /zh/one/
                    """)
    void bakesCleanly(String path, String language, String field, String page) {
        Result result = Site.of("")
                .withFile(path + "." + language + ".md", "---\ntitle: One\n" + field.replace("\\n", "\n") + "\n---\n")
                .build();

        assertThat(result)
                .isPublished()
                .hasFile(page)
                .hasFile("/en/")
                .hasFile("/zh/")
                .hasFile("/");
    }

    @Test
    void theNameOfTheContentFolderMayBeginWithAnUnderscore() {
        Result result = Site.of("-- src/_content/pages/one.en.md --\n---\ntitle: One\n---\n")
                .configured("content.folder=src/_content")
                .build();

        assertThat(result).isPublished().hasFile("/en/one/");
    }

    @Test
    void aPlanWithItsCityBakesCleanly() {
        Result result = Site.of("""
                        -- content/laps/one.en.md --
                        ---
                        title: One
                        cities: [one]
                        ---
                        -- content/cities/one.zh.md --
                        ---
                        title: 一
                        name: 一
                        pinyin: yi
                        ---
                        """).build();

        assertThat(result).isPublished().hasFile("/en/laps/one/").hasFile("/zh/laps/one/");
    }

    @Test
    void anEmptyContentFolderMakesASiteWithoutContent() {
        Result result = Site.of("-- content/readme.txt --\nNothing here yet.\n").build();

        assertThat(result)
                .isPublished()
                .hasFile("/en/")
                .hasFile("/zh/")
                .hasFile("/404.html")
                .hasFile("/sitemap.xml");
    }

    @Test
    void whereOnlyRequiredFieldsAreKnownNoPartOfAPageIsEmpty() {
        Result result = Site.of("""
                        -- content/news/one.en.md --
                        ---
                        title: One
                        date: 2024
                        ---
                        -- content/cities/one.en.md --
                        ---
                        title: One
                        name: One
                        ---
                        -- content/clusters/one.en.md --
                        ---
                        title: One
                        name: One
                        ---
                        -- content/laps/one.en.md --
                        ---
                        title: One
                        cities: [one]
                        ---
                        -- content/projects/one.en.md --
                        ---
                        title: One
                        cities: [one]
                        ---
                        -- content/pages/one.en.md --
                        ---
                        title: One
                        ---
                        -- content/organisations.yaml --
                        one: {name: One}
                        -- content/glossary.yaml --
                        one: {term: One}
                        -- content/people.yaml --
                        one: {name: One}
                        """).build();

        assertThat(result).isPublished();
        for (String path : result.files().keySet()) {
            if (path.endsWith(".html")) {
                assertThat(result).page("/" + path).hasNo(EMPTY).has("h1");
            }
        }
    }
}
