package org.programmekb.markup.text;

import java.util.Locale;
import java.util.Optional;

/** The markup languages that this package converts itself. */
public enum Markup {
    MARKDOWN,
    ASCIIDOC,
    HTML;

    /** The markup of files with this ending. */
    public static Optional<Markup> of(String extension) {
        return switch (extension.toLowerCase(Locale.ROOT)) {
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "adoc", "asciidoc", "ad", "asc" -> Optional.of(ASCIIDOC);
            case "html", "htm" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }
}
