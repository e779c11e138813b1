package org.programmekb.markup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.markup.Sources;

class IgnoredMarksTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    private List<String> findings(String file, String text) {
        sources.parse(file, "---\ntitle: x\n---\n" + text);
        return sources.findings();
    }

    private static String finding(String place, String marked, String better) {
        return place + ": warning[mark-ignored]: the marks of `" + marked
                + "` have no effect here; readers see them (hint: write `" + better + "`)";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "中文*加粗*中文; 3; *加粗*; **加粗**",
                "中文_强调_中文; 3; _强调_; __强调__",
                "中文`代码`中文; 3; `代码`; ``代码``",
                "运行`kb build`即可; 3; `kb build`; ``kb build``",
                "中文#标记#中文; 3; #标记#; ##标记##",
                "*启动。*随后; 1; *启动。*; **启动。**",
                "会议，*重点*内容; 4; *重点*; **重点**",
                "会议*重点*，内容; 3; *重点*; **重点**",
                "共*500*人; 2; *500*; **500**",
                "在Nice*（尼斯）*市; 6; *（尼斯）*; **（尼斯）**",
                "重点*必须，必*须; 0; ; ",
                "これは*強調*です; 4; *強調*; **強調**",
                "이것은*강조*입니다; 4; *강조*; **강조**",
                "𠮷*加粗*字; 3; *加粗*; **加粗**"
            })
    void aSingleMarkOfAsciidocBesideALetterIsFoundWithItsFix(String text, int column, String marked, String better) {
        List<String> expected = column == 0 ? List.of() : List.of(finding("a.adoc:4:" + column, marked, better));
        assertThat(findings("a.adoc", text + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // marks that work
                "中文 *加粗* 中文",
                "中文**加粗**中文__强调__中文``代码``中文##标记##",
                "（*加粗*），_强调_。",
                "Latin*not*bold and snake_case_name",
                // escaped or passed through
                "中文\\*不是*中文",
                "中文\\*不是*，中文",
                "中文+*不是*+中文",
                "中文pass:[*不是*]中文",
                "中文{asterisk}不是{asterisk}中文",
                // multiplication
                "面积=长度*宽度*高度",
                "体积为长*宽*高",
                "长100*宽200*高300毫米",
                "宽度*200*300毫米",
                "数量*单价*税率*折扣",
                "（a*系数*b）",
                // footnote stars and lists
                "带*号的为必填项",
                "带*的为必填，带*的选填",
                "* 第一*项\n* 第二*项",
                "*加粗 *中文",
                // identifiers
                "数据_2020_海口",
                "文件_终稿_二.docx",
                "表_甲_乙_丙",
                "字段名_id_值",
                // tags, languages, numbers
                "学习C#语言和F#语言",
                "第#1和第#2个",
                // code and addresses
                "`中文*不是*中文`",
                "``中文*不是*中文``",
                "----\n中文*不是*中文\n----",
                "https://example.org/中文*不是*中文",
                "// 中文*不是*中文\n正文",
                ".中文\n....\n中文_不是_中文\n...."
            })
    void asciidocThatIsMeantLikeThisIsNotFound(String text) {
        assertThat(findings("a.adoc", text + "\n")).isEmpty();
    }

    @Test
    void everyPlaceIsFoundInHeadingsItemsCellsNotesAndIncludedFiles() {
        sources.file("part.adoc", "第一行\n包含*一处*内容\n");
        assertThat(
                        findings(
                                "a.adoc",
                                "== 标题*加粗*标题\n\n* 项目*加粗*项目\n* 项目*加粗*项目\n\n|===\n|甲 |单元*格内*文字\n|===\n\n正文footnote:[注释*重点*内容]。\n\ninclude::part.adoc[]\n"))
                .containsExactly(
                        finding("a.adoc:4:6", "*加粗*", "**加粗**"),
                        finding("a.adoc:6:5", "*加粗*", "**加粗**"),
                        finding("a.adoc:7:5", "*加粗*", "**加粗**"),
                        finding("a.adoc:10:7", "*格内*", "**格内**"),
                        finding("a.adoc:13:15", "*重点*", "**重点**"),
                        finding("part.adoc:2:3", "*一处*", "**一处**"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "**启动。 **随后; 1; **启动。 **; **启动。**",
                "会议** 启动**随后; 3; ** 启动**; **启动**",
                "中文_强调_中文; 3; _强调_; *强调*",
                "中文__强调__中文; 3; __强调__; **强调**",
                "__启动。__随后; 1; __启动。__; **启动。**"
            })
    void marksOfMarkdownWithoutEffectAreFoundWithTheirFix(String text, int column, String marked, String better) {
        assertThat(findings("a.md", text + "\n")).containsExactly(finding("a.md:4:" + column, marked, better));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "中文**加粗**中文*强调*中文",
                "_强调_，__强调__。",
                "中文 ** 不是 ** 中文",
                "2 ** 3 ** 4，2**3 **中",
                "中文\\*\\*不是 \\*\\*中文",
                "中文\\_不是\\_中文",
                "`中文_不是_中文`",
                "```\n中文_不是_中文\n```",
                "数据_2020_海口 文件_终稿_二.docx 表_甲_乙_丙",
                "[链接](https://example.org/中文_不是_中文)",
                "https://example.org/中文_不是_中文",
                "三 * 四 * 五，长*宽",
                "<!-- 中文_不是_中文 -->"
            })
    void markdownThatIsMeantLikeThisIsNotFound(String text) {
        assertThat(findings("a.md", text + "\n")).isEmpty();
    }
}
