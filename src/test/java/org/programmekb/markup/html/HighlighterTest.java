package org.programmekb.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {
    private static final String ALL =
            "actionscript c clojure cpp cs css d dart delphi dockerfile fortran golang groovy handlebars html ini "
                    + "java jshintrc javascript json jsp kotlin latex less lisp lua makefile perl php powershell properties proto python "
                    + "ruby rust sas scala sql tcl typescript unix vb vhdl bat xml yaml";

    private static Element block(String language, String text) {
        Element body = HtmlTree.emptyBody();
        body.appendElement("pre")
                .appendElement("code")
                .attr("class", "language-" + language)
                .text(text);
        return body;
    }

    private static String highlighted(String language, String text) {
        Element body = block(language, text);
        CodeBlocks.highlight(body);
        return body.select("code").html();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    js     | let a = "b"; // c   | <span class="kw">let</span> a = <span class="str">"b"</span>; <span class="com">// c</span>
                    python | return 1.5 # x      | <span class="kw">return</span> <span class="num">1.5</span> <span class="com"># x</span>
                    sh     | echo "$HOME"        | <span class="kw">echo</span> <span class="str">"</span><span class="type">$HOME</span><span class="str">"</span>
                    yaml   | title: 'Nice' # x   | <span class="type">title</span>: <span class="str">'Nice'</span> <span class="com"># x</span>
                    JSON   | {"a": true}         | {<span class="type">"a"</span>: <span class="num">true</span>}
                    html   | <b id="x">中</b>    | &lt;<span class="kw">b</span> <span class="type">id</span>=<span class="str">"x"</span>&gt;中&lt;/<span class="kw">b</span>&gt;
                    go     | func f() {}         | <span class="kw">func</span> f() {}
                    java   | @Override           | <span class="type">@Override</span>
                    text   | let a = "b";        | let a = "b";
                    """)
    void piecesOfCodeGetTheClassOfTheirKind(String language, String code, String html) {
        assertThat(highlighted(language, code)).isEqualTo(html);
    }

    @Test
    void aCommentGoesOnInTheNextLine() {
        assertThat(highlighted("java", "/* a\n b */ int"))
                .isEqualTo(
                        "<span class=\"com\">/* a</span>\n<span class=\"com\"> b */</span> <span class=\"type\">int</span>");
    }

    @Test
    void elementsWithinCodeStayWhereTheyAre() {
        Element body = block("java", "x // ");
        body.select("code").first().appendElement("b").text("(1)");
        CodeBlocks.highlight(body);
        assertThat(body.select("code").html()).isEqualTo("x <span class=\"com\">// <b>(1)</b></span>");
    }

    @Test
    void theTextStaysTheSameInAllLanguages() {
        Random random = new Random(7);
        String characters = "abc if for 12.5 \"'`/*-#<>{}()[]$@%&=;:\\\n\n\t 中文\uD842\uDFB7é";
        for (String language : ALL.split(" ")) {
            for (int i = 0; i < 60; i++) {
                String code = random.ints(80, 0, characters.length())
                        .mapToObj(at -> characters.substring(at, at + 1))
                        .reduce("", String::concat);
                Element body = block(language, code);
                CodeBlocks.highlight(body);
                assertThat(body.wholeText()).as(language).isEqualTo(code);
            }
        }
    }
}
