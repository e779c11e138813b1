package org.programmekb.markup.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.safety.Safelist;

/** The HTML that a body may contain: everything that Markdown and AsciiDoc can express, without scripts and styles. */
public final class AllowedHtml extends Safelist {
    private static final Set<String> DROPPED = Set.of("""
            applet audio base canvas datalist dialog embed frame frameset head iframe input link map math meta
            meter noembed noframes noscript object option output param picture plaintext portal progress script
            select slot source style svg template textarea title track video xmp""".split("\\s+"));
    private static final Set<String> SILENT = Set.of("colgroup", "col");
    private static final Set<String> CLASSES = Set.of("""
            admonition admonition-title align-center align-left align-right attribution callout callouts caution
            done example float-left float-right footnote-back footnote-ref footnotes horizontal important lead note open
            sidebar table-scroll task task-list tip title verse visually-hidden warning width-25 width-50
            width-75""".split("\\s+"));
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final Pattern LANGUAGE_CLASS = Pattern.compile("language-[\\w+#.-]{1,40}");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("([a-z]{2})(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?");
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:-]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d))?)?");

    AllowedHtml() {
        preserveRelativeLinks(true);
        addTags("p", "div", "aside", "blockquote", "pre", "hr", "br", "wbr", "ul", "ol", "li", "dl", "dt", "dd");
        addTags("h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "details", "summary");
        addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td");
        addTags("a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q");
        addTags("rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var");
        addAttributes(":all", "id", "class", "lang", "dir", "title");
        addAttributes("a", "href");
        addAttributes("img", "src", "alt", "width", "height");
        addAttributes("ol", "start", "reversed", "type");
        addAttributes("td", "colspan", "rowspan");
        addAttributes("th", "colspan", "rowspan", "scope");
        addAttributes("time", "datetime");
        addAttributes("details", "open");
    }

    /** Whether an element is removed together with its content, which is not prose. */
    static boolean isDroppedWithContent(String tag) {
        return DROPPED.contains(tag);
    }

    /** Whether an element is removed without a finding, because engines write it, not authors. */
    static boolean isUnwrappedSilently(String tag) {
        return SILENT.contains(tag);
    }

    static boolean isClass(String name) {
        return CLASSES.contains(name) || LANGUAGE_CLASS.matcher(name).matches();
    }

    /**
     * The language tag in the usual capitals, zh-Hant for zh-hant. Any other text is returned unchanged, so that EN-US,
     * which word processors put even around Chinese, is removed.
     */
    static String languageTag(String value) {
        String tag = Locale.forLanguageTag(value).toLanguageTag();
        return tag.equalsIgnoreCase(value) && value.startsWith(tag.substring(0, 2)) ? tag : value;
    }

    /** Whether the value of an allowed attribute is valid in HTML. */
    static boolean isValid(String attribute, String value) {
        return switch (attribute) {
            case "id" -> ID.matcher(value).matches();
            case "lang" -> {
                var tag = LANGUAGE_TAG.matcher(value);
                yield tag.matches() && LANGUAGES.contains(tag.group(1));
            }
            case "dir" -> value.equals("ltr") || value.equals("rtl") || value.equals("auto");
            case "width", "height" -> value.matches("\\d{1,5}");
            case "colspan" -> value.matches("[1-9]\\d?");
            case "rowspan" -> value.matches("[1-9]\\d{0,2}");
            case "start" -> value.matches("-?\\d{1,6}");
            case "type" -> value.matches("[1aAiI]");
            case "scope" -> value.matches("row|col|rowgroup|colgroup");
            case "datetime" -> DATE.matcher(value).matches();
            default -> true;
        };
    }
}
