package org.programmekb.scaffold;

import java.util.Objects;
import java.util.Properties;
import org.programmekb.diagnostic.ResourceFile;

/** The words of a new project in a language that the program has. */
record ProjectWords(Properties texts) {
    static ProjectWords in(String language) {
        return new ProjectWords(ResourceFile.properties(ProjectWords.class, "texts/" + language + ".properties"));
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
