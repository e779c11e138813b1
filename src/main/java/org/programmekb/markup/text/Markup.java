package org.programmekb.markup.text;

import java.util.Locale;
import java.util.Optional;

/** The markup languages with a built-in converter. */
public enum Markup {
    MARKDOWN,
    ASCIIDOC,
    HTML;

    /** The markup of files with this extension. */
    public static Optional<Markup> of(String extension) {
        return switch (extension.toLowerCase(Locale.ROOT)) {
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "adoc", "asciidoc", "ad", "asc" -> Optional.of(ASCIIDOC);
            case "html", "htm" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }
}
