package org.programmekb.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Where the guide is read on the web, in the version of this program. */
public final class Guide {
    private static final String ADDRESS = read();

    private Guide() {}

    /**
     * The address of a page.
     *
     * @param name its path without the language and the suffix, for instance {@code handbook}
     */
    public static String page(String name, MessageLanguage language) {
        return ADDRESS + name + "." + language.code() + ".md";
    }

    /** The address of the page that explains a code. */
    public static String page(Code code, MessageLanguage language) {
        return page("findings/" + code.id(), language);
    }

    /** Where faults of the program are reported. */
    public static String issues() {
        return ADDRESS.replaceFirst("/blob/.*", "/issues");
    }

    private static String read() {
        Properties texts = new Properties();
        try (InputStream file = Guide.class.getResourceAsStream("guide.properties")) {
            texts.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.getProperty("address");
    }
}
