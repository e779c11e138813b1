package org.programmekb.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of a new project in a language that the program has. */
record ProjectWords(Properties texts) {
    static ProjectWords in(String language) {
        Properties texts = new Properties();
        try (InputStream in = ProjectWords.class.getResourceAsStream("texts/" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in, language), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProjectWords(texts);
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
