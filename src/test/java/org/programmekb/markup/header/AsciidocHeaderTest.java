package org.programmekb.markup.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.markup.Sources;

class AsciidocHeaderTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    private List<String> header(String path, String content) {
        return HeaderReaderTest.shown(sources.parse(path, content).header());
    }

    @Test
    void attributesOfAnAsciidocHeader() {
        assertThat(header("a.adoc", """
                // a comment
                = Nice and Haikou
                An Author <author@example.org>
                v1.0, 2020-02-14: first version
                :jbake-type: post
                :jbake-tags: a, b
                :jbake-cities: [nice, haikou]
                :jbake-summary: two \\
                  lines
                :url: https://example.org
                :!toc:

                :jbake-late: not a field
                """))
                .containsExactly(
                        "2:1 title = Nice and Haikou @2:3",
                        "5:1 type = post @5:14",
                        "6:1 tags = a, b @6:14",
                        "7:1 cities = [nice @7:17, haikou @7:23] @7:16",
                        "8:1 summary = two lines @8:17",
                        "4:7 date = 2020-02-14 @4:7");
        assertThat(sources.findings())
                .containsExactly(
                        "a.adoc:13:1: error[header-invalid]: `:jbake-late:` is below an empty line or text, where the header "
                                + "has already ended, so it is not read (hint: move the line up, directly below the title, without an empty "
                                + "line between)");
    }

    @Test
    void anAsciidocHeaderMayHaveCommentsAnchorsAndConditionsAroundItsTitle() {
        assertThat(header("a.adoc", """
                ////
                = Not the title
                ////
                // a comment
                :url-x: {url-org}/x

                [[anchor]]
                [.role]
                = Nice
                // another comment
                Anna Rossi <anna@example.org>; Li Na
                v1.0, 2020-02-14
                ifndef::env-github[]
                :icons: font
                endif::[]
                :revdate: 2021-02-03
                :jbake-tags: a

                ----
                :jbake-code: no field
                ----
                """))
                .containsExactly("9:1 title = Nice @9:3", "17:1 tags = a @17:14", "16:1 date = 2021-02-03 @16:11");
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nice and Haikou\\n===============\\n:jbake-tags: a | 1:1 title = Nice and Haikou @1:1
                    尼斯\\n===\\n:jbake-tags: a                         | 1:1 title = 尼斯 @1:1
                    = [[n]]The `quay` of Nice\\n:jbake-tags: a    | 1:1 title = The quay of Nice @1:3
                    """)
    void aTitleIsReadUnderlinedAndWithoutAnchorsAndMarksOfCode(String document, String title) {
        assertThat(header("a.adoc", document.replace("\\n", "\n") + "\n"))
                .hasSize(2)
                .contains(title);
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void theDateOfADocumentIsNoOtherThanThatOfItsRevisionUnlessStated() {
        assertThat(header("a.adoc", "= Nice\nAn Author\n2020-02-14\n:jbake-date: 2019-01-01\n"))
                .containsExactly("1:1 title = Nice @1:3", "4:1 date = 2019-01-01 @4:14");
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    = Nice\\nThe mayors met on Monday in Nice. | 2:1 | header-invalid | The mayors met on Monday in Nice. | leave an empty line
                    = Nice\\n两市市长周一在尼斯会面并签署协议 | 2:1 | header-invalid | 两市市长周一在尼斯会面并签署协议 | leave an empty line
                    = Nice\\nAnna Rossi\\nwrote this text | 3:1 | header-invalid | wrote this text | leave an empty line
                    = Nice\\ndate: 2020-01-02 | 2:1 | header-invalid | date: 2020-01-02 | write `:jbake-date: 2020-01-02`
                    = Nice\\n：jbake-date：2020 | 2:1 | header-invalid | ：jbake-date：2020 | write `:jbake-date: 2020`
                    = Nice\\n:jbake-date:2020 | 2:1 | header-invalid | :jbake-date:2020 | write `:jbake-date: 2020`
                    = Nice\\n\\nText.\\n\\n:jbake-tags: a | 5:1 | header-invalid | :jbake-tags: | move the line up
                    =Nice | 1:1 | header-missing | =Nice | write `= Nice`
                    ＝ 尼斯 | 1:1 | header-missing | ＝ 尼斯 | write `= 尼斯`
                    Nice and Haikou\\n=== | 1:1 | header-missing | no title | start the file with `= `
                    == Nice | 1:1 | header-missing | == Nice | write `= Nice`
                    Text. | 1:1 | header-missing | no title | start the file with `= `
                    = Nice\\n:tags: a, b | 2:1 | markup-warning | :tags: | write `:jbake-tags: a, b`
                    """)
    void anAsciidocHeaderThatIsNotReadIsReportedWithItsCorrection(
            String document, String place, String code, String quoted, String hint) {
        sources.parse("a.adoc", document.replace("\\n", "\n") + "\n");
        assertThat(sources.findings())
                .singleElement()
                .asString()
                .startsWith("a.adoc:" + place + ": ")
                .contains("[" + code + "]", quoted, "(hint: " + hint);
    }
}
