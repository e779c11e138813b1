package org.programmekb.markup.asciidoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.asciidoc.UnreadMarkup.Block;
import org.programmekb.markup.html.TextBlock;

/** Links and images that AsciiDoc leaves as text: those of Markdown, with full-width marks, or joined to what is before. */
final class UnreadLinks {
    private static final Pattern MARKDOWN = Pattern.compile(
            "(!?)[\\[［]([^\\[\\]［］\\n]{1,200})[]］][(（][ \\t]*([^()（）\\s]{1,300}?)(?:[ \\t]+\"[^\"\\n]*\")?[ \\t]*[)）]");
    private static final Pattern DOCUMENT = Pattern.compile("kb:.*|[^:]*\\.(?:md|adoc)(?:#.*)?");
    /** A macro of AsciiDoc or an address, and brackets. */
    private static final Pattern MACRO = Pattern.compile("((?:link|xref|mailto|image|footnote)([：:]{1,2})|https?://)"
            + "([^\\s\\[\\]［］，。；、\\uFFFC]*)([\\[［])([^\\[\\]［］\\n]*)([]］])");

    private UnreadLinks() {}

    static void find(Block block) {
        if (block.text().indexOf(']') < 0 && block.text().indexOf('］') < 0) {
            return;
        }
        Matcher link = MARKDOWN.matcher(block.text());
        while (link.find()) {
            if (TextBlock.ADDRESS.matcher(link.group(3)).matches()) {
                boolean isImage = !link.group(1).isEmpty();
                block.report(
                        Code.LINK_IGNORED,
                        link.start(),
                        Message.of(isImage ? "link-ignored.markdown-image" : "link-ignored.markdown", link.group()),
                        Message.of(
                                "suggestion.write",
                                asciidoc(isImage, link.group(2).strip(), link.group(3))));
            }
        }
        Matcher macro = MACRO.matcher(block.text());
        while (macro.find()) {
            String marks = macro.group(2) == null ? "" : macro.group(2);
            boolean isWide = (marks + macro.group(4) + macro.group(6)).chars().anyMatch(c -> "：［］".indexOf(c) >= 0);
            boolean isJoined = macro.group(2) == null && isJoined(block.text(), macro.start());
            if (isWide || isJoined) {
                String right = macro.group(1).replace('：', ':') + macro.group(3) + "[" + macro.group(5) + "]";
                block.report(
                        Code.LINK_IGNORED,
                        macro.start(),
                        Message.of(
                                isWide ? "link-ignored.asciidoc-wide" : "link-ignored.asciidoc-joined", macro.group()),
                        Message.of("suggestion.write", (isJoined ? "link:" : "") + right));
            }
        }
    }

    /** Whether an address stands where AsciiDoc reads none without {@code link:}, as after a Chinese character or mark. */
    private static boolean isJoined(String text, int start) {
        return start > 0
                && !Character.isWhitespace(text.charAt(start - 1))
                && ">()[];\"'\\\uFFFC".indexOf(text.charAt(start - 1)) < 0;
    }

    private static String asciidoc(boolean isImage, String text, String address) {
        if (isImage) {
            return "image:" + address + "[" + text + "]";
        }
        if (address.startsWith("kb:")) {
            return "link:" + address + "[" + text + "]";
        }
        if (address.startsWith("#")) {
            return "<<" + address.substring(1) + "," + text + ">>";
        }
        boolean isDocument = DOCUMENT.matcher(address).matches() && !address.startsWith("http");
        return (address.startsWith("http") ? "" : isDocument ? "xref:" : "link:") + address + "[" + text + "]";
    }
}
