package org.programmekb.markup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.markup.Sources;

/** Where a line break within a paragraph is a space to readers and where it is nothing. */
class HanLineBreaksTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    private String markdown(String text) {
        return sources.html("a.md", text);
    }

    private String asciidoc(String text) {
        return sources.html("a.adoc", text);
    }

    /** Lines parted by a bar; what readers see has a space where the break stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "第一行|第二行; 第一行第二行",
                "第一行，|第二行; 第一行，第二行",
                "第一行|（第二行）; 第一行（第二行）",
                "第一行 |  第二行; 第一行第二行",
                "一|二|三|四; 一二三四",
                "名称\u3000|下一行; 名称\u3000下一行",
                "ひらがな|カタカナ; ひらがなカタカナ",
                "です。|ﾊﾝｶｸ; です。ﾊﾝｶｸ",
                "データー|漢字; データー漢字",
                "한국어|문장; 한국어 문장",
                "한국어。|문장; 한국어。 문장",
                "大韓|민국; 大韓 민국",
                "가격 ￦|五千; 가격 ￦ 五千",
                "在 Nice|举行; 在 Nice 举行",
                "会议，|Nice; 会议， Nice",
                "共 9|个; 共 9 个",
                "English|line; English line",
                "𠮷|𰻞; 𠮷𰻞",
                "葛\uDB40\uDD00|城; 葛\uDB40\uDD00城",
                "羽\uFE00|田; 羽\uFE00田",
                "好😀|好; 好😀 好",
                "“重点”|内容——|后文; “重点”内容——后文",
                "他说“好”|“不好”; 他说“好”“不好”",
                "他说：|“Yes”; 他说：“Yes”",
                "列奥纳多·|达芬奇……|到此; 列奥纳多·达芬奇……到此",
                "He said “no.”|“Yes,” she said.; He said “no.” “Yes,” she said.",
                "the city 海口|“Haikou” in short; the city 海口 “Haikou” in short",
                "the plan —|海口; the plan — 海口"
            })
    void aBreakIsASpaceOnlyWhereAWordEnds(String lines, String shown) {
        String text = lines.replace('|', '\n') + "\n";
        assertThat(markdown(text).replace('\n', ' ')).isEqualTo("<p>" + shown + "</p>");
        assertThat(asciidoc(text).replace('\n', ' ')).isEqualTo("<p>" + shown + "</p>");
    }

    @Test
    void inlineElementsDoNotSeparateLines() {
        assertThat(markdown("前**加粗**\n中*斜*\n_体_\n`代码`\n~~删~~\n[链接\n文字](https://example.org)\n后\n"))
                .isEqualTo("<p>前<strong>加粗</strong>中<em>斜</em><em>体</em><code>代码</code><del>删</del>"
                        + "<a href=\"{{l0}}\">链接文字</a>后</p>");
        assertThat(asciidoc("前**加粗**\n中__斜__\n_体_\n`代码`\n[line-through]#删#\nhttps://example.org[链接\n文字]\n后\n"))
                .isEqualTo("<p>前<strong>加粗</strong>中<em>斜</em><em>体</em><code>代码</code><s>删</s>"
                        + "<a href=\"{{l0}}\">链接文字</a>后</p>");
    }

    @Test
    void aFootnoteMarkDoesNotSeparateLines() {
        assertThat(markdown("第一行[^a]\n第二行[^a]。\n第三行\n\n[^a]: 注释\n    说明。\n"))
                .startsWith("<p>第一行<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>第二行<sup ")
                .contains("</sup>。第三行</p>")
                .contains("<p>注释说明。 <a");
        assertThat(asciidoc("第一行footnote:[注释\n说明。]\n第二行。\n第三行\n"))
                .startsWith("<p>第一行<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>第二行。第三行</p>")
                .contains("<p>注释说明。 <a");
    }

    @Test
    void rubyAnnotationsDoNotSeparateLines() {
        assertThat(markdown("<ruby>重<rt>chóng</rt></ruby>\n庆\n")).isEqualTo("<p><ruby>重<rt>chóng</rt></ruby>庆</p>");
    }

    @Test
    void aHardBreakAndAPictureStay() {
        assertThat(markdown("第一行\\\n第二行  \n第三行\n")).isEqualTo("<p>第一行<br>\n第二行<br>\n第三行</p>");
        assertThat(asciidoc("第一行 +\n第二行\n第三行\n")).isEqualTo("<p>第一行<br>\n第二行第三行</p>");
        assertThat(asciidoc("[%hardbreaks]\n第一行\n第二行\n")).isEqualTo("<p>第一行<br>\n第二行</p>");
        assertThat(markdown("看\n![图](a.png)\n说明\n")).startsWith("<p>看\n<img ").endsWith(">\n说明</p>");
        assertThat(asciidoc("看\nimage:a.png[图]\n说明\n"))
                .startsWith("<p>看\n<img ")
                .endsWith(">\n说明</p>");
    }

    @Test
    void linesOfTheDescriptionOfAPictureAreJoined() {
        assertThat(markdown("看![海口\n港口](a.png)\n")).contains("alt=\"海口港口\"");
        assertThat(asciidoc("看image:a.png[海口\n港口]\n")).contains("alt=\"海口港口\"");
        assertThat(asciidoc("看footnote:[海口\n港口与山田 太郎]\n")).contains("海口港口与山田 太郎");
        assertThat(markdown("See ![the\nport](a.png)\n")).contains("alt=\"the port\"");
    }

    @Test
    void itemsCellsQuotationsAndDefinitionsAreJoinedEachForItself() {
        assertThat(markdown("- 第一项\n  接着\n- 第二项\n\n> 引文\n> 接着\n\n术语\n: 定义\n  接着\n"))
                .contains("第一项接着</li>")
                .contains("<p>引文接着</p>")
                .contains("定义接着");
        assertThat(asciidoc("* 第一项\n接着\n* 第二项\n\n____\n引文\n接着\n____\n\n术语:: 定义\n接着\n\n|===\n|甲\n接着 |乙\n|===\n"))
                .contains("第一项接着</li>")
                .contains("<p>引文接着</p>")
                .contains("定义接着")
                .contains(">甲接着</td>")
                .contains(">乙</td>");
    }

    @Test
    void codeAndVersesKeepTheirLines() {
        assertThat(markdown("```\n一\n二\n```\n")).isEqualTo("<pre><code>一\n二\n</code></pre>");
        assertThat(asciidoc("----\n一\n二\n----\n")).contains("一\n二");
        assertThat(asciidoc("[verse]\n一\n二\n")).contains("一<br>二");
    }

    @Test
    void aCommentBetweenLinesDoesNotSeparateThem() {
        assertThat(asciidoc("第一行\n// 说明\n第二行\n")).isEqualTo("<p>第一行第二行</p>");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void manyLinesAreJoinedInTimeThatGrowsWithThem() {
        assertThat(HanLineBreaks.joined("“重”\n".repeat(100_000))).hasSize(3 * 100_000 + 1);
    }
}
