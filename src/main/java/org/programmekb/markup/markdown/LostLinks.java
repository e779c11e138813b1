package org.programmekb.markup.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.TextBlock;

/** Finds links with full-width brackets, with a space between their parts, or where Markdown is not read. */
record LostLinks(Diagnostics findings) {
    private static final Pattern LINK = Pattern.compile(
            "([!！]?)([\\[［【])([^\\[\\]［］【】\\n]{1,200})([]］】])([ \\t]{0,9})([(（])([^()（）\\n]{1,300})([)）])");

    void check(LostMarkup.Block block) {
        String text = block.text();
        if (text.indexOf(']') < 0 && text.indexOf('］') < 0 && text.indexOf('】') < 0) {
            return;
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (isMeant(link)) {
                report(block, link);
            }
        }
    }

    private static boolean isMeant(Matcher link) {
        String label = link.group(3).strip();
        boolean isNumber = label.chars().allMatch(c -> c >= '0' && c <= '9');
        return !label.isEmpty()
                && !(isNumber && (isWide(link) || !link.group(5).isEmpty()))
                && label.charAt(0) != '^'
                // Headlines in such brackets are usual.
                && (!link.group(4).equals("】") || link.group(5).isEmpty())
                && label.indexOf(TextBlock.CODE) < 0
                // A space in the address alone is found elsewhere.
                && (address(link).indexOf(' ') < 0 || !reason(link).equals("place"))
                && TextBlock.ADDRESS.matcher(address(link)).matches();
    }

    private void report(LostMarkup.Block block, Matcher link) {
        String target = address(link).replaceAll("\\s*/\\s*", "/").replace(" ", "%20");
        String key = "link-ignored." + reason(link);
        String right = link.group(1).replace('！', '!') + "[" + link.group(3).strip() + "](" + target + ")";
        block.at(link.start())
                .ifPresent(place -> findings.report(
                        Code.LINK_IGNORED,
                        place,
                        Message.of(key, link.group()),
                        Message.of(
                                key.equals("link-ignored.place") ? "link-ignored.hint-place" : "link-ignored.hint-line",
                                right)));
    }

    private static String address(Matcher link) {
        return link.group(7).strip();
    }

    private static String reason(Matcher link) {
        if (isWide(link)) {
            return "wide";
        }
        if (!link.group(5).isEmpty()) {
            return "blank";
        }
        return "place";
    }

    private static boolean isWide(Matcher link) {
        return !(link.group(2) + link.group(4) + link.group(6) + link.group(8)).equals("[]()");
    }
}
