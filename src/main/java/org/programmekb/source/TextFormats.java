package org.programmekb.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Formats of text that the program does not read, and in which authors hand in documents by mistake. */
public final class TextFormats {
    private static final Set<String> WORD_PROCESSORS =
            Set.of("doc", "docx", "docm", "dot", "dotx", "odt", "rtf", "pages", "wps", "wpd");

    private static final Set<String> OTHER_TEXTS =
            Set.of("htm", "xhtml", "mkd", "mkdn", "mdown", "mdx", "rst", "org", "textile", "tex");

    /** Spreadsheets, slides and copies that programs leave. */
    private static final Set<String> NO_TEXTS = Set.of(
            "xls", "xlsx", "xlsm", "ods", "et", "numbers", "ppt", "pptx", "odp", "dps", "key", "bak", "old", "orig",
            "tmp");

    private TextFormats() {}

    /** Whether readers can find a file with this ending only by a link. */
    public static boolean needsLink(String extension) {
        return isText(extension) || NO_TEXTS.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Whether a file with this ending is a document of a word processor, or in a markup that is not read. */
    public static boolean isText(String extension) {
        String ending = extension.toLowerCase(Locale.ROOT);
        return WORD_PROCESSORS.contains(ending) || OTHER_TEXTS.contains(ending);
    }

    /** The kind of a file by its ending: {@code word} or {@code plain}; empty if it is no text of such a format. */
    static Optional<String> kind(String extension) {
        String ending = extension.toLowerCase(Locale.ROOT);
        return WORD_PROCESSORS.contains(ending)
                ? Optional.of("word")
                : Optional.of("plain").filter(kind -> ending.equals("txt") || ending.equals("text"));
    }
}
