package org.programmekb.render;

/** Sanitised prose as the markup stage hands it over, with everything that the stylesheet must dress. */
final class SampleProse {
    static final String ENGLISH = prose(
            "What was discussed", "Figures of the year", "Next steps",
            "The forum met for two days in the old customs house. The towns compared what their projects have reached, and <strong>where they wait for one another</strong>: permits, shipyards and trained people. As the <em>harbour master</em> put it, a plan is only as good as its tide table.<sup class=\"footnote-ref\"><a id=\"fnref-1\" href=\"#fn-1\">1</a></sup>",
            "Fewer projects, finished sooner", "Indicators that a town can measure itself", "Tide laboratory open", "Second ferry ordered",
            "Note", "The next forum takes place in autumn.", "Warning", "Figures before 2019 were counted differently.",
            "A harbour is a promise to come back.", "Town", "Ferries", "Passengers a day", "Seaport", "Jade Harbour", "Table: Ferries by town (scrolls sideways)", "Back to the text", "The table is published by the harbour office.", "Memorandum", "An agreement that says what two towns intend to do.");

    static final String CHINESE = prose(
            "会议讨论内容", "年度数字", "下一步",
            "论坛在老海关大楼举行，会期两天。各城市比较了试点项目的进展，也坦率地谈到<strong>彼此等待对方配合之处</strong>：许可审批、船厂产能与专业人才。正如港务长所说，<em>好的计划</em>离不开准确的潮汐表。<sup class=\"footnote-ref\"><a id=\"fnref-1\" href=\"#fn-1\">1</a></sup>本次会议由 FPI 与 DG REGIO 共同出席，讨论了2019年以来的12个项目（其中3个已完成）。",
            "少立项，早完成", "采用城市能够自行测算的指标", "潮汐实验室启用", "第二艘渡轮已订购",
            "说明", "下届论坛将于秋季举行。", "警告", "2019年以前的数据统计口径不同。",
            "港口，是对归来的承诺。", "城市", "渡轮数量", "日均客流量", "海港市", "玉港市", "表：各城市渡轮（可横向滚动）", "返回正文", "潮汐表由港务办公室发布。", "备忘录", "载明两市合作意向的文件。");

    private static String prose(String h1, String h2, String h3, String p, String l1, String l2, String t1, String t2, String note, String noteText, String warning, String warningText, String quote, String th1, String th2, String th3, String c1, String c2, String label, String back, String footnote, String term, String meaning) {
        return """
                <p>%4$s</p>
                <h2 id="a">%1$s<a class="anchor" href="#a" aria-hidden="true" tabindex="-1">#</a></h2>
                <p>%4$s</p>
                <ul><li>%5$s<ul><li>%6$s</li></ul></li><li>%6$s</li></ul>
                <ol><li>%5$s</li><li>%6$s</li></ol>
                <ul class="task-list"><li class="task done">%7$s</li><li class="task">%8$s</li></ul>
                <aside class="admonition note"><p class="admonition-title">%9$s</p><p>%10$s</p></aside>
                <aside class="admonition warning"><p class="admonition-title">%11$s</p><p>%12$s</p></aside>
                <blockquote><p>%13$s</p></blockquote>
                <h2 id="b">%2$s</h2>
                <div class="table-scroll" role="region" tabindex="0" aria-label="%19$s"><table><caption>%2$s</caption><thead><tr><th scope="col">%14$s</th><th scope="col" class="align-right">%15$s</th><th scope="col" class="align-right">%16$s</th></tr></thead><tbody><tr><td>%17$s</td><td class="align-right">4</td><td class="align-right">3,200</td></tr><tr><td>%18$s</td><td class="align-right">11</td><td class="align-right">12,750</td></tr></tbody></table></div>
                <dl><dt>%22$s</dt><dd>%23$s</dd></dl>
                <pre><code>kb build --base-url https://example.org/kb/</code></pre>
                <h2 id="c">%3$s</h2>
                <h3 id="d">%7$s</h3>
                <p>%4$s <a href="https://example.org/a/rather/long/address">example.org</a>, <code>kb check</code>, <del>%5$s</del>.</p>
                <hr>
                <div class="footnotes"><ol><li id="fn-1"><p>%21$s <a href="#fnref-1" aria-label="%20$s">↩</a></p></li></ol></div>
                """.formatted(h1, h2, h3, p, l1, l2, t1, t2, note, noteText, warning, warningText, quote, th1, th2, th3, c1, c2, label, back, footnote, term, meaning).replace("<sup class=\"footnote-ref\"><a id=\"fnref-1\"", "<sup class=\"footnote-ref\"><a").replaceFirst("<sup class=\"footnote-ref\"><a ", "<sup class=\"footnote-ref\"><a id=\"fnref-1\" ");
    }

    private SampleProse() {}
}
