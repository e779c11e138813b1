package org.programmekb.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;

/**
 * A language in which a summary can be read. Two have all messages of the program; the others have words of their own for
 * the summary, and what is found is said in English.
 */
public enum SummaryLanguage {
    EN,
    ZH,
    AR,
    DE,
    ES,
    FR,
    IT,
    JA,
    PT;

    private static final Map<SummaryLanguage, Properties> OWN = new EnumMap<>(SummaryLanguage.class);

    /** The language with this code. */
    public static Optional<SummaryLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language code, for instance {@code fr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of what is found. */
    MessageLanguage ofFindings() {
        return MessageLanguage.of(code()).orElse(MessageLanguage.ENGLISH);
    }

    /** What a message says in this language. */
    public String say(Message message) {
        if (message instanceof Message.Entry entry && own().containsKey(entry.key())) {
            List<String> values = entry.values().stream().map(this::say).toList();
            return MessageLanguage.filled(own().getProperty(entry.key()), values);
        }
        return message.in(ofFindings());
    }

    private Properties own() {
        synchronized (OWN) {
            return OWN.computeIfAbsent(this, SummaryLanguage::read);
        }
    }

    private static Properties read(SummaryLanguage language) {
        Properties texts = new Properties();
        if (MessageLanguage.of(language.code()).isEmpty()) {
            String name = "texts/" + language.code() + ".properties";
            try (InputStream in = Objects.requireNonNull(SummaryLanguage.class.getResourceAsStream(name), name)) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** The code. */
    @Override
    public String toString() {
        return code();
    }
}
