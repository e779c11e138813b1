package org.programmekb.markup.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes characters that mean something in Markdown so that they stay characters, and only those. */
public final class Escaping {
    private static final Pattern MARK = Pattern.compile("[\\\\`*|~_&<\\[\\]]");
    private static final Pattern LINK_LIKE =
            Pattern.compile("!?\\[[^\\[\\]\\n]*[]］】][ \\t]{0,9}[(（\\[:]|\\[\\^[^\\]]*]|\\[[ xX]](?= )");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,31};)");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern BACKSLASH = Pattern.compile("\\\\(?=[!-/:-@\\[-`{-~]|$)");
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern LINE_START =
            Pattern.compile("([#＃]+|>|[-+](?=\\s|$)|=+\\s*$|-{2,}\\s*$|:(?=\\s)|~(?=\\s)|!!!|\\?\\?\\?|\\|)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([.)])(?=\\s|$)");

    private Escaping() {}

    /** A piece of text within a line. */
    public static String text(String text, boolean isInLink) {
        if (!MARK.matcher(text).find()) {
            return text;
        }
        String escaped = BACKSLASH.matcher(text).replaceAll("\\\\\\\\");
        escaped = escaped.replace("`", "\\`")
                .replace("*", "\\*")
                .replace("|", "\\|")
                .replace("~~", "\\~\\~");
        escaped = UNDERSCORE.matcher(escaped).replaceAll("\\\\_");
        escaped = ENTITY.matcher(escaped).replaceAll("&amp;");
        escaped = TAG.matcher(escaped).replaceAll("&lt;");
        if (isInLink) {
            return escaped.replace("[", "\\[").replace("]", "\\]");
        }
        return LINK_LIKE.matcher(escaped).replaceAll(found -> {
            String part = found.group();
            int bracket = part.startsWith("!") ? 1 : 0;
            return Matcher.quoteReplacement(part.substring(0, bracket) + "\\" + part.substring(bracket));
        });
    }

    /** A paragraph with a line for each line of the text. */
    public static String lines(String text) {
        return text.strip().lines().map(line -> lineStart(line.strip())).collect(Collectors.joining("\\\n"));
    }

    /** The marks before and after code: as many as in {@code fewest}, and more if the code contains these. */
    public static String fence(String fewest, String code) {
        String fence = fewest;
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String lineStart(String line) {
        Matcher mark = LINE_START.matcher(line);
        if (mark.lookingAt()) {
            return "\\" + line;
        }
        Matcher number = NUMBER.matcher(line);
        return number.lookingAt()
                ? number.group(1) + "\\" + line.substring(number.group(1).length())
                : line;
    }

    /** An address as the target of a link or picture. */
    public static String address(String address) {
        return address.replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    /** A caption in quotation marks behind the address of a picture. */
    public static String title(String title) {
        return ENTITY.matcher(BACKSLASH.matcher(title).replaceAll("\\\\\\\\"))
                .replaceAll("&amp;")
                .replace("\"", "\\\"");
    }
}
