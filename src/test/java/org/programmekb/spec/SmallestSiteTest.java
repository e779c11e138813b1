package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project with a single document links no page that does not exist. */
final class SmallestSiteTest {
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
}
