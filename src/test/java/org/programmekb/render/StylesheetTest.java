package org.programmekb.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a {\n  color: red;\n}\n\n\nb { margin: 0 1px; }\n`          | `a{color:red}b{margin:0 1px}`",
                "`/* why */\na { b: c }`                                      | `a{b:c}`",
                "`a/**/:hover { }`                                            | `a/**/:hover{}`",
                "`a  b   :hover{}`                                            | `a b :hover{}`",
                "`q::after { content: \"  /* no */  \\\"} \" }`               | `q::after{content:\"  /* no */  \\\"} \"}`",
                "`a { background: url(a  b/*c*/.png)  ; }`                    | `a{background:url(a  b/*c*/.png)}`",
                "`a { background: url(\"x)  y\") }`                           | `a{background:url(\"x)  y\")}`",
                "`@media (min-width: 1px) and (x) {\n a { }\n}`               | `@media (min-width:1px) and (x){a{}}`",
                "`a { b: \"unfinished  `                                      | `a{b:\"unfinished  `",
                "`a { } /* unfinished  `                                      | `a{}`",
                "`a > b  >c { d: \" > \" }`                                   | `a>b>c{d:\" > \"}`",
                "`a { b: calc(1px + 2px) }`                                   | `a{b:calc(1px + 2px)}`"
            })
    void rules_stay_what_they_are_without_comments_and_needless_blanks(String source, String published) {
        assertThat(new String(Stylesheet.compact(source.getBytes(UTF_8)), UTF_8))
                .isEqualTo(published);
    }
}
