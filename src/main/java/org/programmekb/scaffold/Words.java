package org.programmekb.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of a new project in a language. English stands in for a language without a file. */
record Words(Properties texts) {
    private static final String ENGLISH = "en";

    static Words in(String language) {
        Properties texts = new Properties();
        String code = Words.class.getResource(file(language)) == null ? ENGLISH : language;
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file(code)))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(texts);
    }

    private static String file(String language) {
        return "texts/" + language + ".properties";
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
