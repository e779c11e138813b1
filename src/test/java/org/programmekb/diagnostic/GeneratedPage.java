package org.programmekb.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation, or another file in the repository, that is made from the program. {@code ./kb test --docs}
 * writes all of them anew: it runs the tests with the tag {@code docs}, with {@code -Ddocs=write}.
 */
public final class GeneratedPage {
    private static final String WRITE = "./kb test --docs";

    private GeneratedPage() {}

    /** Fails if the committed page is not what the program makes of it now. */
    public static void assertFresh(String path, String text) throws IOException {
        Path page = Path.of(path);
        if ("write".equals(System.getProperty("docs"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertThat(Files.isRegularFile(page) ? Files.readString(page) : "")
                .as("%s is outdated; `%s` writes it anew", path, WRITE)
                .isEqualTo(text);
    }

    /** Text for a cell of a Markdown table. */
    public static String cell(String text) {
        String bars = text.replace("|", "\\|");
        // Between backquotes, GitHub shows "<" as it is.
        return Pattern.compile("`[^`]*`|<")
                .matcher(bars)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().equals("<") ? "&lt;" : match.group()));
    }
}
