package org.programmekb.markup.asciidoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.asciidoc.UnreadMarkup.Block;
import org.programmekb.markup.html.TextBlock;

/** Links and images that AsciiDoc leaves as text: those of Markdown, and those with full-width marks. */
final class UnreadLinks {
    private static final Pattern MARKDOWN = Pattern.compile(
            "(!?)[\\[［]([^\\[\\]［］\\n]{1,200})[]］][(（][ \\t]*([^()（）\\s]{1,300}?)(?:[ \\t]+\"[^\"\\n]*\")?[ \\t]*[)）]");
    private static final Pattern DOCUMENT = Pattern.compile("kb:.*|[^:]*\\.(?:md|adoc)(?:#.*)?");
    /** A macro of AsciiDoc or an address, and brackets; one of its marks is in full width. */
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
            if ((marks + macro.group(4) + macro.group(6)).chars().anyMatch(c -> "：［］".indexOf(c) >= 0)) {
                String right = macro.group(1).replace('：', ':') + macro.group(3) + "[" + macro.group(5) + "]";
                block.report(
                        Code.LINK_IGNORED,
                        macro.start(),
                        Message.of("link-ignored.asciidoc-wide", macro.group()),
                        Message.of("suggestion.write", right));
            }
        }
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
