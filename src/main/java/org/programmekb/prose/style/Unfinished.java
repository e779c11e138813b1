package org.programmekb.prose.style;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;

/** Finds notes to oneself and filler text, which are not meant for readers. */
final class Unfinished {
    private static final Pattern ENGLISH = Pattern.compile(
            // A note stands alone, at the beginning, in brackets, or before a colon. TODO Group is a name.
            "(?:^|[\\[(（【]\\s*)(?:TODO|FIXME|XXX)(?=$|[\\])）】:：]|\\s+(?:[a-z\\p{IsHan}]"
                    + "|(?:Add|Ask|Check|Complete|Describe|Find|Fix|Insert|Name|Replace|Translate|Update|Write)\\b))"
                    + "|(?<![\\w\"'“‘/.#-])(?:TODO|FIXME)\\s?(?:\\([\\w .@-]{1,30}\\))?[:：]"
                    + "|(?<![\\w/.#-])TBD(?![\\w-])"
                    + "|(?i:\\blorem ipsum dolor\\b|\\binsert (?:your |the )?(?:text|title|name|description|link|image|photo) here\\b)"
                    + "|(?i:\\b(?:your|some) text here\\b)");

    /** What makes TODO the name of a group. */
    private static final Pattern NAME = Pattern.compile(
            "\\bTODO (?:Group|Community|Project|Guides?)\\b|\\bTODO[’']s\\b" + "|\\bTODO ?(?:小组|工作组|组织|社区|集团|基金会)");

    private static final Pattern CHINESE = Pattern.compile("(?<![等有亟尚还仍期急])(?:待补充|待完善|待翻译)(?![的])"
            + "|(?<![\\p{IsHan}&&[^均仍暂尚间点期数额人格]])待定(?=$|[，。；、！）)】\\]\\s])"
            + "|(?:此处|请在此处?)(?:填写|输入|插入)(?=$|[。！）)】\\]…，]|正文|内容|文字|标题|摘要|简介|说明|图片)");

    /** What a new document begins its texts with in languages other than English and Chinese. */
    private static final Pattern MARK = Pattern.compile(
            "^(?:À compléter|Por completar|Da completare|Zu ergänzen|A completar|要記入|يُستكمل)(?=[\\s\u00A0\u202F]?[:：])");

    private Unfinished() {}

    /** Checks documents of any language. Where TODO is a name, only a colon makes it a note. */
    static void words(List<Line> lines) {
        List<Line> noted = lines.stream().filter(line -> line.has(Traits.NOTE)).toList();
        boolean isName =
                noted.stream().anyMatch(line -> NAME.matcher(line.text()).find());
        for (Line line : noted) {
            report(
                    line,
                    ENGLISH.matcher(line.text()),
                    note -> isName
                            && note.startsWith("TODO")
                            && line.text().indexOf(':') < 0
                            && line.text().indexOf('：') < 0);
        }
    }

    /** Checks text of a language other than English and Chinese. */
    static void marks(Line line) {
        report(line, MARK.matcher(line.text()), note -> false);
    }

    static void characters(Line line) {
        if (line.text().indexOf('待') >= 0 || line.text().indexOf('此') >= 0) {
            report(line, CHINESE.matcher(line.text()), note -> false);
        }
    }

    private static void report(Line line, Matcher note, Predicate<String> isName) {
        while (note.find()) {
            int start = note.start();
            while (!Character.isLetter(line.at(start))) {
                start++;
            }
            String words = line.text().substring(start, note.end()).strip();
            if (isName.test(words)) {
                continue;
            }
            line.report(
                    Code.TEXT_UNFINISHED,
                    start,
                    note.end(),
                    Message.of("text-unfinished.words", words),
                    Message.of("text-unfinished.hint"));
        }
    }
}
