package org.programmekb.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Formats of text that the program does not read, and in which authors hand in documents by mistake. */
public final class TextFormats {
    private static final Set<String> WORD_PROCESSORS =
            Set.of("doc", "docx", "docm", "dot", "dotx", "odt", "rtf", "pages", "wps", "wpd");

    private TextFormats() {}

    /** Whether a file with this ending is a document of a word processor. */
    public static boolean isOfWordProcessor(String extension) {
        return kind(extension).equals(Optional.of("word"));
    }

    /** The kind of a file by its ending: {@code word} or {@code plain}; empty if it is no text of such a format. */
    static Optional<String> kind(String extension) {
        String ending = extension.toLowerCase(Locale.ROOT);
        return WORD_PROCESSORS.contains(ending)
                ? Optional.of("word")
                : Optional.of("plain").filter(kind -> ending.equals("txt") || ending.equals("text"));
    }
}
