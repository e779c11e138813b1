package org.programmekb.content.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.MessageLanguage;

/** The names and explanations of fields, and the meanings of their fixed values, in the languages of messages. */
public final class FieldTexts {
    private static final Map<MessageLanguage, Properties> TEXTS = read();

    private FieldTexts() {}

    /** The key of a field of a group; fields of every document have theirs once. */
    public static String key(String group, String field) {
        String own = group.replace(' ', '-') + "." + field;
        return texts(MessageLanguage.ENGLISH).containsKey(own) ? own : "document." + field;
    }

    public static Set<String> keys() {
        return texts(MessageLanguage.ENGLISH).stringPropertyNames();
    }

    /** The name of the field with this key. */
    public static String label(String key, MessageLanguage language) {
        return parts(key, language)[0];
    }

    /** What to write in the field with this key. */
    public static String description(String key, MessageLanguage language) {
        return parts(key, language)[1];
    }

    /** The meaning of a fixed value of the field with this key; empty if the value says it. */
    public static Optional<String> meaning(String key, String value, MessageLanguage language) {
        return Optional.ofNullable(texts(language).getProperty(key + "." + value));
    }

    /** In all languages of messages, with a separator between them. */
    public static String inAll(Function<MessageLanguage, String> text, String separator) {
        return Arrays.stream(MessageLanguage.values()).map(text).collect(Collectors.joining(separator));
    }

    private static String[] parts(String key, MessageLanguage language) {
        // A test says which are missing.
        return texts(language).getProperty(key, key + " | ").split(" \\| ", 2);
    }

    private static Properties texts(MessageLanguage language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    private static Map<MessageLanguage, Properties> read() {
        Map<MessageLanguage, Properties> all = new EnumMap<>(MessageLanguage.class);
        for (MessageLanguage language : List.of(MessageLanguage.values())) {
            Properties texts = new Properties();
            try (InputStream in = FieldTexts.class.getResourceAsStream("fields." + language.code() + ".properties")) {
                texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, texts);
        }
        return all;
    }
}
