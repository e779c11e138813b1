package org.programmekb.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The content of a file of the program itself, which is beside one of its classes. */
public final class ResourceFile {
    private ResourceFile() {}

    /** The bytes of a file. */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text. */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }

    /** The lines of a table, without comments. */
    public static Stream<String> table(Class<?> beside, String name) {
        return text(beside, name).lines().filter(line -> !line.startsWith("#"));
    }

    /** Texts by their keys. */
    public static Properties properties(Class<?> beside, String name) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(text(beside, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
