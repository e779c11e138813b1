package org.programmekb.markup.markdown;

/** A page of the program itself, not of a site: it needs no template and no other file. */
public final class MarkdownPage {
    private static final int DEPTH = 100;

    private static final String STYLE = ":root{color-scheme:light dark}"
            + "body{max-width:50rem;margin:0 auto;padding:1rem 1.25rem 3rem;overflow-wrap:break-word;"
            + "font:1rem/1.6 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}"
            + "h1,h2,h3,h4{line-height:1.3}h1,h2,h3,h4,p,li,th,td,summary{unicode-bidi:plaintext}"
            + "pre{overflow:auto;padding:.75rem 1rem;border:1px solid #8888;border-radius:.25rem}"
            + "pre,code{font-family:ui-monospace,Consolas,monospace;font-size:.9375em}pre code{font-size:1em}"
            + "table{display:block;overflow-x:auto;border-collapse:collapse}th,td{border:1px solid #8888;padding:.25rem .625rem}"
            + "blockquote{margin:1rem 0;border-inline-start:4px solid #8888;padding-inline-start:1rem}";

    private MarkdownPage() {}

    /**
     * The page in HTML.
     *
     * @param language its language tag
     * @param title plain text for the title bar
     * @param markdown written by the program, so that nothing in it has to be removed
     */
    public static String of(String language, String title, String markdown) {
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + title.replace("&", "&amp;").replace("<", "&lt;") + "</title>\n<style>" + STYLE
                + "</style>\n</head>\n<body dir=\"auto\">\n<main>\n" + new MarkdownEngine(DEPTH).html(markdown)
                + "</main>\n</body>\n</html>\n";
    }
}
