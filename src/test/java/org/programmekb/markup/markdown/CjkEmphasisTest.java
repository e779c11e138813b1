package org.programmekb.markup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Emphasis in Chinese, Japanese and Korean text by the CJK-friendly amendments to CommonMark: own cases for each rule. */
class CjkEmphasisTest {
    private static final String CASES = """
            Chinese marks within the emphasis, a Han character behind it
            **启动。**随后签约 ⇒ <strong>启动。</strong>随后签约
            **注意：**请先报名 ⇒ <strong>注意：</strong>请先报名
            他说**“可以”**之后离开 ⇒ 他说<strong>“可以”</strong>之后离开
            *《行动计划》*已发布 ⇒ <em>《行动计划》</em>已发布
            **（试点）**城市 ⇒ <strong>（试点）</strong>城市
            **结束！**再见 ⇒ <strong>结束！</strong>再见
            **为什么？**因为 ⇒ <strong>为什么？</strong>因为
            **第一、**第二 ⇒ <strong>第一、</strong>第二
            **【通知】**各位 ⇒ <strong>【通知】</strong>各位
            **他说……**然后 ⇒ <strong>他说……</strong>然后
            **等等——**好 ⇒ <strong>等等——</strong>好
            **‘单引号’**之后 ⇒ <strong>‘单引号’</strong>之后
            **弗朗索瓦·**奥朗德 ⇒ <strong>弗朗索瓦·</strong>奥朗德

            a Han character before it, Chinese marks at its start
            城市**（试点）**名单 ⇒ 城市<strong>（试点）</strong>名单
            关于*《计划》* ⇒ 关于<em>《计划》</em>
            共识**“绿色”**优先 ⇒ 共识<strong>“绿色”</strong>优先
            版本**「新」**发布 ⇒ 版本<strong>「新」</strong>发布
            见**——附件——**一 ⇒ 见<strong>——附件——</strong>一
            说明**【一】**及二 ⇒ 说明<strong>【一】</strong>及二

            Chinese marks outside
            （**重点**）项目 ⇒ （<strong>重点</strong>）项目
            《**计划**》发布 ⇒ 《<strong>计划</strong>》发布
            ，**（甲）**， ⇒ ，<strong>（甲）</strong>，
            “**启动。**”随后 ⇒ “<strong>启动。</strong>”随后
            他说：**“好。”**。 ⇒ 他说：<strong>“好。”</strong>。

            half-width marks beside Han characters
            价格**(含税)**如下 ⇒ 价格<strong>(含税)</strong>如下
            税率**10%**左右 ⇒ 税率<strong>10%</strong>左右
            共**€500**元 ⇒ 共<strong>€500</strong>元
            学习**C#**语言 ⇒ 学习<strong>C#</strong>语言
            **完成!**下一步 ⇒ <strong>完成!</strong>下一步
            版本*v2.0.*发布 ⇒ 版本<em>v2.0.</em>发布
            他**"引用"**了 ⇒ 他<strong>"引用"</strong>了
            今天**-5°**很冷 ⇒ 今天<strong>-5°</strong>很冷

            Latin and Han mixed
            Nice**（尼斯）**市 ⇒ Nice<strong>（尼斯）</strong>市
            使用**Nice。**后 ⇒ 使用<strong>Nice。</strong>后
            IUC**「新闻」**for you ⇒ IUC<strong>「新闻」</strong>for you
            **标题：**IUC programme ⇒ <strong>标题：</strong>IUC programme
            a**中。**b ⇒ a<strong>中。</strong>b
            在**Smart City**中 ⇒ 在<strong>Smart City</strong>中
            **2018年9月12日，**会议开幕 ⇒ <strong>2018年9月12日，</strong>会议开幕
            café*（咖啡）*é ⇒ café<em>（咖啡）</em>é

            three marks
            中文***加粗斜体***中文 ⇒ 中文<em><strong>加粗斜体</strong></em>中文
            中文***“加粗斜体”***中文 ⇒ 中文<em><strong>“加粗斜体”</strong></em>中文
            ***启动。***随后 ⇒ <em><strong>启动。</strong></em>随后

            nested
            **粗*斜。*粗**文 ⇒ <strong>粗<em>斜。</em>粗</strong>文
            *斜**粗。**斜*文 ⇒ <em>斜<strong>粗。</strong>斜</em>文
            **甲~~乙。~~丙**丁 ⇒ <strong>甲<del>乙。</del>丙</strong>丁
            ~~**甲。**乙~~丙 ⇒ <del><strong>甲。</strong>乙</del>丙
            **一。**二**三。**四 ⇒ <strong>一。</strong>二<strong>三。</strong>四

            links and code
            **[链接](a.md)**也可以 ⇒ <strong><a href="a.md">链接</a></strong>也可以
            参见**[链接](a.md)**。 ⇒ 参见<strong><a href="a.md">链接</a></strong>。
            [**重点：**内容](a.md)文 ⇒ <a href="a.md"><strong>重点：</strong>内容</a>文
            运行**`kb build`**即可 ⇒ 运行<strong><code>kb build</code></strong>即可
            `**不是。**代码`中 ⇒ <code>**不是。**代码</code>中
            *`a`*与*`b`*之间 ⇒ <em><code>a</code></em>与<em><code>b</code></em>之间

            Japanese
            これは**重要です。**ご注意 ⇒ これは<strong>重要です。</strong>ご注意
            彼は**「はい」**と言った ⇒ 彼は<strong>「はい」</strong>と言った
            **カタカナ！**ひらがな ⇒ <strong>カタカナ！</strong>ひらがな
            データ**(data)**です ⇒ データ<strong>(data)</strong>です
            ﾊﾝｶｸ**(半角)**ｶﾅ ⇒ ﾊﾝｶｸ<strong>(半角)</strong>ｶﾅ
            *～から～*まで ⇒ <em>～から～</em>まで

            Korean
            **시작(start)**합니다 ⇒ <strong>시작(start)</strong>합니다
            이 **[링크](b.md)**만 ⇒ 이 <strong><a href="b.md">링크</a></strong>만
            그는 **"예"**라고 ⇒ 그는 <strong>"예"</strong>라고
            값은 *5%*이다 ⇒ 값은 <em>5%</em>이다
            ㅏ**(아)** ⇒ ㅏ<strong>(아)</strong>
            ᄀ*(k)*ᄀ ⇒ ᄀ<em>(k)</em>ᄀ

            beyond the basic plane
            𠮷**（吉）**字 ⇒ 𠮷<strong>（吉）</strong>字
            **（吉）**𠮷 ⇒ <strong>（吉）</strong>𠮷
            𰻞𰻞**(biáng)**面 ⇒ 𰻞𰻞<strong>(biáng)</strong>面
            **(biáng)**𰻞面 ⇒ <strong>(biáng)</strong>𰻞面
            a**∇**a ⇒ a**∇**a
            a**𝛁**a ⇒ a**𝛁**a
            好**😀**好 ⇒ 好<strong>😀</strong>好
            a**😀**a ⇒ a**😀**a

            selectors of variants
            葛\uDB40\uDD00**（异体）**字 ⇒ 葛\uDB40\uDD00<strong>（异体）</strong>字
            葛\uDB40\uDD00**(ivs)**字 ⇒ 葛\uDB40\uDD00<strong>(ivs)</strong>字
            羽\uFE00**(svs)a** ⇒ 羽\uFE00<strong>(svs)a</strong>
            **正體。\uFE01**English ⇒ <strong>正體。\uFE01</strong>English
            **“\uFE01宽”\uFE01**Latin ⇒ <strong>“\uFE01宽”\uFE01</strong>Latin
            **“窄”**Latin ⇒ **“窄”**Latin
            正體。\uFE01_x_ ⇒ 正體。\uFE01<em>x</em>

            underscores, which never begin or end within a word
            _强调_ 后文 ⇒ <em>强调</em> 后文
            __强调__，后文 ⇒ <strong>强调</strong>，后文
            前文，_强调_。 ⇒ 前文，<em>强调</em>。
            （_强调_） ⇒ （<em>强调</em>）
            中文_不是_中文 ⇒ 中文_不是_中文
            中文__不是__中文 ⇒ 中文__不是__中文
            文件_名称_一 ⇒ 文件_名称_一
            snake_case_名 ⇒ snake_case_名
            _启动。_随后 ⇒ _启动。_随后
            __启动。__随后 ⇒ __启动。__随后
            한국_어_는 ⇒ 한국_어_는

            struck text
            ~~作废。~~改为 ⇒ <del>作废。</del>改为
            原价~~(100元)~~八折 ⇒ 原价<del>(100元)</del>八折
            a~~「旧」~~b ⇒ a<del>「旧」</del>b
            ~~취소(x)~~함 ⇒ <del>취소(x)</del>함
            中~一~文 ⇒ 中~一~文

            no emphasis
            中文** 不是 **中文 ⇒ 中文** 不是 **中文
            中文**不是 **中文 ⇒ 中文**不是 **中文
            ** 启动。**随后 ⇒ ** 启动。**随后
            **启动。 **随后 ⇒ **启动。 **随后
            **启动。\u3000**随后 ⇒ **启动。\u3000**随后
            三 * 四 * 五 ⇒ 三 * 四 * 五
            启动\\*\\*不是\\*\\*。 ⇒ 启动**不是**。
            **启动。随后 ⇒ **启动。随后
            启动。**随后 ⇒ 启动。**随后
            a**"q"**b ⇒ a**"q"**b
            a**(b)**c ⇒ a**(b)**c
            """;

    private final HtmlRenderer renderer = HtmlRenderer.builder(MarkdownEngine.options())
            .nodeRendererFactory(MarkdownRendering::new)
            .build();
    private final MarkdownEngine engine = new MarkdownEngine(100);

    private static List<String> cases() {
        return CASES.lines().filter(line -> line.contains(" ⇒ ")).toList();
    }

    static Stream<String> eachCase() {
        return cases().stream();
    }

    private String html(String markdown) {
        return renderer.render(engine.parsed(markdown))
                .replaceFirst("^<p>", "")
                .replaceFirst("</p>\n$", "")
                .replace("&quot;", "\"");
    }

    @ParameterizedTest
    @MethodSource("eachCase")
    void emphasisMarksPairByTheCjkAmendments(String line) {
        String[] pair = line.split(" ⇒ ");
        assertThat(html(pair[0])).isEqualTo(pair[1]);
    }

    @Test
    void casesAreUnique() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    }

    @Test
    void theStartAndTheEndOfALineCountAsSpaces() {
        assertThat(html("第一行\n**（甲）**\n第三行")).isEqualTo("第一行\n<strong>（甲）</strong>\n第三行");
    }
}
